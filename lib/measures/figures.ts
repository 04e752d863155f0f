import { outside, type ReadClause } from './clauses/read-clauses.ts';
import type { DocumentKind } from './kind.ts';
import type { Span } from './model/semi-markov.ts';

const isFigure = (clause: ReadClause): boolean => clause.hits.some(({ rule }) => rule.category === 'figure');

/** Texts that report: elsewhere a figure is an aside of a demand. */
const REPORTING: readonly DocumentKind[] = ['statistics', 'meeting', 'speech', 'news', 'commentary'];

/**
 * Runs of clauses that report a count or a rate and belong to no measure: 国内生产总值…亿元，同比增长5.0%. They are found
 * by rule alone; only outside every directive frame.
 */
export function figuresOf(clauses: readonly ReadClause[], spans: readonly Span[], kind: DocumentKind): Span[] {
  if (!REPORTING.includes(kind)) return [];
  const taken = new Set<number>();
  for (const span of spans) for (let at = span.from; at < span.until; at++) taken.add(at);
  const open = (at: number): boolean => {
    const clause = clauses[at];
    return !!clause && !taken.has(at) && !outside(clause) && !clause.modal && !clause.modalBefore && !clause.ordinal;
  };
  const found: Span[] = [];
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at];
    if (!clause || !open(at) || !isFigure(clause)) continue;
    let from = at;
    const left = clauses[at - 1];
    // 国内生产总值616836亿元，同比增长5.0%: the amount stands in the clause before the rate.
    if (
      left &&
      open(at - 1) &&
      left.segment === clause.segment &&
      /^(?:同比|环比|比上|拉动|增长|下降)/.test(clause.text)
    ) {
      if (/\d/.test(left.text) || found.at(-1)?.until === at)
        from = found.at(-1)?.until === at ? (found.pop()?.from ?? at) : at - 1;
    }
    let until = at + 1;
    while (clauses[until]?.segment === clause.segment && open(until) && /\d/.test(clauses[until]?.text ?? '')) until++;
    found.push({
      from,
      until,
      low: false,
      score: clause.hits.some(({ rule }) => rule.name === 'figure-count') ? 0.6 : 0.3,
    });
    at = until - 1;
  }
  return found;
}

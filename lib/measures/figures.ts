import { outside, type ReadClause } from './clauses/read-clauses.ts';
import { takenBy } from './exhortations.ts';
import type { DocumentKind } from './kind.ts';
import type { Span } from './model/cut-sentences.ts';

/** Texts that report: elsewhere a figure is an aside of a demand. */
const REPORTING: readonly DocumentKind[] = ['statistics', 'meeting', 'speech', 'news', 'commentary'];

const isFigure = (clause: ReadClause): boolean => clause.hits.some(({ rule }) => rule.category === 'figure');

/** Outside every directive frame. */
const isReport = (clause: ReadClause): boolean =>
  !outside(clause) && !clause.modal && !clause.modalBefore && !clause.ordinal;

/** A count of cases is worth more than a rate. */
const scoreOf = ({ hits }: ReadClause): number => (hits.some(({ rule }) => rule.name === 'figure-count') ? 0.6 : 0.3);

/** A rate, which tells of the amount in the clause before it. */
const RATE = /^(?:同比|环比|比上|拉动|增长|下降)/;

/**
 * Runs of clauses that report a count or a rate and belong to no measure: 国内生产总值…亿元，同比增长5.0%. They are found
 * by rule alone; only outside every directive frame.
 */
export function figuresOf(clauses: readonly ReadClause[], spans: readonly Span[], kind: DocumentKind): Span[] {
  if (!REPORTING.includes(kind)) return [];
  const taken = takenBy(spans);
  /** The clause at a place of a segment, where it may belong to a figure. */
  const open = (at: number, segment: number): ReadClause | undefined => {
    const clause = clauses[at];
    return clause && clause.segment === segment && !taken.has(at) && isReport(clause) ? clause : undefined;
  };
  const found: Span[] = [];
  for (const [at, { segment }] of clauses.entries()) {
    const clause = open(at, segment);
    const last = found.at(-1);
    if (!clause || !isFigure(clause) || (last && last.until > at)) continue;
    let from = at;
    // 国内生产总值616836亿元，同比增长5.0%: the amount stands in the clause before the rate.
    const left = RATE.test(clause.text) ? open(at - 1, segment) : undefined;
    if (left && last?.until === at) from = found.pop()?.from ?? at;
    else if (left && /\d/.test(left.text)) from = at - 1;
    let until = at + 1;
    while (/\d/.test(open(until, segment)?.text ?? '')) until++;
    found.push({ from, until, low: false, score: scoreOf(clause) });
  }
  return found;
}

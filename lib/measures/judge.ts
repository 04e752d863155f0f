import type { MeasureCategory, Salience } from '../reading/article.ts';
import type { ReadClause } from './clauses/read-clauses.ts';
import type { RuleHit } from './rules/rule-matcher.ts';

/** Category and salience of a measure. */
export interface Verdict {
  readonly category: MeasureCategory;
  readonly salience: Salience;
}

/**
 * One category a span, in this precedence; the number is how firmly a rule speaks for it. A sanction comes before a ban,
 * a duty behind a decision; what only hints at an amount or a date gives way to all the rest.
 */
const ORDER: readonly string[] = [
  'target 3',
  'deadline 3',
  'resource 3',
  'accountability 3',
  'prohibition 3',
  'prohibition 2',
  'permission 2',
  'decision 3',
  'decision 2',
  'accountability 2',
  'deadline 2',
];

/** Category and salience of a run from the rules that fired in it; `framed` when it stands under a demand. */
export function judge(hits: readonly RuleHit[], clauses: readonly ReadClause[], framed: boolean): Verdict {
  const first = clauses[0];
  const has = (name: string): boolean => hits.some(({ rule }) => rule.name === name);
  const text = clauses.map((clause) => clause.text).join('，');
  if (first?.goal) return { category: 'target', salience: /\d|正增长|零增长/.test(text) ? 3 : 2 };
  if (first?.banList) return { category: 'prohibition', salience: 3 };
  // 汽车产销分别完成756.1万辆，同比增长14.5%: an amount that grew is a report, not a target.
  if (!framed && (has('figure-growth') || has('figure-headline') || has('figure-count')) && !has('money-committed')) {
    return { category: 'figure', salience: has('figure-headline') ? 3 : 2 };
  }
  const spoken = new Set<string>();
  let salience: Salience = 2;
  for (const { rule } of hits) {
    if (rule.category === undefined || rule.category === 'figure' || rule.salience === undefined) continue;
    spoken.add(`${rule.category} ${rule.salience}`);
    if (rule.salience === 3) salience = 3;
  }
  const chosen = ORDER.find((entry) => spoken.has(entry));
  const head = clauses.length === 1 && (first?.ordinal || first?.runIn || first?.heading);
  if (head && (chosen === undefined || chosen === 'accountability 2' || chosen === 'deadline 2')) {
    return { category: 'enumerated', salience };
  }
  const category = chosen?.split(' ')[0] as MeasureCategory | undefined;
  return { category: category ?? 'directive', salience };
}

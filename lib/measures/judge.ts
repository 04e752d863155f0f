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
 * a duty behind a decision; what only hints at a date gives way to all the rest. What only hints at an amount (筛查全覆盖,
 * 落实经费) is a directive: as a target or resource of its own, one matched label in twenty went wrong.
 */
const ORDER: readonly string[] = [
  'target 3',
  'deadline 3',
  'resource 3',
  'accountability 3',
  'prohibition 3',
  'prohibition 2',
  'permission 3',
  'permission 2',
  'decision 3',
  'decision 2',
  'accountability 2',
  'deadline 2',
];

/** What an outline head still is: 二、落实安全生产责任 heads duties. */
const HEADS: readonly (string | undefined)[] = [undefined, 'accountability 2', 'deadline 2'];

/** A number to be reached, or none at all. */
const CHECKABLE = /\d|正增长|零增长/;

/** 汽车产销分别完成756.1万辆，同比增长14.5%: an amount that grew is a report, not a target, and only listed. */
function reportOf(fired: ReadonlySet<string>): Verdict | undefined {
  const reports = ['figure-growth', 'figure-headline', 'figure-count'].some((name) => fired.has(name));
  if (!reports || fired.has('money-committed')) return undefined;
  if (fired.has('figure-growth')) return { category: 'figure', salience: 1 };
  return { category: 'figure', salience: fired.has('figure-headline') ? 3 : 2 };
}

/** What the rules speak for (`category salience`), and the highest salience among them. */
function spokenFor(hits: readonly RuleHit[]): { readonly spoken: ReadonlySet<string>; readonly salience: Salience } {
  const telling = hits.filter(
    ({ rule }) => rule.category !== undefined && rule.category !== 'figure' && rule.salience !== undefined,
  );
  return {
    spoken: new Set(telling.map(({ rule }) => `${rule.category} ${rule.salience}`)),
    salience: telling.some(({ rule }) => rule.salience === 3) ? 3 : 2,
  };
}

/**
 * Category and salience of a run from the rules that fired in it; `framed` when it stands under a demand, `heads` whether it
 * heads the rest of its item, where that is known.
 */
export function judge(
  hits: readonly RuleHit[],
  clauses: readonly ReadClause[],
  framed: boolean,
  heads?: boolean,
): Verdict {
  const first = clauses[0];
  if (first?.goal) return { category: 'target', salience: clauses.some(({ text }) => CHECKABLE.test(text)) ? 3 : 2 };
  if (first?.banList) return { category: 'prohibition', salience: 3 };
  const report = framed ? undefined : reportOf(new Set(hits.map(({ rule }) => rule.name)));
  if (report) return report;
  const { spoken, salience } = spokenFor(hits);
  const chosen = ORDER.find((entry) => spoken.has(entry));
  const alone = clauses.length === 1 && (first?.ordinal || first?.runIn || first?.heading);
  if ((heads ?? (alone && (!first?.addressee || /[下以][列下]/.test(first.text)))) && HEADS.includes(chosen))
    return { category: 'enumerated', salience };
  const category = chosen?.split(' ')[0] as MeasureCategory | undefined;
  return { category: category ?? 'directive', salience };
}

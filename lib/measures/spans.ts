import { boundaryFeatures } from './boundary.ts';
import type { Features } from './features.ts';
import { outside, type ReadClause } from './read.ts';

/** Longest run of clauses that is taken for one measure. */
export const LONGEST = 9;

const TELLING =
  /^(?:verb-operational|verb-generic|verb-none|noun-concrete|list|digit|quoted|addressee|modal-(?:must|should|will|request)|target-zero|duty|on-time|ban-soft|ban-abuse|may|may-do|issued|money|ban|ban-unless|sanction|adopted|response-level|by-when|from-when|by-year|target-amount|target-rate|money-committed|object-first)$/;

const LENGTHS = [8, 14, 22, 34, 48, 66, 90] as const;

/** How a run begins and ends, how long it is. */
export function spanFeatures(
  clauses: readonly ReadClause[],
  own: readonly Features[],
  from: number,
  until: number,
): Map<string, number> {
  const made = new Map<string, number>();
  const first = clauses[from];
  const last = clauses[until - 1];
  if (!first || !last) return made;
  const count = until - from;
  made.set(`clauses-${Math.min(count, 6)}`, 1);
  const length = last.end - first.from;
  made.set(`length-${LENGTHS.find((limit) => length <= limit) ?? 'over'}`, 1);
  const begins = first.ordinal
    ? 'ordinal'
    : first.addressee !== undefined
      ? 'addressee'
      : first.modal
        ? first.modal.rule.name
        : first.firstInSentence || clauses[from - 1]?.head
          ? 'first'
          : clauses[from - 1]?.segment !== first.segment
            ? 'semicolon'
            : 'middle';
  made.set(`begins-${begins}`, 1);
  const next = clauses[until];
  if (!next || next.sentence !== last.sentence) made.set('ends-sentence', 1);
  else if (next.segment !== last.segment) made.set('ends-semicolon', 1);
  else {
    if (next.addressee !== undefined) made.set('ends-before-addressee', 1);
    else if (next.modal) made.set('ends-before-modal', 1);
    for (const name of own[until]?.keys() ?? []) {
      if (/^(?:tail|verb|adverb)-/.test(name)) made.set(`ends-before:${name}`, 1);
    }
  }
  if (count === 1 && own[from]?.has('preposition-first')) made.set('lone-preposition', 1);
  return made;
}

/** What the whole run has somewhere: one operational verb makes a measure of a run of generic ones. */
export function anyFeatures(own: readonly Features[], from: number, until: number): Map<string, number> {
  const made = new Map<string, number>();
  for (let at = from; at < until; at++) {
    for (const [name, value] of own[at] ?? []) {
      if (TELLING.test(name))
        made.set(
          `any:${name}`,
          name === 'noun-concrete' || name === 'list' ? Math.min((made.get(`any:${name}`) ?? 0) + value, 6) : 1,
        );
    }
  }
  return made;
}

/** Features of each place between clause `at - 1` and clause `at` inside one run; undefined where no run can go on. */
export const joinFeatures = (clauses: readonly ReadClause[], paragraphs: readonly string[]): (Features | undefined)[] =>
  clauses.map((right, at) => {
    const left = clauses[at - 1];
    if (!left || left.segment !== right.segment || outside(left) || outside(right) || right.head) return undefined;
    return boundaryFeatures(left, right, paragraphs[right.paragraph] ?? '');
  });

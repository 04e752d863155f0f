import { outside, type ReadClause } from '../clauses/read-clauses.ts';
import { boundaryFeatures } from './boundary.ts';
import type { Features } from './features.ts';

/** Longest run of clauses that is taken for one measure. */
export const LONGEST = 9;

const TELLING: readonly string[] =
  'verb-operational verb-generic verb-none noun-concrete list digit quoted addressee modal-must modal-should modal-will modal-request target-zero duty on-time ban-soft ban-abuse may may-do issued money ban ban-unless sanction adopted response-level by-when from-when by-year target-amount target-rate money-committed object-first'.split(
    ' ',
  );

const LENGTHS = [8, 14, 22, 34, 48, 66, 90] as const;

/** The name of a feature at an edge, for those `test` lets pass; each is made once. */
function edgeNames(prefix: string, test: RegExp): (name: string) => string | undefined {
  const made = new Map<string, string>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined || !test.test(name)) return known;
    const full = `${prefix}:${name}`;
    made.set(name, full);
    return full;
  };
}

const startsWith = edgeNames('starts', /^(?:(?:tail|verb)-|preposition-first$)/);
const closesWith = edgeNames('closes', /^(?:tail|verb)-/);
const endsBefore = edgeNames('ends-before', /^(?:tail|verb|adverb)-/);

/** Of a run by its first clause: what it opens with; `more` when it has further clauses. */
export function openingFeatures(
  clauses: readonly ReadClause[],
  own: readonly Features[],
  from: number,
  more: boolean,
): string[] {
  const first = clauses[from];
  if (!first) return [];
  const before = clauses[from - 1];
  const begins = first.ordinal
    ? 'ordinal'
    : first.addressee !== undefined
      ? 'addressee'
      : first.modal
        ? first.modal.rule.name
        : first.firstInSentence || before?.head
          ? 'first'
          : before?.segment !== first.segment
            ? 'semicolon'
            : 'middle';
  const made = [`begins-${begins}`];
  if (!more) return own[from]?.has('preposition-first') ? [...made, 'lone-preposition'] : made;
  for (const name of own[from]?.keys() ?? []) {
    const full = startsWith(name);
    if (full) made.push(full);
  }
  return made;
}

/** Of a run by its last clause, `until - 1`: what it closes with, and what comes after it. */
export function closingFeatures(
  clauses: readonly ReadClause[],
  own: readonly Features[],
  until: number,
  more: boolean,
): string[] {
  const made: string[] = [];
  const last = clauses[until - 1];
  const next = clauses[until];
  if (!last) return made;
  if (!next || next.sentence !== last.sentence) made.push('ends-sentence');
  else if (next.segment !== last.segment) made.push('ends-semicolon');
  else {
    if (next.addressee !== undefined) made.push('ends-before-addressee');
    else if (next.modal) made.push('ends-before-modal');
    for (const name of own[until]?.keys() ?? []) {
      const full = endsBefore(name);
      if (full) made.push(full);
    }
  }
  if (!more) return made;
  for (const name of own[until - 1]?.keys() ?? []) {
    const full = closesWith(name);
    if (full) made.push(full);
  }
  return made;
}

/** Of a run by its size, in clauses and in characters. */
export const sizeFeatures = (count: number, length: number): string[] => [
  `clauses-${Math.min(count, 6)}`,
  `length-${LENGTHS.find((limit) => length <= limit) ?? 'over'}`,
];

/** All features of a run by its edges and its size. */
export function spanFeatures(
  clauses: readonly ReadClause[],
  own: readonly Features[],
  from: number,
  until: number,
): Features {
  const length = (clauses[until - 1]?.end ?? 0) - (clauses[from]?.from ?? 0);
  const more = until - from > 1;
  return new Map(
    [
      ...openingFeatures(clauses, own, from, more),
      ...closingFeatures(clauses, own, until, more),
      ...sizeFeatures(until - from, length),
    ].map((name) => [name, 1]),
  );
}

/** Features that count once for a run, however many of its clauses have them; two are counted up to a limit. */
const MOST: Readonly<Record<string, number>> = { 'noun-concrete': 6, list: 6 };

const ANY: ReadonlyMap<string, { readonly name: string; readonly most: number }> = new Map(
  TELLING.map((name) => [name, { name: `any:${name}`, most: MOST[name] ?? 1 }]),
);

/** The features of one clause that tell of the whole run: what it adds to `any:` and up to how much. */
export function tellingFeatures(own: Features): [name: string, value: number, most: number][] {
  const made: [string, number, number][] = [];
  for (const [name, value] of own) {
    const telling = ANY.get(name);
    if (telling) made.push([telling.name, value, telling.most]);
  }
  return made;
}

/** What the whole run has somewhere: one operational verb makes a measure of a run of generic ones. */
export function anyFeatures(own: readonly Features[], from: number, until: number): Features {
  const made = new Map<string, number>();
  for (let at = from; at < until; at++) {
    for (const [name, value, most] of tellingFeatures(own[at] ?? new Map())) {
      made.set(name, Math.min((made.get(name) ?? 0) + value, most));
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

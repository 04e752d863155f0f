import { outside, type ReadClause } from '../clauses/read-clauses.ts';
import { mapInSteps, runSteps, type Steps } from '../steps.ts';
import { boundaryFeatures } from './boundary-features.ts';
import type { Features } from './model.ts';

/** Longest run of clauses that is taken for one measure. */
export const LONGEST_RUN = 9;

const LENGTHS = [8, 14, 22, 34, 48, 66, 90] as const;

/** The clauses of a text with their features. */
export interface FeaturedClauses {
  readonly clauses: readonly ReadClause[];
  readonly own: readonly Features[];
}

/** The name of a feature at an edge, for those `test` lets pass; each is asked and made once. */
function edgeNames(prefix: string, test: RegExp): (own: Features | undefined) => string[] {
  /** '' for one that the test does not let pass: one look a name. */
  const made = new Map<string, string>();
  const nameOf = (name: string): string => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const own = test.test(name) ? `${prefix}:${name}` : '';
    made.set(name, own);
    return own;
  };
  return (own) => {
    const names: string[] = [];
    own?.forEach((_, name) => {
      const known = nameOf(name);
      if (known !== '') names.push(known);
    });
    return names;
  };
}

const startsWith = edgeNames('starts', /^(?:(?:tail|verb)-|preposition-first$)/);
/** What the last clause of a longer run closes with. */
export const closesWith = edgeNames('closes', /^(?:tail|verb)-/);
const endsBefore = edgeNames('ends-before', /^(?:tail|verb|adverb)-/);

function beginning(first: ReadClause, before: ReadClause | undefined): string {
  if (first.ordinal) return 'ordinal';
  if (first.addressee !== undefined) return 'addressee';
  if (first.modal) return first.modal.rule.name;
  if (first.firstInSentence || before?.head) return 'first';
  return before?.segment === first.segment ? 'middle' : 'semicolon';
}

/** Of a run by its first clause: what it opens with; `more` when it has further clauses. */
export function openingFeatures({ clauses, own }: FeaturedClauses, from: number, more: boolean): string[] {
  const first = clauses[from];
  if (!first) return [];
  const begins = `begins-${beginning(first, clauses[from - 1])}`;
  if (more) return [begins, ...startsWith(own[from])];
  return own[from]?.has('preposition-first') ? [begins, 'lone-preposition'] : [begins];
}

/** What comes after a run whose last clause is `last`. */
function following(last: ReadClause, next: ReadClause | undefined, own: Features | undefined): string[] {
  if (!next || next.sentence !== last.sentence) return ['ends-sentence'];
  if (next.segment !== last.segment) return ['ends-semicolon'];
  if (next.addressee !== undefined) return ['ends-before-addressee', ...endsBefore(own)];
  return next.modal ? ['ends-before-modal', ...endsBefore(own)] : endsBefore(own);
}

/** Of a run by its last clause, `until - 1`: what it closes with, and what comes after it. */
export function closingFeatures({ clauses, own }: FeaturedClauses, until: number, more: boolean): string[] {
  const last = clauses[until - 1];
  if (!last) return [];
  const after = following(last, clauses[until], own[until]);
  return more ? [...after, ...closesWith(own[until - 1])] : after;
}

const COUNT_NAMES: readonly string[] = [0, 1, 2, 3, 4, 5, 6].map((count) => `clauses-${count}`);
const LENGTH_NAMES: readonly string[] = [...LENGTHS, 'over'].map((limit) => `length-${limit}`);

/** Of a run by its size, in clauses and in characters. */
export function sizeFeatures(count: number, length: number): [count: string, length: string] {
  const longer = LENGTHS.findIndex((limit) => length <= limit);
  return [COUNT_NAMES[Math.min(count, 6)] ?? '', LENGTH_NAMES.at(longer) ?? ''];
}

/** All features of a run by its edges and its size. */
export function spanFeatures(text: FeaturedClauses, from: number, until: number): Features {
  const { clauses } = text;
  const length = (clauses[until - 1]?.end ?? 0) - (clauses[from]?.from ?? 0);
  const more = until - from > 1;
  const names = [
    ...openingFeatures(text, from, more),
    ...closingFeatures(text, until, more),
    ...sizeFeatures(until - from, length),
  ];
  return new Map(names.map((name) => [name, 1]));
}

/** Of what one clause says of the whole run: one operational verb makes a measure of a run of generic ones. */
const TELLING: readonly string[] =
  'verb-operational verb-generic verb-none noun-concrete list digit quoted addressee modal-must modal-should modal-ought modal-announce modal-will modal-request target-zero duty on-time ban-soft ban-abuse may may-do issued money ban ban-unless sanction adopted response-level by-when from-when by-year target-amount target-rate money-committed object-first'.split(
    ' ',
  );

/** Features that count once for a run, however many of its clauses have them; two are counted up to a limit. */
const MOST: Readonly<Record<string, number>> = { 'noun-concrete': 6, list: 6 };

const ANY: ReadonlyMap<string, { readonly name: string; readonly most: number }> = new Map(
  TELLING.map((name) => [name, { name: `any:${name}`, most: MOST[name] ?? 1 }]),
);

/** The features of one clause that tell of the whole run: what it adds to `any:` and up to how much. */
export function tellingFeatures(own: Features): [name: string, value: number, most: number][] {
  const made: [string, number, number][] = [];
  own.forEach((value, name) => {
    const telling = ANY.get(name);
    if (telling) made.push([telling.name, value, telling.most]);
  });
  return made;
}

/** What the whole run has somewhere. */
export function anyFeatures(own: readonly Features[], from: number, until: number): Features {
  const made = new Map<string, number>();
  for (const features of own.slice(from, until)) {
    for (const [name, value, most] of tellingFeatures(features)) {
      made.set(name, Math.min((made.get(name) ?? 0) + value, most));
    }
  }
  return made;
}

/** Features of each place between clause `at - 1` and clause `at` inside one run; undefined where no run can go on. */
export const joinFeaturesInSteps = (
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
): Steps<(Features | undefined)[]> =>
  mapInSteps(clauses, (right, at) => {
    const left = clauses[at - 1];
    if (!left || left.segment !== right.segment || outside(left) || outside(right) || right.head) return undefined;
    return boundaryFeatures(clauses, at, paragraphs[right.paragraph] ?? '');
  });

/** As `joinFeaturesInSteps`, in one go. */
export const joinFeatures = (...given: Parameters<typeof joinFeaturesInSteps>): (Features | undefined)[] =>
  runSteps(joinFeaturesInSteps(...given));

/** Weight of each feature, in log odds; what is not listed weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

/** The tables of named features, in the order they are written. */
export const TABLES = ['inside', 'shown', 'join', 'span'] as const;
export type ModelTable = (typeof TABLES)[number];

/**
 * What grams say, in the order they are written: of a clause of a run (as in `Model`), of two clauses that go together by
 * how the left one ends (`part`) and the right one begins (`join`), of a run by how it begins (`open`), how it ends
 * (`close`), and how the clause behind it begins (`next`).
 */
export const GRAM_TABLES = ['inside', 'shown', 'join', 'part', 'open', 'close', 'next'] as const;
export type GramTable = (typeof GRAM_TABLES)[number];

/** Grams with their weights, as they are stored: a list for each length, and a character a weight (`grams.ts`). */
export interface PackedGrams {
  /** All of one character in a row, all of two, all of three. */
  readonly grams: readonly string[];
  readonly weights: Readonly<Record<GramTable, string>>;
}

/**
 * What the model says of a sentence: it is cut into clauses that are outside and runs of clauses that are measures,
 * each a mere exhortation (salience 1) or worth showing (2 or 3). The score of a cut is the sum of these weights.
 */
export interface Model {
  /** Of each clause of a run: does it belong to a measure? */
  readonly inside: Weights;
  /** Of each clause of a run worth showing, averaged over the run; and of what the run has somewhere (`any:`). */
  readonly shown: Weights;
  /** Of each place within a run: do its sides go together? */
  readonly join: Weights;
  /** Of a run: how it begins, ends, how long it is. */
  readonly span: Weights;
  /** Of what stands in a clause. */
  readonly grams: PackedGrams;
}

/** What the model weighs in a clause, a place or a run: how much there is of each by its name. */
export type Features = ReadonlyMap<string, number>;
/** One of them. */
export type Feature = readonly [name: string, value: number];

/** Sum of the features' weights. */
export function weigh(features: Features, weights: Weights): number {
  let sum = 0;
  features.forEach((value, name) => {
    sum += (weights[name] ?? 0) * value;
  });
  return sum;
}

/** Weight of each feature, in log odds; what is not listed weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

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
}

/** The tables of a model, in the order they are written. */
export const TABLES = ['inside', 'shown', 'join', 'span'] as const satisfies readonly (keyof Model)[];

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

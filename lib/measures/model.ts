import { boundaryFeatures } from './boundary.ts';
import type { Features } from './features.ts';
import type { ReadClause } from './read.ts';

/** Weight of each feature, in log odds; what is not listed weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

export interface Model {
  /** Does the clause belong to a measure worth showing? */
  readonly inside: Weights;
  /** Between two such clauses: does a new measure begin? */
  readonly boundary: Weights;
}

/** Log odds of the features under the weights. */
export function logOdds(features: Features, weights: Weights): number {
  let sum = weights.bias ?? 0;
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
  return sum;
}

/** A run of clauses that make one measure: indices into the clauses, `until` excluded. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Most likely runs, sentence by sentence: each clause outside, beginning a run or continuing it (Viterbi). */
export function decode(
  clauses: readonly ReadClause[],
  odds: readonly number[],
  paragraphs: readonly string[],
  model: Model,
  bias = 0,
): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < clauses.length) {
    const sentence = clauses[at]?.sentence;
    let until = at + 1;
    while (until < clauses.length && clauses[until]?.sentence === sentence) until++;
    // Scores of ending outside, in a run begun here, in a run continued; `inside` terms are log odds against outside.
    let begun = -1;
    for (let i = at; i < until; i++) {
      const clause = clauses[i];
      if (!clause) break;
      const inside = (odds[i] ?? 0) + bias > 0;
      if (!inside) {
        if (begun >= 0) spans.push({ from: begun, until: i });
        begun = -1;
        continue;
      }
      if (begun < 0) begun = i;
      else {
        const left = clauses[i - 1];
        if (left && logOdds(boundaryFeatures(left, clause, paragraphs[clause.paragraph] ?? ''), model.boundary) > 0) {
          spans.push({ from: begun, until: i });
          begun = i;
        }
      }
    }
    if (begun >= 0) spans.push({ from: begun, until });
    at = until;
  }
  return spans;
}

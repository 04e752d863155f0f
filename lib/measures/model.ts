import type { Features } from './features.ts';
import { outside, type ReadClause } from './read.ts';
import { anyFeatures, joinFeatures, LONGEST, spanFeatures } from './spans.ts';

/** Weight of each feature, in log odds; what is not listed weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

/**
 * A semi-Markov model of a sentence: it is cut into clauses that are outside and runs of clauses that are measures,
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

export const TABLES = ['inside', 'shown', 'join', 'span'] as const satisfies readonly (keyof Model)[];

/** Sum of the features' weights. */
export function weigh(features: Iterable<readonly [string, number]>, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
  return sum;
}

/** A run of clauses that make one measure: indices into the clauses, `until` excluded. */
export interface Span {
  readonly from: number;
  readonly until: number;
  /** An exhortation: salience 1. */
  readonly low: boolean;
  /** Log odds that it is worth showing. */
  readonly score: number;
}

/** The likeliest cut of each sentence (Viterbi over runs of at most `LONGEST` clauses). */
export function decode(
  clauses: readonly ReadClause[],
  features: readonly Features[],
  paragraphs: readonly string[],
  model: Model,
): Span[] {
  const joins = joinFeatures(clauses, paragraphs);
  const join = joins.map((own) =>
    own === undefined ? Number.NEGATIVE_INFINITY : weigh(own, model.join) + (model.join.bias ?? 0),
  );
  const inside = clauses.map((_, at) => weigh(features[at] ?? [], model.inside) + (model.inside.bias ?? 0));
  const shown = clauses.map((_, at) => weigh(features[at] ?? [], model.shown) + (model.shown.bias ?? 0));
  const spans: Span[] = [];
  let at = 0;
  while (at < clauses.length) {
    const sentence = clauses[at]?.sentence;
    let end = at;
    while (end < clauses.length && clauses[end]?.sentence === sentence) end++;
    // best[i]: score of the likeliest cut of the first i clauses; by[i]: the run that ends there, if one does.
    const best: number[] = [0];
    const by: (Span | undefined)[] = [undefined];
    for (let until = at + 1; until <= end; until++) {
      let most = best[until - at - 1] ?? 0;
      let run: Span | undefined;
      let body = 0;
      let bright = 0;
      for (let from = until - 1; from >= at && until - from <= LONGEST; from--) {
        const clause = clauses[from];
        if (!clause || outside(clause)) break;
        body += (inside[from] ?? 0) + (from + 1 < until ? (join[from + 1] ?? 0) : 0);
        if (body === Number.NEGATIVE_INFINITY) break;
        bright += shown[from] ?? 0;
        const low = (best[from - at] ?? 0) + body + weigh(spanFeatures(clauses, features, from, until), model.span);
        const score = bright / (until - from) + weigh(anyFeatures(features, from, until), model.shown);
        const total = low + Math.max(score, 0);
        if (total > most) {
          most = total;
          run = { from, until, low: score <= 0, score };
        }
      }
      best.push(most);
      by.push(run);
    }
    const found: Span[] = [];
    for (let i = end - at; i > 0; ) {
      const run = by[i];
      if (run) found.push(run);
      i = run ? run.from - at : i - 1;
    }
    spans.push(...found.reverse());
    at = Math.max(end, at + 1);
  }
  return spans;
}

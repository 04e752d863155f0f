import { outside, type ReadClause } from '../clauses/read-clauses.ts';
import type { Features } from './features.ts';
import { closingFeatures, joinFeatures, LONGEST, openingFeatures, sizeFeatures, tellingFeatures } from './spans.ts';

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
  const sum = (names: readonly string[]): number => names.reduce((total, name) => total + (model.span[name] ?? 0), 0);
  const edge = (make: (more: boolean) => string[]): [alone: number, more: number] => [
    sum(make(false)),
    sum(make(true)),
  ];
  const opening = clauses.map((_, i) => edge((more) => openingFeatures(clauses, features, i, more)));
  const closing = clauses.map((_, i) => edge((more) => closingFeatures(clauses, features, i + 1, more)));
  const telling = features.map(tellingFeatures);
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
      let any = 0;
      const seen = new Map<string, number>();
      for (let from = until - 1; from >= at && until - from <= LONGEST; from--) {
        const clause = clauses[from];
        if (!clause || outside(clause)) break;
        body += (inside[from] ?? 0) + (from + 1 < until ? (join[from + 1] ?? 0) : 0);
        if (body === Number.NEGATIVE_INFINITY) break;
        bright += shown[from] ?? 0;
        for (const [name, value, limit] of telling[from] ?? []) {
          const known = seen.get(name) ?? 0;
          const now = Math.min(known + value, limit);
          seen.set(name, now);
          any += (now - known) * (model.shown[name] ?? 0);
        }
        const more = until - from > 1 ? 1 : 0;
        const length = (clauses[until - 1]?.end ?? 0) - clause.from;
        const edges = (opening[from]?.[more] ?? 0) + (closing[until - 1]?.[more] ?? 0);
        const low = (best[from - at] ?? 0) + body + edges + sum(sizeFeatures(until - from, length));
        const score = bright / (until - from) + any;
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

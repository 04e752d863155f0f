import { boundaryFeatures } from './boundary.ts';
import type { Features } from './features.ts';
import type { ReadClause } from './read.ts';

/** Weight of each feature, in log odds; what is not listed weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

/**
 * A linear chain over the clauses of a sentence. A clause is outside, or begins or continues a measure that is a mere
 * exhortation (salience 1) or one worth showing (2 or 3).
 */
export interface Model {
  /** Of a clause: does it belong to a measure? */
  readonly inside: Weights;
  /** Of a clause in a measure: is it worth showing? */
  readonly shown: Weights;
  /** Of the place between two clauses: does the measure end here, with nothing after it? */
  readonly stop: Weights;
  /** Of the place between two clauses: does another measure begin here? */
  readonly fresh: Weights;
}

/** Log odds of the features under the weights. */
export function logOdds(features: Features, weights: Weights): number {
  let sum = weights.bias ?? 0;
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
  return sum;
}

/** States of a clause. */
export const OUT = 0;
export const BEGIN_LOW = 1;
export const IN_LOW = 2;
export const BEGIN = 3;
export const IN = 4;
export const STATES = [OUT, BEGIN_LOW, IN_LOW, BEGIN, IN] as const;

/** What a transition earns: `stop`, `fresh`, nothing, or that it cannot be. */
export type Move = 'stop' | 'fresh' | 'none' | 'never';

/** How one state may follow another within a sentence; `undefined` stands for its beginning. */
export function move(from: number | undefined, to: number): Move {
  const begins = to === BEGIN || to === BEGIN_LOW;
  if (from === undefined || from === OUT) return to === OUT || begins ? 'none' : 'never';
  if (to === OUT) return 'stop';
  if (begins) return 'fresh';
  return from >= BEGIN === to >= BEGIN ? 'none' : 'never';
}

/** What the chain needs to know of a clause: scores of its states and of the moves into it. */
export interface Potentials {
  readonly inside: number;
  readonly shown: number;
  readonly stop: number;
  readonly fresh: number;
}

/** A run of clauses that make one measure: indices into the clauses, `until` excluded. */
export interface Span {
  readonly from: number;
  readonly until: number;
  /** An exhortation: salience 1. */
  readonly low: boolean;
}

/** What a state earns a clause. A clause that is only the head of reported speech stays outside. */
export const emission = (state: number, at: Potentials): number =>
  state === OUT ? 0 : at.inside + (state >= BEGIN ? at.shown : 0);

/** A clause that can be no measure: the head of reported speech, the title and what stands around it. */
export const outside = (clause: ReadClause): boolean => clause.from >= clause.end || clause.titleMatter;

export function potentialsOf(
  clauses: readonly ReadClause[],
  features: readonly Features[],
  paragraphs: readonly string[],
  model: Model,
): Potentials[] {
  return clauses.map((clause, at) => {
    const own = features[at];
    if (own === undefined || outside(clause)) {
      return { inside: Number.NEGATIVE_INFINITY, shown: 0, stop: 0, fresh: 0 };
    }
    const left = clauses[at - 1];
    const place =
      left?.sentence === clause.sentence
        ? boundaryFeatures(left, clause, paragraphs[clause.paragraph] ?? '')
        : undefined;
    return {
      inside: logOdds(own, model.inside),
      shown: logOdds(own, model.shown),
      stop: place ? logOdds(place, model.stop) : 0,
      fresh: place ? logOdds(place, model.fresh) : 0,
    };
  });
}

const earned = (kind: Move, at: Potentials): number =>
  kind === 'none' ? 0 : kind === 'stop' ? at.stop : kind === 'fresh' ? at.fresh : Number.NEGATIVE_INFINITY;

/** The most likely runs, sentence by sentence (Viterbi). */
export function decode(clauses: readonly ReadClause[], potentials: readonly Potentials[]): Span[] {
  const states: number[] = [];
  let at = 0;
  while (at < clauses.length) {
    const sentence = clauses[at]?.sentence;
    let best: number[] = [];
    const back: number[][] = [];
    let until = at;
    for (; until < clauses.length && clauses[until]?.sentence === sentence; until++) {
      const here = potentials[until];
      if (!here) break;
      const from: number[] = [];
      best = STATES.map((to) => {
        if (until === at) return move(undefined, to) === 'never' ? Number.NEGATIVE_INFINITY : emission(to, here);
        let most = Number.NEGATIVE_INFINITY;
        for (const before of STATES) {
          const score = (best[before] ?? 0) + earned(move(before, to), here);
          if (score > most) {
            most = score;
            from[to] = before;
          }
        }
        return most + emission(to, here);
      });
      back.push(from);
    }
    let state: number = STATES.reduce<number>((a, b) => ((best[b] ?? 0) > (best[a] ?? 0) ? b : a), OUT);
    for (let i = until - 1; i >= at; i--) {
      states[i] = state;
      state = back[i - at]?.[state] ?? OUT;
    }
    at = Math.max(until, at + 1);
  }
  const spans: Span[] = [];
  for (let i = 0; i < clauses.length; i++) {
    const state = states[i];
    if (state !== BEGIN && state !== BEGIN_LOW) continue;
    let until = i + 1;
    while (states[until] === IN || states[until] === IN_LOW) until++;
    spans.push({ from: i, until, low: state === BEGIN_LOW });
  }
  return spans;
}

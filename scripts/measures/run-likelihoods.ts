import { LONGEST_RUN } from '../../lib/measures/model/run-features.ts';
import type { Sparse, SparseSentence } from './sparse-sentences.ts';

/** A possible run of a sentence with its score as an exhortation and as worth showing. */
export interface ScoredRun {
  readonly from: number;
  readonly until: number;
  readonly low: number;
  readonly high: number;
}

/** Weight of a row of features. */
export type Dot = (row: Sparse) => number;

const NONE: Sparse = { at: new Uint32Array(0), values: new Float64Array(0) };

const addLogs = (a: number, b: number): number => {
  const most = Math.max(a, b);
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most));
};

/** Every run a sentence can be cut into, scored. */
export function scoreRuns(sentence: SparseSentence, dot: Dot): ScoredRun[] {
  const { size, outside, span, any } = sentence;
  const inside = sentence.inside.map(dot);
  const shown = sentence.shown.map(dot);
  const join = sentence.join.map((row) => (row ? dot(row) : Number.NEGATIVE_INFINITY));
  const runs: ScoredRun[] = [];
  for (let from = 0; from < size; from++) {
    let body = 0;
    let bright = 0;
    for (let until = from + 1; until <= size && until - from <= LONGEST_RUN && !outside[until - 1]; until++) {
      if (until > from + 1) body += join[until - 1] ?? 0;
      if (body === Number.NEGATIVE_INFINITY) break;
      body += inside[until - 1] ?? 0;
      bright += shown[until - 1] ?? 0;
      const low = body + dot(span[from]?.[until - from - 1] ?? NONE);
      const high = low + bright / (until - from) + dot(any[from]?.[until - from - 1] ?? NONE);
      runs.push({ from, until, low, high });
    }
  }
  return runs;
}

/** Log of the summed likelihoods of all cuts of what stands before (forward) and behind (backward) each place. */
function sumCuts(runs: readonly ScoredRun[], size: number): { forward: Float64Array; backward: Float64Array } {
  const forward = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  const byUntil = Map.groupBy(runs, ({ until }) => until);
  const byFrom = Map.groupBy(runs, ({ from }) => from);
  forward[0] = 0;
  backward[size] = 0;
  for (let at = 1; at <= size; at++) {
    let sum = forward[at - 1] ?? 0;
    for (const run of byUntil.get(at) ?? []) sum = addLogs(sum, (forward[run.from] ?? 0) + addLogs(run.low, run.high));
    forward[at] = sum;
  }
  for (let at = size - 1; at >= 0; at--) {
    let sum = backward[at + 1] ?? 0;
    for (const run of byFrom.get(at) ?? []) sum = addLogs(sum, (backward[run.until] ?? 0) + addLogs(run.low, run.high));
    backward[at] = sum;
  }
  return { forward, backward };
}

/** How likely each run is over all cuts of the sentence, as an exhortation and as worth showing (0–1). */
export function likelihoodsOf(runs: readonly ScoredRun[], size: number): [low: number, high: number][] {
  const { forward, backward } = sumCuts(runs, size);
  const total = forward[size] ?? 0;
  return runs.map((run) => {
    const around = (forward[run.from] ?? 0) + (backward[run.until] ?? 0) - total;
    return [Math.exp(around + run.low), Math.exp(around + run.high)];
  });
}

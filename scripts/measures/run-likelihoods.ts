import type { SparseSentence } from './sparse-sentences.ts';

const addLogs = (a: number, b: number): number => {
  const most = Math.max(a, b);
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most));
};

/** What each possible run of a sentence scores: as an exhortation, and as worth showing. */
interface RunScores {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Scores every run a sentence can be cut into; `weighed` is what each row of features weighs. */
function scoreRuns({ inside, shown, join, opening, closing, runs }: SparseSentence, weighed: Float64Array): RunScores {
  const low = new Float64Array(runs.length);
  const high = new Float64Array(runs.length);
  const at = (row: number | undefined): number => weighed[row as number] ?? 0;
  let body = 0;
  let bright = 0;
  for (const [i, { from, until, size, any }] of runs.entries()) {
    // Runs of one beginning follow one another, each a clause longer.
    if (until === from + 1) [body, bright] = [0, 0];
    else body += at(join[until - 1]);
    body += at(inside[until - 1]);
    bright += at(shown[until - 1]);
    const more = until - from > 1 ? 1 : 0;
    low[i] = body + at(opening[from]?.[more]) + at(closing[until - 1]?.[more]) + at(size);
    high[i] = (low[i] ?? 0) + bright / (until - from) + at(any);
  }
  return { low, high };
}

/**
 * How likely each run is over all cuts of the sentence, as an exhortation and as worth showing (0–1), from the log of the
 * summed likelihoods of all cuts of what stands before (forward) and behind (backward) each place.
 */
export function likelihoodsOf(sentence: SparseSentence, weighed: Float64Array): RunScores {
  const { runs, inside } = sentence;
  const size = inside.length;
  const { low, high } = scoreRuns(sentence, weighed);
  const both = low.map((score, i) => addLogs(score, high[i] ?? 0));
  const forward = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  forward[0] = 0;
  backward[size] = 0;
  const byUntil = Array.from({ length: size + 1 }, (): number[] => []);
  for (const [i, { until }] of runs.entries()) byUntil[until]?.push(i);
  for (let at = 1; at <= size; at++) {
    let sum = forward[at - 1] ?? 0;
    for (const i of byUntil[at] ?? []) sum = addLogs(sum, (forward[runs[i]?.from ?? 0] ?? 0) + (both[i] ?? 0));
    forward[at] = sum;
  }
  let i = runs.length - 1;
  for (let at = size - 1; at >= 0; at--) {
    let sum = backward[at + 1] ?? 0;
    for (; i >= 0 && runs[i]?.from === at; i--)
      sum = addLogs(sum, (backward[runs[i]?.until ?? 0] ?? 0) + (both[i] ?? 0));
    backward[at] = sum;
  }
  const total = forward[size] ?? 0;
  for (const [at, { from, until }] of runs.entries()) {
    const around = (forward[from] ?? 0) + (backward[until] ?? 0) - total;
    low[at] = Math.exp(around + (low[at] ?? 0));
    high[at] = Math.exp(around + (high[at] ?? 0));
  }
  return { low, high };
}

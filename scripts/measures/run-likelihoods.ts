import type { SparseRun, SparseSentence } from './sparse-sentences.ts';

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

/** Log of the summed likelihoods of all cuts of what stands before each place; `both` is what each run scores. */
function sumForward({ runs, inside }: SparseSentence, both: Float64Array): Float64Array {
  const forward = new Float64Array(inside.length + 1).fill(Number.NEGATIVE_INFINITY);
  forward[0] = 0;
  const byUntil = Map.groupBy(runs.keys(), (i) => runs[i]?.until);
  for (let at = 1; at < forward.length; at++) {
    let sum = forward[at - 1] as number;
    for (const i of byUntil.get(at) ?? []) {
      sum = addLogs(sum, (forward[(runs[i] as SparseRun).from] as number) + (both[i] as number));
    }
    forward[at] = sum;
  }
  return forward;
}

/** As `sumForward`, of what stands behind each place. */
function sumBackward({ runs, inside }: SparseSentence, both: Float64Array): Float64Array {
  const backward = new Float64Array(inside.length + 1).fill(Number.NEGATIVE_INFINITY);
  backward[inside.length] = 0;
  const byFrom = Map.groupBy([...runs.keys()].reverse(), (i) => runs[i]?.from);
  for (let at = inside.length - 1; at >= 0; at--) {
    let sum = backward[at + 1] as number;
    for (const i of byFrom.get(at) ?? []) {
      sum = addLogs(sum, (backward[(runs[i] as SparseRun).until] as number) + (both[i] as number));
    }
    backward[at] = sum;
  }
  return backward;
}

/**
 * How likely each run is over all cuts of the sentence, as an exhortation and as worth showing (0–1), from what all cuts
 * before and behind it score.
 */
export function likelihoodsOf(sentence: SparseSentence, weighed: Float64Array): RunScores {
  const { low, high } = scoreRuns(sentence, weighed);
  const both = low.map((score, i) => addLogs(score, high[i] as number));
  const forward = sumForward(sentence, both);
  const backward = sumBackward(sentence, both);
  const total = forward[sentence.inside.length] as number;
  for (const [at, { from, until }] of sentence.runs.entries()) {
    const around = (forward[from] as number) + (backward[until] as number) - total;
    low[at] = Math.exp(around + (low[at] as number));
    high[at] = Math.exp(around + (high[at] as number));
  }
  return { low, high };
}

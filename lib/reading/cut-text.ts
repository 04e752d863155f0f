import type { Run, Runs } from './article.ts';

/*
 * A browser lays a paragraph out in one go, and its cost grows faster than the paragraph: 100,000 characters with 3,000
 * marks took Chromium four seconds, fifty times 2,000 take none that is felt. No newspaper has a paragraph of 4,000
 * characters; pages that lost their line breaks, and hostile ones, have.
 */

/** Longest text, in UTF-16 units, that is set as one paragraph. */
export const LONGEST_TEXT = 4000;
/** Most runs (links, changes of style) of a text that is set as one paragraph. */
export const MOST_RUNS = 400;

/** A stretch of a text: UTF-16 offsets, half open. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where a stretch that begins at `from` and ends by `to` is best cut: behind a sentence, a clause, or anywhere. */
function cutBetween(text: string, from: number, to: number): number {
  const least = from + ((to - from) >> 1);
  for (const marks of [/[。！？；\n]/, /[，、：\s]/]) {
    for (let at = to; at > least; at--) if (marks.test(text.charAt(at - 1))) return at;
  }
  // Between the two units of a character outside the Basic Multilingual Plane no text may be cut.
  return /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) && to - 1 > from ? to - 1 : to;
}

/** Where the run after the next `MOST_RUNS / 2` begins, for each offset asked from left to right. */
function walkRunLimits(runs: Runs) {
  const starts: number[] = [];
  let at = 0;
  for (const run of runs) {
    starts.push(at);
    at += run.text.length;
  }
  let index = 0;
  return (from: number): number => {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= from) index++;
    return starts[index + MOST_RUNS / 2] ?? at;
  };
}

/**
 * The stretches a text is set in: one where it is of a usual length, else pieces of at most half of `LONGEST_TEXT` and of
 * about half of `MOST_RUNS`, cut behind a sentence where there is one. They depend on the text alone, never on its marks,
 * which arrive later and must not move anything.
 */
export function cutText(runs: Runs): readonly TextRange[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  if (length <= LONGEST_TEXT && runs.length <= MOST_RUNS) return [{ start: 0, end: length }];
  const text = runs.map((run) => run.text).join('');
  const limit = walkRunLimits(runs);
  const ranges: TextRange[] = [];
  for (let start = 0; start < length; ) {
    const most = Math.min(start + LONGEST_TEXT / 2, Math.max(limit(start), start + 1), length);
    const end = most === length ? length : cutBetween(text, start, most);
    ranges.push({ start, end });
    start = end;
  }
  // Runs without any text are still a text.
  return ranges.length > 0 ? ranges : [{ start: 0, end: 0 }];
}

/** The runs of one stretch after the other: `ranges` ascend and do not overlap. Each run is looked at once or cut. */
export function runsIn(runs: Runs, ranges: readonly TextRange[]): readonly Runs[] {
  if (ranges.length === 1) return [runs];
  let index = 0;
  let at = 0;
  return ranges.map(({ start, end }) => {
    const own: Run[] = [];
    for (let run = runs[index]; run && at < end; run = runs[index]) {
      const text = run.text.slice(Math.max(start - at, 0), end - at);
      if (text !== '') own.push({ ...run, text });
      if (at + run.text.length > end) break;
      at += run.text.length;
      index++;
    }
    return own;
  });
}

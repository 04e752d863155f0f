import type { Run, Runs } from './article.ts';

/** A range of a paragraph with something to say about it. */
export interface Mark<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A stretch of one run over which the same notes hold. */
export interface Piece<N> {
  readonly start: number;
  readonly text: string;
  readonly run: Run;
  readonly notes: readonly N[];
}

/** The pieces of one outer mark, or of the text between two. */
export interface Group<O, N> {
  readonly mark?: O;
  readonly pieces: readonly Piece<N>[];
}

/**
 * Cuts a paragraph for showing. Outer marks (measures) do not overlap and each becomes one group, in order; inner marks
 * (repairs, set phrases) may lie anywhere and are listed with each piece they cover. Joining the texts of all pieces
 * gives the paragraph. An empty inner mark stands as an empty piece before the text that follows it; at the end of the
 * paragraph it is the last piece, outside any outer mark.
 */
export function markedText<O, N>(
  runs: Runs,
  outer: readonly Mark<O>[],
  inner: readonly Mark<N>[],
): readonly Group<O, N>[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  const groups: Group<O, N>[] = [];
  let at = 0;
  for (const mark of outer) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, length);
    if (end <= start) continue;
    if (start > at) groups.push({ pieces: cut(runs, inner, at, start) });
    groups.push({ mark: mark.value, pieces: cut(runs, inner, start, end) });
    at = end;
  }
  const rest = at < length ? cut(runs, inner, at, length) : [];
  const notes = inner.filter((m) => m.start === length && m.end === length).map((m) => m.value);
  const run: Run = runs.at(-1) ?? { style: 'plain', text: '' };
  const last: readonly Piece<N>[] = notes.length > 0 ? [{ start: length, text: '', run, notes }] : [];
  if (rest.length + last.length > 0) groups.push({ pieces: [...rest, ...last] });
  return groups;
}

function cut<N>(runs: Runs, inner: readonly Mark<N>[], from: number, to: number): readonly Piece<N>[] {
  const near = inner.filter((m) => m.start < to && m.end >= from && (m.end > from || m.start === m.end));
  const pieces: Piece<N>[] = [];
  let runStart = 0;
  for (const run of runs) {
    const runEnd = runStart + run.text.length;
    const start = Math.max(runStart, from);
    const end = Math.min(runEnd, to);
    if (end > start) {
      const edges = new Set([start, end]);
      for (const mark of near) {
        if (mark.start > start && mark.start < end) edges.add(mark.start);
        if (mark.end > start && mark.end < end) edges.add(mark.end);
      }
      const sorted = [...edges].sort((a, b) => a - b);
      for (let i = 0; i + 1 < sorted.length; i++) {
        const [a = 0, b = 0] = [sorted[i], sorted[i + 1]];
        const points = near.filter((m) => m.start === m.end && m.start === a).map((m) => m.value);
        if (points.length > 0) pieces.push({ start: a, text: '', run, notes: points });
        const notes = near.filter((m) => m.start < b && m.end > a).map((m) => m.value);
        pieces.push({ start: a, text: run.text.slice(a - runStart, b - runStart), run, notes });
      }
    }
    runStart = runEnd;
  }
  return pieces;
}

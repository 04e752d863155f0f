import type { Run, Runs } from './article.ts';

/** A range of a paragraph with something to say about it: a measure, a repair, a set phrase. */
export interface TextMark<T> {
  /** UTF-16 offsets into the paragraph, half open. */
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A stretch of one run over which the same notes hold. */
export interface TextPiece<N> {
  readonly start: number;
  readonly text: string;
  readonly run: Run;
  readonly notes: readonly N[];
}

/** The pieces of one outer mark, or of the text between two. */
export interface MarkedGroup<O, N> {
  readonly mark?: O;
  readonly pieces: readonly TextPiece<N>[];
}

/**
 * Most notes listed with one piece, the first to begin before the later ones. A view shows one repair and one set
 * phrase; a page that lays a thousand marks over each other must not cost a thousand times its length.
 */
export const MOST_NOTES = 8;

/** An outer mark as it is drawn: in order, without overlap, within the paragraph. */
interface MarkedStretch<O> {
  readonly start: number;
  readonly end: number;
  readonly mark?: O;
}

/** The paragraph from 0 to `length`, cut at the outer marks; what stands between two is a stretch without a mark. */
function stretchesOf<O>(outer: readonly TextMark<O>[], length: number): readonly MarkedStretch<O>[] {
  const stretches: MarkedStretch<O>[] = [];
  let at = 0;
  for (const mark of outer) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, length);
    if (end <= start) continue;
    if (start > at) stretches.push({ start: at, end: start });
    stretches.push({ start, end, mark: mark.value });
    at = end;
  }
  if (at < length) stretches.push({ start: at, end: length });
  return stretches;
}

/** Every offset at which something begins or ends, ascending, 0 and `length` included. */
function edgesOf(
  runs: Runs,
  stretches: readonly MarkedStretch<unknown>[],
  inner: readonly TextMark<unknown>[],
  length: number,
) {
  const edges = new Set([0, length]);
  let at = 0;
  for (const run of runs) {
    at += run.text.length;
    edges.add(at);
  }
  for (const { start } of stretches) edges.add(start);
  for (const { start, end } of inner) {
    if (start < length) edges.add(start);
    if (end < length) edges.add(end);
  }
  return [...edges].sort((a, b) => a - b);
}

/**
 * Tells which inner marks hold over a stretch, asked from left to right: each mark is looked at when it begins and while
 * it lasts, so that the work grows with the marks and not with marks × pieces.
 */
function walkNotes<N>(inner: readonly TextMark<N>[]) {
  const sorted = inner.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: TextMark<N>[] = [];
  return (start: number): { readonly points: readonly N[]; readonly notes: readonly N[] } => {
    const points: N[] = [];
    open = open.filter((mark) => mark.end > start);
    for (let mark = sorted[next]; mark && mark.start <= start; mark = sorted[++next]) {
      if (mark.start === mark.end) {
        if (points.length < MOST_NOTES) points.push(mark.value);
      } else if (mark.end > start && open.length < MOST_NOTES) open.push(mark);
    }
    return { points, notes: open.map((mark) => mark.value) };
  };
}

/**
 * Cuts a paragraph for showing. Outer marks (measures) do not overlap and each becomes one group, in order; inner marks
 * (repairs, set phrases) may lie anywhere and are listed with each piece they cover, at most `MOST_NOTES` of them.
 * Joining the texts of all pieces gives the paragraph. An empty inner mark stands as an empty piece before the text that
 * follows it; at the end of the paragraph it is the last piece, outside any outer mark. Linear in runs and marks, but for
 * sorting them.
 */
export function markedText<O, N>(
  runs: Runs,
  outer: readonly TextMark<O>[],
  inner: readonly TextMark<N>[],
): readonly MarkedGroup<O, N>[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  const stretches = stretchesOf(outer, length);
  const edges = edgesOf(runs, stretches, inner, length);
  const notesAt = walkNotes(inner);
  const runAt = walkRuns(runs);
  const groups: MarkedGroup<O, N>[] = [];
  let edge = 0;
  for (const stretch of stretches) {
    const pieces: TextPiece<N>[] = [];
    for (let start = edges[edge] ?? length; start < stretch.end; start = edges[edge] ?? length) {
      const end = edges[++edge] ?? length;
      const { run, from } = runAt(start);
      const { points, notes } = notesAt(start);
      if (points.length > 0) pieces.push({ start, text: '', run, notes: points });
      pieces.push({ start, text: run.text.slice(start - from, end - from), run, notes });
    }
    groups.push('mark' in stretch ? { mark: stretch.mark, pieces } : { pieces });
  }
  return withLast(groups, runs, notesAt(length).points);
}

const EMPTY: Run = { style: 'plain', text: '' };

/** The run that holds an offset and where it begins, asked from left to right; empty runs hold none. */
function walkRuns(runs: Runs) {
  let index = 0;
  let from = 0;
  return (offset: number): { readonly run: Run; readonly from: number } => {
    for (let run = runs[index]; run && from + run.text.length <= offset; run = runs[++index]) from += run.text.length;
    return { run: runs[index] ?? EMPTY, from };
  };
}

/** The groups with the notes at the very end of the paragraph, which stand outside any outer mark. */
function withLast<O, N>(
  groups: readonly MarkedGroup<O, N>[],
  runs: Runs,
  notes: readonly N[],
): readonly MarkedGroup<O, N>[] {
  if (notes.length === 0) return groups;
  const start = runs.reduce((sum, run) => sum + run.text.length, 0);
  const piece: TextPiece<N> = { start, text: '', run: runs.at(-1) ?? EMPTY, notes };
  const last = groups.at(-1);
  if (!last || 'mark' in last) return [...groups, { pieces: [piece] }];
  return [...groups.slice(0, -1), { pieces: [...last.pieces, piece] }];
}

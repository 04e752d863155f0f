import type { TextMark } from './marked-text.ts';

/** A mark of a stretch of a paragraph; `begun` where it began before the stretch. */
export interface PartMark<T> extends TextMark<T> {
  readonly begun?: true;
}

/** The marks of one paragraph, ready to be asked for by stretch. */
interface SortedMarks<T> {
  readonly marks: readonly TextMark<T>[];
  /** Of each mark, the furthest end of those up to it. */
  readonly reach: readonly number[];
}

/** Marks by paragraph, each sorted by where it begins. */
export type MarkIndex<T> = ReadonlyMap<number, SortedMarks<T>>;

/** Sorts marks into their paragraphs. */
export function indexMarks<T>(items: Iterable<readonly [paragraph: number, mark: TextMark<T>]>): MarkIndex<T> {
  const index = new Map<number, SortedMarks<T>>();
  for (const [paragraph, group] of Map.groupBy(items, ([number]) => number)) {
    const marks = group.map(([, mark]) => mark).sort((a, b) => a.start - b.start);
    let furthest = 0;
    index.set(paragraph, {
      marks,
      reach: marks.map((mark) => {
        furthest = Math.max(furthest, mark.end);
        return furthest;
      }),
    });
  }
  return index;
}

/** The first mark that can reach `offset`. */
function firstReaching(reach: readonly number[], offset: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NONE: readonly never[] = [];

/**
 * The marks of a stretch of a paragraph, with offsets into the stretch. An empty mark at the seam of two stretches belongs
 * to the second; at the end of the paragraph to the last.
 * @param last whether the paragraph ends with the stretch
 */
export function marksIn<T>(
  index: MarkIndex<T>,
  paragraph: number,
  { start, end, last }: { readonly start: number; readonly end: number; readonly last: boolean },
): readonly PartMark<T>[] {
  const sorted = index.get(paragraph);
  if (!sorted) return NONE;
  const found: PartMark<T>[] = [];
  const { marks, reach } = sorted;
  for (let i = firstReaching(reach, start); i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.start > end) break;
    const empty = mark.start === mark.end;
    const here = empty ? mark.start >= start && (mark.start < end || last) : mark.start < end && mark.end > start;
    if (!here) continue;
    found.push({
      start: Math.max(0, mark.start - start),
      end: Math.min(mark.end, end) - start,
      value: mark.value,
      ...(mark.start < start && { begun: true }),
    });
  }
  return found;
}

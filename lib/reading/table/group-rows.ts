import type { OutlineEntry } from '../outline-of.ts';
import type { MeasureRow } from './measure-rows.ts';

/** What the lines of the table can stand under. */
export const ROW_GROUPINGS = ['outline', 'actor', 'none'] as const;

/** One of `ROW_GROUPINGS`. */
export type RowGrouping = (typeof ROW_GROUPINGS)[number];

/** Lines under one title; '' for those that have none. */
export interface RowGroup {
  readonly title: string;
  readonly rows: readonly MeasureRow[];
}

/** Heads of a text with the way up from each. */
interface Heads {
  readonly entries: readonly OutlineEntry[];
  /** Index of the head above each; -1 for the outermost. */
  readonly above: readonly number[];
  /** Whether a head stands among others of its level in one paragraph (一要…。二要…。): it ends with that paragraph. */
  readonly inline: readonly boolean[];
}

function readHeads(entries: readonly OutlineEntry[]): Heads {
  const open: number[] = [];
  const above = entries.map((entry, index) => {
    while (open.length > 0 && (entries[open.at(-1) ?? 0]?.level ?? 0) >= entry.level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
  const inline = entries.map(({ paragraph, start, level }, index) => {
    const next = entries[index + 1];
    return start > 0 || (next?.paragraph === paragraph && next.level === level);
  });
  return { entries, above, inline };
}

/** The last head that begins at or before a line; -1 before the first. */
function headBefore(entries: readonly OutlineEntry[], { paragraph, start }: MeasureRow): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    const isBefore = entry && (entry.paragraph < paragraph || (entry.paragraph === paragraph && entry.start <= start));
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a line says nothing but the words of a head: a date, an amount or an addressee makes it a line of its own. */
const isBare = ({ category, who, deadline, numbers }: MeasureRow): boolean =>
  category === 'enumerated' || (who === '' && deadline === undefined && numbers.length === 0);

/** A line and the head it stands under; `isHead` where the line is the words of that head and nothing else. */
interface Placed {
  readonly row: MeasureRow;
  readonly head: number;
  readonly isHead: boolean;
}

function place(row: MeasureRow, { entries, above, inline }: Heads): Placed {
  let head = headBefore(entries, row);
  while (inline[head] && entries[head]?.paragraph !== row.paragraph) head = above[head] ?? -1;
  const entry = entries[head];
  // 一、各乡镇要于6月底前完成排查。 is a line of its own: as a title it would say the same twice.
  const begins = entry !== undefined && entry.paragraph === row.paragraph && row.start < entry.end;
  if (!begins) return { row, head, isHead: false };
  const isHead = row.end <= entry.end && isBare(row);
  return { row, head: isHead ? head : (above[head] ?? -1), isHead };
}

const titleOf = ({ entries, above }: Heads, head: number): string => {
  const titles: string[] = [];
  for (let at = head; at >= 0; at = above[at] ?? -1) {
    const { label = '', text = '' } = entries[at] ?? {};
    titles.unshift(`${label}${text}`);
  }
  return titles.join(' › ');
};

/**
 * Lines under the heads of the text's own outline. A measure that is only the words of a head (一要压实防汛责任) is the
 * title of what stands under it, and a line where nothing does.
 */
function groupByOutline(rows: readonly MeasureRow[], outline: readonly OutlineEntry[]): readonly RowGroup[] {
  const heads = readHeads(outline);
  const placed = rows.map((row) => place(row, heads));
  const used = new Set<number>();
  for (const { head, isHead } of placed)
    if (!isHead) for (let at = head; at >= 0 && !used.has(at); at = heads.above[at] ?? -1) used.add(at);
  const kept = placed.flatMap(({ row, head, isHead }) => {
    if (!isHead) return [{ row, head }];
    return used.has(head) ? [] : [{ row, head: heads.above[head] ?? -1 }];
  });
  const groups = Map.groupBy(kept, ({ head }) => titleOf(heads, head));
  return [...groups].map(([title, own]) => ({ title, rows: own.map(({ row }) => row) }));
}

/** The lines under their titles: each title once, in the order in which its first line comes. */
export function groupRows(
  rows: readonly MeasureRow[],
  by: RowGrouping,
  outline: readonly OutlineEntry[],
): readonly RowGroup[] {
  switch (by) {
    case 'none':
      return rows.length > 0 ? [{ title: '', rows }] : [];
    case 'actor':
      return [...Map.groupBy(rows, ({ who }) => who)].map(([title, own]) => ({ title, rows: own }));
    case 'outline':
      return groupByOutline(rows, outline);
    default:
      return by satisfies never;
  }
}

import type { SlottedTable } from './table-slots.ts';
import { textWidth } from './text-width.ts';

/** A column asks for at least two characters, and for no more than a line of twenty. */
const [NARROWEST, WIDEST] = [2, 20];

/** Characters of a line that no column goes without, where the table can have them: a name, a date, an amount. */
const KEPT = 4;

/** What is shared among columns, in any unit. */
export interface TableRoom {
  readonly whole: number;
  /** The white on both sides of a cell. */
  readonly padding: number;
  /** Of a character, the largest first: the first that every column has its line in is taken. */
  readonly sizes: readonly [number, ...number[]];
}

/** How a table is set: whole numbers that add up to the room, and the size of its characters. */
export interface ColumnSetting {
  readonly widths: readonly number[];
  readonly size: number;
}

const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

/** The characters of the longest line of each column, of the cells that stand in it alone. */
function longestLines({ width, rows }: SlottedTable, texts: readonly string[]): readonly number[] {
  const longest = Array<number>(width).fill(NARROWEST);
  for (const row of rows) {
    let column = 0;
    for (const { index, columns } of row) {
      const lines = columns === 1 && index !== undefined ? (texts[index] ?? '').split('\n') : [];
      for (const line of lines)
        longest[column] = Math.max(longest[column] ?? 0, Math.min(WIDEST, textWidth(line.slice(0, 2 * WIDEST))));
      column += columns;
    }
  }
  return longest;
}

/** Whole numbers in the ratio of others, that add up to a whole. */
function inRatio(parts: readonly number[], whole: number): readonly number[] {
  const sum = sumOf(parts);
  let [given, wished] = [0, 0];
  return parts.map((part) => {
    wished += part;
    const share = Math.round((wished / sum) * whole) - given;
    given += share;
    return share;
  });
}

/**
 * How a width is shared among the columns of a table: each has a line of four characters, or its longest where that is
 * shorter, and what is left goes by the longest lines. A table of many columns is set smaller.
 * @param texts of the cells in reading order
 */
export function columnWidths(table: SlottedTable, texts: readonly string[], room: TableRoom): ColumnSetting {
  const longest = longestLines(table, texts);
  const least = (size: number): readonly number[] => longest.map((one) => Math.min(KEPT, one) * size + room.padding);
  const fits = (size: number): boolean => sumOf(least(size)) <= room.whole;
  const size = room.sizes.find(fits) ?? Math.min(...room.sizes);
  const kept = least(size);
  const left = Math.max(0, room.whole - sumOf(kept));
  const all = sumOf(longest);
  const parts = kept.map((one, column) => one + (left * (longest[column] ?? 0)) / all);
  return { widths: inRatio(parts, room.whole), size };
}

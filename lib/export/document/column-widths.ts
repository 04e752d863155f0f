import type { SlottedTable } from './table-slots.ts';
import { textWidth } from './text-width.ts';

/** A column asks for at least two characters, and for no more than a line of twenty. */
const [NARROWEST, WIDEST] = [2, 20];

/** Characters of a line that no column goes without, where the table can have them: a name, a date, an amount. */
const KEPT = 4;

/** Figures and letters with the marks that cling to them: 113.55, 2021-07-03, 9.3％. No line ends within them. */
const UNBROKEN = /[!-~\u00a1-\u1fff]+[％‰℃，。、；：）]*/g;

/** A letter in the widest of the faces that stand in for those of a document, of a character. */
const LETTER = 0.64;

/** Characters of the longest word that is kept whole: an address may be broken. */
const LONGEST_WORD = 10;

/** Characters of a cell that are looked at for words. */
const MOST_READ = 2000;

/** What is shared among columns, in any unit. */
export interface TableRoom {
  readonly whole: number;
  /** The white on both sides of a cell. */
  readonly padding: number;
  /** Of a character, the largest first: the first that every column has its line in is taken. */
  readonly sizes: readonly [number, ...number[]];
  /** Whether columns have no more than their words need: as a last resort. */
  readonly tight?: boolean;
}

/** How a table is set: whole numbers that add up to the room, and the size of its characters. */
export interface ColumnSetting<R extends TableRoom = TableRoom> {
  readonly room: R;
  readonly widths: readonly number[];
  readonly size: number;
}

/** What one column asks for, in characters. */
interface Column {
  /** Its longest line, within limits. */
  readonly longest: number;
  /** Its longest line that is short, and its longest word. */
  readonly words: number;
}

const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

/** The widest that cannot be broken in a line: figures, letters. */
function longestWord(line: string): number {
  const widths = (line.match(UNBROKEN) ?? []).map((word) => {
    const letters = [...word].filter((char) => char < '\u2000').length;
    return letters * LETTER + (word.length - letters);
  });
  return widths.reduce((most, one) => (one <= LONGEST_WORD ? Math.max(most, one) : most), 0);
}

function columnOf(text: string): Column {
  let [longest, words] = [NARROWEST, NARROWEST];
  for (const line of text.slice(0, MOST_READ).split('\n')) {
    const width = textWidth(line.slice(0, 2 * WIDEST));
    longest = Math.max(longest, Math.min(WIDEST, width));
    words = Math.max(words, width <= KEPT ? width : 0, longestWord(line));
  }
  return { longest: Math.max(longest, words), words };
}

/** What the columns ask for, by the cells that stand in one alone. */
function columnsOf({ width, rows }: SlottedTable, texts: readonly string[]): readonly Column[] {
  const asked = Array<Column>(width).fill({ longest: NARROWEST, words: NARROWEST });
  for (const row of rows) {
    let column = 0;
    for (const { index, columns } of row) {
      const own = columns === 1 && index !== undefined ? columnOf(texts[index] ?? '') : undefined;
      const before = asked[column];
      if (own && before)
        asked[column] = { longest: Math.max(before.longest, own.longest), words: Math.max(before.words, own.words) };
      column += columns;
    }
  }
  return asked;
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
 * shorter, and its longest figure; what is left goes by the longest lines. A table of many columns is set smaller.
 * @param texts of the cells in reading order
 * @param rooms what there is to share, the best first: the first is taken that the table fits in, else the last
 */
export function columnWidths<R extends TableRoom>(
  table: SlottedTable,
  texts: readonly string[],
  rooms: readonly [R, ...R[]],
): ColumnSetting<R> {
  const columns = columnsOf(table, texts);
  const least = ({ padding, tight }: R, size: number): readonly number[] =>
    columns.map(({ longest, words }) => (tight ? words : Math.max(Math.min(KEPT, longest), words)) * size + padding);
  const ways = rooms.flatMap((room) => room.sizes.map((size) => ({ room, size, kept: least(room, size) })));
  const fitting = ways.find(({ room, kept }) => sumOf(kept) <= room.whole);
  const { room, size, kept } = fitting ?? (ways.at(-1) as (typeof ways)[number]);
  const left = Math.max(0, room.whole - sumOf(kept));
  const all = sumOf(columns.map(({ longest }) => longest));
  const parts = kept.map((one, column) => one + (left * (columns[column]?.longest ?? 0)) / all);
  return { room, widths: inRatio(parts, room.whole), size };
}

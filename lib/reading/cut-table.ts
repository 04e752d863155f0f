import type { Table, TableCell } from './article.ts';
import { textOf } from './paragraphs.ts';

/** Most cells of a table that is set as one; a longer one is set as several of the same columns. */
export const MOST_CELLS = 600;
/** Most cells of each of those several. */
export const PART_CELLS = 100;
/** Most cells in a row. HTML lets a cell span 1,000 columns; no official table has 200. */
const MOST_COLUMNS = 200;

/** A cell, and the number of its text among the cells of the table; absent where a cell from above reaches down. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly index?: number;
}

/** Some rows of a table that is set as several. */
export type TablePart = readonly (readonly PlacedCell[])[];

/** The rows with their cells numbered in reading order; a row of more than `MOST_COLUMNS` cells goes on in the next. */
function placedRows(table: Table): readonly (readonly PlacedCell[])[] {
  let index = 0;
  return table.rows.flatMap((row) => {
    const cells = row.map((cell): PlacedCell => ({ cell, index: index++ }));
    if (cells.length <= MOST_COLUMNS) return [cells];
    return Array.from({ length: Math.ceil(cells.length / MOST_COLUMNS) }, (_, i) =>
      cells.slice(i * MOST_COLUMNS, (i + 1) * MOST_COLUMNS),
    );
  });
}

/** Which columns cells from above still cover: for each column the first row that is free of them. */
type FreeFrom = readonly number[];

/** The columns after a row has taken its places (HTML, 4.9.12: a cell takes the first column nothing reaches into). */
function afterRow(freeFrom: FreeFrom, row: readonly PlacedCell[], y: number): FreeFrom {
  const next = [...freeFrom];
  let x = 0;
  for (const { cell } of row) {
    while ((next[x] ?? 0) > y) x++;
    const right = Math.max(x + 1, Math.min(x + cell.columnSpan, MOST_COLUMNS));
    for (; x < right; x++) next[x] = y + Math.max(1, cell.rowSpan);
  }
  return next;
}

/** The first row of a further part: an empty cell stands where a cell from above reaches down. */
function withCovered(row: readonly PlacedCell[], freeFrom: FreeFrom, y: number): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  let x = 0;
  const cover = (): void => {
    for (; (freeFrom[x] ?? 0) > y; x++)
      cells.push({ cell: { runs: [], header: false, columnSpan: 1, rowSpan: (freeFrom[x] ?? 0) - y } });
  };
  for (const placed of row) {
    cover();
    cells.push(placed);
    x += placed.cell.columnSpan;
  }
  cover();
  return cells;
}

/** Whether the rows take more than one table. */
export const isLongTable = (table: Table): boolean =>
  table.rows.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS || table.rows.some((r) => r.length > MOST_COLUMNS);

/**
 * The rows of a table in parts of at most `PART_CELLS` cells, or of one row. A cell that spans rows of two parts goes on as an empty one.
 */
export function cutTable(table: Table): readonly TablePart[] {
  const parts: PlacedCell[][][] = [];
  let freeFrom: FreeFrom = [];
  let cells = Number.POSITIVE_INFINITY;
  placedRows(table).forEach((row, y) => {
    if (cells + row.length > PART_CELLS) {
      parts.push([[...withCovered(row, freeFrom, y)]]);
      cells = row.length;
    } else {
      parts.at(-1)?.push([...row]);
      cells += row.length;
    }
    freeFrom = afterRow(freeFrom, row, y);
  });
  return parts;
}

/** Narrowest and widest column, in characters: what is longer is wrapped. */
const NARROWEST = 3;
const WIDEST = 16;

/**
 * The width of each column, in characters: that of its longest text within bounds. Parts of one table are set with the
 * same widths, or their columns would not stand under each other.
 */
export function columnWidths(table: Table): readonly number[] {
  const widths: number[] = [];
  let freeFrom: FreeFrom = [];
  placedRows(table).forEach((row, y) => {
    let x = 0;
    for (const { cell } of row) {
      while ((freeFrom[x] ?? 0) > y) x++;
      const own = cell.columnSpan > 1 ? NARROWEST : Math.min(WIDEST, textOf(cell.runs).length);
      for (const right = Math.min(x + Math.max(1, cell.columnSpan), MOST_COLUMNS); x < right; x++)
        widths[x] = Math.max(widths[x] ?? NARROWEST, own);
    }
    freeFrom = afterRow(freeFrom, row, y);
  });
  return Array.from(widths, (width) => width ?? NARROWEST);
}

import type { TableCell } from '../../reading/article.ts';
import type { SlottedTable } from './table-slots.ts';

/** 37.85, 1,200, -3.2%: nothing but a figure. */
const FIGURE = /^[-+−±￥¥$]?\d[\d.,，]*[%％‰]?$/;

/** Most rows that are heads: more would leave a page no room for the rest. */
const MOST_HEADS = 4;

/** Rows that there must be below, and the share of a column's cells that are figures, for it to tell heads from the rest. */
const [FEWEST_ROWS, MOSTLY] = [3, 0.8];

/** The texts of the cells of each column that stand in it alone, from one row to before another. */
function columnTexts(
  { width, rows }: SlottedTable,
  texts: readonly string[],
  from: number,
  to: number,
): readonly (readonly string[])[] {
  const columns = Array.from({ length: width }, (): string[] => []);
  for (const row of rows.slice(from, to)) {
    let at = 0;
    for (const { index, columns: span } of row) {
      const text = index === undefined ? '' : (texts[index] ?? '').trim();
      if (span === 1 && text !== '') columns[at]?.push(text);
      at += span;
    }
  }
  return columns;
}

/** Rows over the first that has a figure, where a column of figures stands under a word. */
function rowsOverFigures(table: SlottedTable, texts: readonly string[]): number {
  const isFigure = (text: string): boolean => FIGURE.test(text);
  const first = table.rows.findIndex((row) => row.some(({ index }) => isFigure((texts[index ?? -1] ?? '').trim())));
  if (first < 1 || first > MOST_HEADS) return 0;
  const heads = columnTexts(table, texts, 0, first);
  const below = columnTexts(table, texts, first, table.rows.length);
  const tells = below.some((column, at) => {
    const figures = column.filter(isFigure).length;
    return figures >= FEWEST_ROWS && figures >= MOSTLY * column.length && (heads[at] ?? []).length > 0;
  });
  return tells ? first : 0;
}

/**
 * How many rows of a table are its heads, to stand again on each page: those the page marks, else those over a column of
 * figures. A cell that reaches out of them into the rows below says that they are none.
 */
export function headRows(
  rows: readonly (readonly TableCell[])[],
  table: SlottedTable,
  texts: readonly string[],
): number {
  const marked = rows.findIndex((row) => row.length === 0 || row.some(({ header }) => !header));
  const heads = marked > 0 ? marked : rowsOverFigures(table, texts);
  return table.rows[heads]?.some(({ merge }) => merge === 'goes-on') ? 0 : heads;
}

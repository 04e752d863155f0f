import type { TableCell } from '../reading/article.ts';

/** A cell does not span beyond this column: a row of cells that each span a thousand would fill the memory. */
const MOST_SPANNED = 200;

/**
 * The cells of a table on a grid without spans: rows of one width, '' where a cell reaches over and where a row is short.
 * HTML, 4.9.12 (forming a table): a cell takes the first column that no cell from above reaches into.
 * @param write the text of a cell; `index` counts the cells in reading order
 */
export function tableGrid(
  rows: readonly (readonly TableCell[])[],
  write: (cell: TableCell, index: number) => string,
): readonly (readonly string[])[] {
  /** For each column, the first row that is free of the cell above. */
  const freeFrom: number[] = [];
  let index = 0;
  const grid = rows.map((row, y) => {
    const texts: string[] = [];
    const skip = (): void => {
      while ((freeFrom[texts.length] ?? 0) > y) texts.push('');
    };
    for (const cell of row) {
      skip();
      const left = texts.length;
      texts.push(write(cell, index++));
      const right = Math.max(left + 1, Math.min(left + cell.columnSpan, MOST_SPANNED));
      for (let x = left; x < right; x++) {
        freeFrom[x] = Math.max(freeFrom[x] ?? 0, y + cell.rowSpan);
        if (x > left) texts.push('');
      }
    }
    skip();
    return texts;
  });
  const width = Math.max(0, ...new Set(grid.map((row) => row.length)));
  return grid.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

import type { TableCell } from '../reading/article.ts';
import { textOf } from '../reading/paragraphs.ts';
import { tableGrid } from './table-grid.ts';

/** Characters that a column is at least and at most held to be wide: a long cell is broken, a short one has padding. */
const LEAST = 3;
const MOST = 24;

/** Characters of the longest line of a cell. */
const widest = (cell: TableCell): number =>
  Math.min(
    MOST,
    Math.max(
      LEAST,
      ...textOf(cell.runs)
        .slice(0, 2000)
        .split('\n', 40)
        .map((line) => line.length),
    ),
  );

/**
 * The width of each cell in percent of the table, in reading order: columns share it by their longest lines. Word and
 * Outlook make a table without widths as narrow as they can.
 */
export function cellWidths(rows: readonly (readonly TableCell[])[]): readonly number[] {
  const cells = rows.flat();
  const grid = tableGrid(rows, (_, index) => String(index));
  const columnOf: number[] = [];
  for (const row of grid)
    row.forEach((index, column) => {
      if (index !== '') columnOf[Number(index)] = column;
    });
  const count = grid[0]?.length ?? 0;
  const weights = Array<number>(count).fill(LEAST);
  cells.forEach((cell, index) => {
    const column = columnOf[index];
    if (column === undefined || cell.columnSpan > 1) return;
    weights[column] = Math.max(weights[column] ?? LEAST, widest(cell));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const upTo = [0];
  for (const weight of weights) upTo.push((upTo.at(-1) ?? 0) + weight);
  return cells.map((cell, index) => {
    const from = columnOf[index] ?? 0;
    const to = Math.min(count, from + Math.max(1, cell.columnSpan));
    return Math.round((100 * ((upTo[to] ?? 0) - (upTo[from] ?? 0))) / Math.max(1, total));
  });
}

import type { Table, TableCell } from './article.ts';
import type { KeptText } from './kept-text.ts';
import { textOf } from './paragraphs.ts';

/** A cell that a cut keeps, and of which text its own is. */
interface KeptCell {
  readonly cell: TableCell;
  readonly kept: KeptText;
}

/** A cell from above, and the first row and column that it does not reach. */
interface Reaching extends KeptCell {
  readonly left: number;
  readonly right: number;
  readonly below: number;
}

/** A cell does not span beyond this column: see `tableGrid` of the exports. */
const MOST_SPANNED = 200;

/**
 * The rows of a table that hold one of the cells wanted, whole. A cell from above that reaches into the first of them
 * stands in it: it says what that row is of. Spans end with the rows.
 * @param first paragraph of the caption
 * @param isWanted whether a cell is wanted, by its paragraph
 */
export function cutTableRows(
  table: Table,
  first: number,
  isWanted: (paragraph: number) => boolean,
): readonly (readonly KeptCell[])[] {
  let paragraph = first + 1;
  const rows = table.rows.map((row) =>
    row.map((cell): KeptCell => {
      const own = paragraph++;
      return { cell, kept: { paragraph: own, start: 0, end: textOf(cell.runs).length } };
    }),
  );
  const from = rows.findIndex((row) => row.some(({ kept }) => isWanted(kept.paragraph)));
  const to = rows.findLastIndex((row) => row.some(({ kept }) => isWanted(kept.paragraph)));
  if (from < 0) return [];
  const shortened = ({ cell, kept }: KeptCell, y: number): KeptCell => ({
    cell: { ...cell, rowSpan: Math.max(1, Math.min(cell.rowSpan, to + 1 - y)) },
    kept,
  });
  const kept = rows.slice(from, to + 1).map((row, i) => row.map((cell) => shortened(cell, from + i)));
  const [head = [], ...rest] = kept;
  return [withReaching(head, reachingInto(rows, from), from, to), ...rest];
}

/** The cells from above that reach into a row, by the columns they take (HTML, 4.9.12). */
function reachingInto(rows: readonly (readonly KeptCell[])[], y: number): readonly Reaching[] {
  const free: number[] = [];
  const found: Reaching[] = [];
  rows.slice(0, y).forEach((row, above) => {
    let x = 0;
    for (const one of row) {
      while ((free[x] ?? 0) > above) x++;
      const left = x;
      const right = Math.max(left + 1, Math.min(left + one.cell.columnSpan, MOST_SPANNED));
      const below = above + Math.max(1, one.cell.rowSpan);
      for (; x < right; x++) free[x] = below;
      if (below > y) found.push({ ...one, left, right, below });
    }
  });
  return found.sort((a, b) => a.left - b.left);
}

/** A row with the cells from above in the columns that they take, to the last row at most. */
function withReaching(
  row: readonly KeptCell[],
  reaching: readonly Reaching[],
  y: number,
  last: number,
): readonly KeptCell[] {
  const own = reaching.map(({ cell, kept, left, right, below }) => ({
    left,
    right,
    one: { cell: { ...cell, columnSpan: right - left, rowSpan: Math.min(below, last + 1) - y }, kept },
  }));
  const out: KeptCell[] = [];
  let next = 0;
  let x = 0;
  for (const cell of row) {
    for (let above = own[next]; above && above.left <= x; above = own[++next]) {
      out.push(above.one);
      x = Math.max(x, above.right);
    }
    out.push(cell);
    x += cell.cell.columnSpan;
  }
  return [...out, ...own.slice(next).map(({ one }) => one)];
}

import type { TableCell } from '../../reading/article.ts';

/** A place in a row of a table whose rows all have the same columns. */
export interface Slot {
  /** The cell that begins here, counted in reading order; absent where the cell above reaches in or nothing stands. */
  readonly index?: number;
  readonly header: boolean;
  readonly columns: number;
  /** Whether it is joined with the slot below, with that above. */
  readonly merge: 'none' | 'begins' | 'goes-on';
}

/** A table as rows of slots; each row's columns add up to `width`. */
export interface SlottedTable {
  readonly width: number;
  readonly rows: readonly (readonly Slot[])[];
}

/** Most columns a word processor opens: Word ends at 63. */
const MOST_COLUMNS = 63;

interface Open {
  readonly x: number;
  readonly columns: number;
  /** Rows it still reaches into. */
  readonly rows: number;
}

interface Placed extends Slot {
  readonly x: number;
}

/** A slot, and how many rows below it reaches into. */
interface Reaching {
  readonly slot: Slot;
  readonly below: number;
}

/** What stands next in a row: the cell that reaches in from above, a cell of its own, or nothing up to the next. */
function nextSlot(x: number, above: Open | undefined, cell: TableCell | undefined): Reaching {
  if (above?.x === x)
    return { slot: { header: false, columns: above.columns, merge: 'goes-on' }, below: above.rows - 1 };
  const room = above ? above.x - x : Number.POSITIVE_INFINITY;
  if (!cell) return { slot: { header: false, columns: room, merge: 'none' }, below: 0 };
  const columns = Math.max(1, Math.min(cell.columnSpan, room));
  return {
    slot: { header: cell.header, columns, merge: cell.rowSpan > 1 ? 'begins' : 'none' },
    below: cell.rowSpan - 1,
  };
}

/** Places one row beside the cells that reach into it from above; those that reach on are put on `down`. */
function placeRow(cells: readonly TableCell[], first: number, open: readonly Open[], down: Open[]): readonly Placed[] {
  const slots: Placed[] = [];
  let [x, next, index] = [0, 0, 0];
  while ((index < cells.length || next < open.length) && slots.length <= MOST_COLUMNS) {
    const above = open[next];
    const cell = above?.x === x ? undefined : cells[index];
    const { slot, below } = nextSlot(x, above, cell);
    if (below > 0) down.push({ x, columns: slot.columns, rows: below });
    slots.push(cell ? { ...slot, x, index: first + index } : { ...slot, x });
    if (cell) index++;
    else if (slot.merge === 'goes-on') next++;
    x += slot.columns;
  }
  return slots;
}

/** Rows without the columns that no cell begins in, filled up to one width. */
function squeeze(rows: readonly (readonly Placed[])[]): SlottedTable | undefined {
  const edges = [...new Set(rows.flatMap((row) => row.map(({ x }) => x)))].sort((a, b) => a - b);
  if (edges.length === 0 || edges.length > MOST_COLUMNS) return undefined;
  const at = new Map(edges.map((x, column) => [x, column]));
  const columnOf = (x: number): number => at.get(x) ?? edges.findIndex((edge) => edge >= x);
  return {
    width: edges.length,
    rows: rows.map((row) => {
      const slots = row.map(({ x, columns, ...slot }): Slot => {
        const end = columnOf(x + columns);
        return { ...slot, columns: (end < 0 ? edges.length : end) - columnOf(x) };
      });
      const missing = edges.length - slots.reduce((sum, { columns }) => sum + columns, 0);
      return missing > 0 ? [...slots, { header: false, columns: missing, merge: 'none' }] : slots;
    }),
  };
}

/**
 * A table as a word processor asks for it: every row over all columns, a cell that reaches down begun once and gone on
 * with in each row below. Cells that a page lays over each other end where the next begins (HTML, 4.9.12, calls that an
 * error of the page).
 * @returns `undefined` where there is no cell, or more columns than a word processor opens
 */
export function slotTable(rows: readonly (readonly TableCell[])[]): SlottedTable | undefined {
  let open: readonly Open[] = [];
  let first = 0;
  const placed: (readonly Placed[])[] = [];
  for (const cells of rows) {
    const below: Open[] = [];
    const row = placeRow(cells, first, open, below);
    if (row.length > MOST_COLUMNS) return undefined;
    placed.push(row);
    first += cells.length;
    open = below;
  }
  return squeeze(placed);
}

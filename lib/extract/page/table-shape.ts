import type { Box } from './page.ts';

/** The rows of a table element as the walk finds them. */
export interface TableShape {
  readonly rows: Box[][];
  nested: boolean;
  readonly outer: TableShape | undefined;
}

/** The table a box belongs to, with the box put into its rows; a table of its own for a table element. */
export function tableAt(box: Box, outer: TableShape | undefined): TableShape | undefined {
  if (box.tag === 'table') {
    if (outer) outer.nested = true;
    return { rows: [], nested: false, outer };
  }
  if (box.tag === 'tr') outer?.rows.push([]);
  else if ((box.tag === 'td' || box.tag === 'th') && outer) {
    const row = outer.rows.at(-1);
    if (row) row.push(box);
    else outer.rows.push([box]);
  }
  return outer;
}

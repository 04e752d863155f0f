import { commaSeparated, tabSeparated } from '../delimited.ts';
import { tableRows } from './columns.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

const rowsOf = (list: MeasureList): readonly (readonly string[])[] =>
  tableRows(list.rows, list.labels, citationOf(list));

/** Tab-separated values with a header line: what a spreadsheet takes from the clipboard. */
export const toTsv = (list: MeasureList): string => tabSeparated(rowsOf(list));

/** Comma-separated values with a header line (RFC 4180). */
export const toCsv = (list: MeasureList): string => commaSeparated(rowsOf(list));

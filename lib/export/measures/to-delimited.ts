import { cellsOf, headOf } from './columns.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

/**
 * A cell that begins like a formula gets an apostrophe: the text is a page's, and the spreadsheet would run it. Full-width
 * signs count too: Excel takes ＝ for =.
 */
const spreadsheetSafe = (cell: string): string => (/^\s*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/** A cell as RFC 4180, 2 writes it: in quotes where it holds what would end it. */
const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function toDelimited(list: MeasureList, separator: string, lineEnd: string): string {
  const { labels, rows, cited } = list;
  const citation = citationOf(list);
  const lines = [headOf(labels, cited), ...rows.map((row) => cellsOf(row, labels, citation))];
  return lines
    .map((cells) => cells.map((cell) => quoted(spreadsheetSafe(cell), separator)).join(separator))
    .join(lineEnd);
}

/** Tab-separated values with a header line: what a spreadsheet takes from the clipboard. */
export const toTsv = (list: MeasureList): string => toDelimited(list, '\t', '\n');

/** Comma-separated values with a header line (RFC 4180). */
export const toCsv = (list: MeasureList): string => `${toDelimited(list, ',', '\r\n')}\r\n`;

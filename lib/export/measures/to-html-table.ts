import { spreadsheetSafe } from '../delimited.ts';
import { escapeHtml, escapeLines } from '../html-text.ts';
import { soundText } from '../sound-text.ts';
import { tableRows } from './columns.ts';
import { citationOf, type MeasureList } from './measure-list.ts';

/** Word processors drop classes and keep what stands on the cell; the last makes Excel take a cell for text, no formula. */
const CELL = "border:1px solid #999;padding:3px 6px;vertical-align:top;mso-number-format:'\\@'";

const cellHtml = (element: 'th' | 'td', text: string): string =>
  `<${element} style="${CELL}">${escapeLines(spreadsheetSafe(soundText(text)))}</${element}>`;

/** A table as HTML without class or script, fit for a word processor, a mail or a spreadsheet. */
export function toHtmlTable(list: MeasureList): string {
  const [head = [], ...rows] = tableRows(list.rows, list.labels, citationOf(list));
  const line = (element: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => cellHtml(element, cell)).join('')}</tr>`;
  const body = rows.map((cells) => line('td', cells)).join('\n');
  return `<table style="border-collapse:collapse">\n<thead>${line('th', head)}</thead>\n<tbody>${body}</tbody>\n</table>`;
}

/** The same as a file that stands alone. */
export const toHtmlFile = (list: MeasureList): string =>
  `<!doctype html><meta charset="utf-8"><title>${escapeHtml(list.reading.title.trim() || list.labels.columns.what)}</title>\n${toHtmlTable(list)}\n`;

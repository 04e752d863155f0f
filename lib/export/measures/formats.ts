import type { MeasureList } from './measure-list.ts';
import { toCalendar } from './to-calendar.ts';
import { toCsv, toTsv } from './to-delimited.ts';
import { toHtmlFile, toHtmlTable } from './to-html-table.ts';
import { toJson } from './to-json.ts';
import { toMarkdownTable } from './to-markdown-table.ts';
import { toPlainList } from './to-plain-list.ts';

/** A format that the table of measures can be copied and saved in. */
export interface MeasureFormat {
  readonly name: string;
  /** File name extension without the dot. */
  readonly extension: string;
  readonly type: string;
  /** Whether a saved file begins with a byte order mark: Excel takes it for GBK otherwise. */
  readonly bom: boolean;
  readonly write: (list: MeasureList) => string;
  /** Where it is copied as rich text: the HTML, to which `write` is the plain text beside it. */
  readonly rich?: (list: MeasureList) => string;
  /** Where a file is more than what is copied. */
  readonly writeFile?: (list: MeasureList) => string;
}

/** What the table of measures can be copied and saved as, in the order offered. Adding a format is adding a row. */
export const MEASURE_FORMATS = [
  { name: 'tsv', extension: 'tsv', type: 'text/tab-separated-values', bom: true, write: toTsv },
  {
    name: 'html',
    extension: 'html',
    type: 'text/html',
    bom: false,
    write: toTsv,
    rich: toHtmlTable,
    writeFile: toHtmlFile,
  },
  { name: 'csv', extension: 'csv', type: 'text/csv', bom: true, write: toCsv },
  { name: 'markdown', extension: 'md', type: 'text/markdown', bom: false, write: toMarkdownTable },
  { name: 'text', extension: 'txt', type: 'text/plain', bom: false, write: toPlainList },
  { name: 'json', extension: 'json', type: 'application/json', bom: false, write: toJson },
  { name: 'calendar', extension: 'ics', type: 'text/calendar', bom: false, write: toCalendar },
] as const satisfies readonly MeasureFormat[];

/** The name of one of `MEASURE_FORMATS`. */
export type MeasureFormatName = (typeof MEASURE_FORMATS)[number]['name'];

/** The whole of a saved file. */
export const fileText = ({ bom, write, writeFile = write }: MeasureFormat, list: MeasureList): string =>
  `${bom ? '\uFEFF' : ''}${writeFile(list)}`;

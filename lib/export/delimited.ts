import { soundText } from './sound-text.ts';

/** Units after which a number with a sign is still no formula. */
const UNIT = '[%％‰°℃℉]|[万亿萬億]?(?:元|吨|噸|人|个|個|户|戶|度|亩|畝|米|毫米|公里|公顷|公頃|[个個]?百分[点點])';

/** Digits, or digits in groups of three; a comma elsewhere (-1,) makes no number, and a spreadsheet may read on. */
const DIGITS = '(?:\\d{1,30}|\\d{1,3}(?:,\\d{3}){1,10})';

/** What begins with a sign and is still no formula: -5.2%, +1,200, -2 ℃, -3.5亿元, a dash in an empty cell. */
const NUMBER = new RegExp(`^(?:-{1,3}|－{1,3}|[-+－＋]${DIGITS}(?:\\.\\d{1,20})? ?(?:${UNIT})?)$`);

/** Asked of the text as it will stand: a control character before the sign is gone by then. */
function isFormula(cell: string): boolean {
  const text = soundText(cell).trim();
  return /^[=+\-@＝＋－＠]/.test(text) && !NUMBER.test(text);
}

/**
 * A cell that begins like a formula gets an apostrophe: the text is a page's, and the spreadsheet would run it. Full-width
 * signs count too: Excel takes ＝ for =. A number with a sign stays one.
 */
export const spreadsheetSafe = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);

/** A cell as RFC 4180, 2 writes it: in quotes where it holds what would end it. */
function cellText(cell: string, separator: string): string {
  const safe = spreadsheetSafe(soundText(cell));
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const delimited = (rows: readonly (readonly string[])[], separator: string, lineEnd: string): string =>
  rows.map((cells) => cells.map((cell) => cellText(cell, separator)).join(separator)).join(lineEnd);

/** Rows as tab-separated values: what a spreadsheet takes from the clipboard. */
export const tabSeparated = (rows: readonly (readonly string[])[]): string => delimited(rows, '\t', '\n');

/** Rows as comma-separated values (RFC 4180). */
export const commaSeparated = (rows: readonly (readonly string[])[]): string => `${delimited(rows, ',', '\r\n')}\r\n`;

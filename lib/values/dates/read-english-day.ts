import type { Reading } from '../reading.ts';
import type { Moment } from './moment.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?`;
/** 20 Mar 2025 */
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})(?:st|[nr]d|th)?[ —]${MONTH},?[ —](\d{4})(?!\d)`, 'i');
/** March 20, 2025; March 20th, 2025; and as a script prints it, Thu Mar 20 2025. */
const MONTH_FIRST = new RegExp(String.raw`^${MONTH} (\d{1,2})(?:st|[nr]d|th)?(?:[,，] ?| )(\d{4})(?!\d)`, 'i');

/** A date as English pages and the headers of letters and tags write it: Thu, 20 Mar 2025; March 20, 2025. */
export function readEnglishDate(text: string, at: number): Reading<Moment> | undefined {
  if (!/[\da-z]/i.test(text[at] ?? '') || /[\da-z]/i.test(text[at - 1] ?? '')) return undefined;
  const here = text.slice(at, at + 24);
  const first = DAY_FIRST.exec(here);
  const match = first ?? MONTH_FIRST.exec(here);
  if (!match) return undefined;
  const [day, month] = first ? [match[1], match[2]] : [match[2], match[1]];
  const number = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  return { value: { year: Number(match[3]), month: number, day: Number(day) }, end: at + match[0].length };
}

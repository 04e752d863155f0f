import { firstOf, isOneOf, type Reader, type Reading, rememberLast, skipSpaces } from '../reading.ts';
import type { Moment } from './moment.ts';
import { readDayOfMonth, readMonthDay, readPart, readStretch, skipNote } from './read-in-year.ts';
import { readShort, readWithMarks } from './read-marked.ts';
import { RELATIVE } from './read-relative.ts';
import { readYear } from './read-year.ts';

/** With its year: 2025年4月20日, 今年十月底, 二〇二五年, 明年上半年, 2025年底, 2025年 */
function readWithYear(text: string, at: number): Reading<Moment> | undefined {
  const year = readYear(text, at);
  if (!year) return undefined;
  const next = skipSpaces(text, year.end);
  const rest = readMonthDay(text, next) ?? readStretch(text, next);
  if (rest) return { value: { ...year.value, ...rest.value }, end: rest.end };
  // 2025年年底 and 今年年底 say 年 twice.
  const part = readPart(text, text[year.end] === '年' ? year.end + 1 : year.end);
  return part ? { value: { ...year.value, part: part.value }, end: part.end } : year;
}

const FORMS: readonly Reader<Moment>[] = [
  readWithMarks,
  readWithYear,
  readShort,
  readMonthDay,
  readStretch,
  ...RELATIVE,
];

const mayBegin = isOneOf('0123456789零〇○一二两三四五六七八九十今本明去民中第上下当年月周星礼');

/**
 * A date as a text names it, without its time of day: 2025年4月20日（星期五）, 二〇二五年四月二十日, 2025/4/15, 11/3号,
 * 民国114年, 四月底, 本月底, 下月10日, 三季度末, 上半年. Month 1–12 and day 1–31 are checked here, the calendar by
 * `isoOf`.
 */
export const readDate: Reader<Moment> = rememberLast((text, at) =>
  mayBegin(text, at) ? firstOf(text, at, FORMS) : undefined,
);

/** The day alone, as the end of a range names it: 至11日. */
export const readLoneDay = (text: string, at: number): Reading<Moment> | undefined => {
  const day = readDayOfMonth(text, at);
  return day && { value: { day: day.value }, end: skipNote(text, day.end) };
};

import type { Moment } from '../dates/moment.ts';
import { readDate, readLoneDay } from '../dates/read-day.ts';
import { readDigits } from '../numerals/digits.ts';
import { readHan } from '../numerals/read-han.ts';
import { type Reader, type Reading, readerOfWords, readWord } from '../reading.ts';

/*
 * Which day of a week, month or year a limit comes again on, as the rest of a recurrence rule of RFC 5545.
 */

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export const END = /^[底末]/;

const WORKING_DAYS = 'BYDAY=MO,TU,WE,TH,FR';

/** 第一个工作日, 最后一个工作日, 前5个工作日: a working day by its number, as RFC 5545 writes it. */
function readWorkingDay(text: string, at: number): Reading<string> | undefined {
  const last = readWord(text, at, ['最后一个工作日', '最后1个工作日']);
  if (last) return { value: `${WORKING_DAYS};BYSETPOS=-1`, end: last.end };
  if (!/^[第前]/.test(text[at] ?? '')) return undefined;
  const count = readDigits(text, at + 1, 1, 1) ?? readHan(text, at + 1, 1);
  const unit = count && readWord(text, count.end, ['个工作日']);
  return count && unit && { value: `${WORKING_DAYS};BYSETPOS=${count.value}`, end: unit.end };
}

/** 每周五 */
export function readInWeek(text: string, at: number): Reading<string> | undefined {
  const char = text[at];
  if (char === undefined) return undefined;
  const day = '一二三四五六日'.indexOf(char.replace('天', '日'));
  if (day >= 0) return { value: `FREQ=WEEKLY;BYDAY=${DAYS[day]}`, end: at + 1 };
  return END.test(char) ? { value: 'FREQ=WEEKLY', end: at + 1 } : undefined;
}

/** 5日, 10日、25日; of 5日至10日 the end counts. */
function readDays(text: string, at: number): Reading<string> | undefined {
  const first = readLoneDay(text, at);
  if (!first) return undefined;
  const to = readWord(text, first.end, ['至', '到', '—']);
  const upper = to && readLoneDay(text, to.end);
  if (upper) return { value: String(upper.value.day), end: upper.end };
  const more = text[first.end] === '、' ? readDays(text, first.end + 1) : undefined;
  return { value: more ? `${first.value.day},${more.value}` : String(first.value.day), end: more?.end ?? first.end };
}

/** 每月5日, 每月底, 每月最后一天, 每月最后一个工作日 */
export function readInMonth(text: string, at: number): Reading<string> | undefined {
  const from = text[at] === '的' ? at + 1 : at;
  if (END.test(text[from] ?? '')) return { value: 'FREQ=MONTHLY;BYMONTHDAY=-1', end: from + 1 };
  const last = readWord(text, from, ['最后一天', '最后1天', '最后一日']);
  if (last) return { value: 'FREQ=MONTHLY;BYMONTHDAY=-1', end: last.end };
  const days = readDays(text, from);
  if (days) return { value: `FREQ=MONTHLY;BYMONTHDAY=${days.value}`, end: days.end };
  const working = readWorkingDay(text, from);
  return working && { value: `FREQ=MONTHLY;${working.value}`, end: working.end };
}

/** Which month of each quarter or half year. */
const readMonthOf = readerOfWords({
  首月: 0,
  第一个月: 0,
  首个月: 0,
  第二个月: 1,
  末月: -1,
  最后一个月: -1,
  最后1个月: -1,
});

/** The months of a year that come `by` months apart, and how far behind the first of each: 2 months of 3, -1 the last. */
const monthsOf = (by: number, month: number): string =>
  Array.from({ length: 12 / by }, (_, index) => index * by + (month < 0 ? by : month + 1)).join(',');

/** Within every so many months: 每季度末, 每半年末, 每季度首月10日. */
export const readWithin =
  (by: number): Reader<string> =>
  (text, at) => {
    if (END.test(text[at] ?? ''))
      return { value: `FREQ=YEARLY;BYMONTH=${monthsOf(by, -1)};BYMONTHDAY=-1`, end: at + 1 };
    const month = readMonthOf(text, text[at] === '的' ? at + 1 : at);
    const day = month && readInMonth(text, month.end);
    if (!month || !day) return undefined;
    const value = day.value.replace('FREQ=MONTHLY', `FREQ=YEARLY;BYMONTH=${monthsOf(by, month.value)}`);
    return { value, end: day.end };
  };

/** 3月、6月、9月: the months before a last one, which says the day. */
const MONTHS = /^(?:\d{1,2}月?、){1,11}(?=\d{1,2}月)/;

/** Of 3月1日至6月30日 the end counts. */
function endOfRange(text: string, first: Reading<Moment> | undefined): Reading<Moment> | undefined {
  const to = first && readWord(text, first.end, ['至', '到', '—']);
  const last = to && readDate(text, to.end);
  return last?.value.day === undefined ? first : last;
}

/** 每年6月30日, 每年12月底, 每年底, 每年3月、9月底 */
export function readInYear(text: string, at: number): Reading<string> | undefined {
  const from = text[at] === '年' ? at + 1 : at;
  if (END.test(text[from] ?? '')) return { value: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', end: from + 1 };
  const before = MONTHS.exec(text.slice(from, from + 40))?.[0] ?? '';
  const date = endOfRange(text, readDate(text, from + before.length));
  if (!date || date.value.month === undefined || date.value.year !== undefined) return undefined;
  const { month, day, part } = date.value;
  const last = day ?? (part === 'end' ? -1 : undefined);
  const months = [...(before.match(/\d+/g) ?? []), month].join(',');
  return { value: `FREQ=YEARLY;BYMONTH=${months}${last === undefined ? '' : `;BYMONTHDAY=${last}`}`, end: date.end };
}

import { isoOf } from '../dates/iso-of.ts';
import type { Clock, Moment } from '../dates/moment.ts';
import { readClock } from '../dates/read-clock.ts';
import { readDate, readLoneDay } from '../dates/read-day.ts';
import { readDigits } from '../numerals/digits.ts';
import { readHan } from '../numerals/read-han.ts';
import { type Reader, type Reading, readerOfWords, readWord, skipSpaces } from '../reading.ts';
import { readBefore } from './before.ts';
import type { LimitForm } from './limit.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const END = /^[底末]/;

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
function readInWeek(text: string, at: number): Reading<string> | undefined {
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
function readInMonth(text: string, at: number): Reading<string> | undefined {
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
const readWithin =
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
function readInYear(text: string, at: number): Reading<string> | undefined {
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

const daily: Reader<string> = (_text, at) => ({ value: 'FREQ=DAILY', end: at });

/** How often, and how what follows is read: its rule of RFC 5545. */
const readPeriod = readerOfWords<Reader<string>>({
  每个季度: readWithin(3),
  每季度: readWithin(3),
  每季: readWithin(3),
  每个月: readInMonth,
  每月: readInMonth,
  每周: readInWeek,
  每星期: readInWeek,
  每年度: readInYear,
  每年: readInYear,
  每半年: readWithin(6),
  每天: daily,
  每日: daily,
  // 次月15日前 and 次年3月底前 come again in every rule that says so.
  次月: readInMonth,
  次年度: readInYear,
  次年: readInYear,
});

const atClock = ({ hour, minute }: Clock): string => `;BYHOUR=${hour};BYMINUTE=${minute}`;

/** The word behind it all: 前, or 内 of 次月15日内 and 每月前5个工作日内. */
const readClosing = (text: string, at: number): Reading<string> | undefined =>
  readBefore(text, at) ?? readWord(text, at, ['之内', '以内', '内']);

/** 次月十五日内: the day of a month behind which 内 stands, which is else a length of time. */
function readDayWithin(text: string, at: number): Reading<string> | undefined {
  const day = readDigits(text, at, 1, 2) ?? readHan(text, at, 3);
  if (!day || text[day.end] !== '日' || day.value > 31) return undefined;
  return { value: `FREQ=MONTHLY;BYMONTHDAY=${day.value}`, end: day.end + 1 };
}

/**
 * A time limit that comes again: 每周五下午4时前, 每月5日前, 每季度末, 每年6月30日前, 每日17时前. Its value is a recurrence rule as
 * RFC 5545 writes it; it has no date. Working days are Monday to Friday: of holidays a rule knows nothing.
 */
export const recurringLimit: LimitForm = (text, at) => {
  const every = readPeriod(text, at);
  if (!every) return undefined;
  const next = text.startsWith('次月', at) ? readDayWithin(text, every.end) : undefined;
  const when = next ?? every.value(text, every.end);
  if (!when) return undefined;
  const clock = readClock(text, skipSpaces(text, when.end));
  const behind = clock?.end ?? when.end;
  const closes = END.test(text[when.end - 1] ?? '') || /[至到—]/.test(text.slice(every.end, when.end));
  const closed = readClosing(text, behind) ?? (closes ? { end: behind } : undefined);
  // 每日 needs its hour.
  if (!closed || (when.end === every.end && !clock)) return undefined;
  const time = clock && clock.value !== 'some' && clock.value.hour < 24 ? atClock(clock.value) : '';
  return { start: at, end: closed.end, value: { recurrence: `${when.value}${time}` } };
};

/** A year named before 次年, in the same sentence: 2025年开工、次年6月底前完工. */
const YEAR_BEFORE = /((?:19|20)\d\d)年[^。；]{0,40}$/;

/** 次年6月底前 behind a year that is named: a date. */
export const nextYearLimit: LimitForm = (text, at) => {
  const word = readWord(text, at, ['次年']);
  const year = word && YEAR_BEFORE.exec(text.slice(Math.max(0, at - 48), at))?.[1];
  const date = year === undefined ? undefined : readDate(text, at + 2);
  const before = date && readBefore(text, date.end, date.value.day !== undefined);
  if (!date || !before || date.value.month === undefined) return undefined;
  const iso = isoOf({ ...date.value, year: Number(year) + 1 });
  return { start: at, end: before.end, value: iso === undefined ? {} : { date: iso } };
};

import type { Clock } from '../dates/moment.ts';
import { readClock } from '../dates/read-clock.ts';
import { readDate, readLoneDay } from '../dates/read-day.ts';
import { type Reading, readWord, skipSpaces } from '../reading.ts';
import { readBefore } from './before.ts';
import type { LimitForm } from './limit.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** How often: the words, and the rule of RFC 5545 they begin. */
const PERIODS: Readonly<Record<string, string>> = {
  每个季度: 'quarter',
  每季度: 'quarter',
  每季: 'quarter',
  每个月: 'month',
  每月: 'month',
  每周: 'week',
  每星期: 'week',
  每年: 'year',
  每年度: 'year',
  每半年: 'half',
  每天: 'day',
  每日: 'day',
};

const END = /^[底末]/;

/** 每周五 */
function readInWeek(text: string, at: number): Reading<string> | undefined {
  const day = '一二三四五六日'.indexOf((text[at] ?? '').replace('天', '日'));
  if (day < 0 || text[at] === undefined)
    return END.test(text[at] ?? '') ? { value: 'FREQ=WEEKLY', end: at + 1 } : undefined;
  return { value: `FREQ=WEEKLY;BYDAY=${DAYS[day]}`, end: at + 1 };
}

/** 每月5日, 每月底 */
function readInMonth(text: string, at: number): Reading<string> | undefined {
  const from = text[at] === '的' ? at + 1 : at;
  if (END.test(text[from] ?? '')) return { value: 'FREQ=MONTHLY;BYMONTHDAY=-1', end: from + 1 };
  if (text.startsWith('最后一天', from)) return { value: 'FREQ=MONTHLY;BYMONTHDAY=-1', end: from + 4 };
  const day = readLoneDay(text, from);
  return day && { value: `FREQ=MONTHLY;BYMONTHDAY=${day.value.day}`, end: day.end };
}

/** The end of every so many months: 每季度末, 每半年末. */
const readEndOf =
  (months: string) =>
  (text: string, at: number): Reading<string> | undefined =>
    END.test(text[at] ?? '') ? { value: `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=-1`, end: at + 1 } : undefined;

/** 每年6月30日, 每年12月底, 每年底 */
function readInYear(text: string, at: number): Reading<string> | undefined {
  const from = text[at] === '年' ? at + 1 : at;
  if (END.test(text[from] ?? '')) return { value: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', end: from + 1 };
  const date = readDate(text, at);
  if (!date || date.value.month === undefined || date.value.year !== undefined) return undefined;
  const { month, day, part } = date.value;
  const last = day ?? (part === 'end' ? -1 : undefined);
  return { value: `FREQ=YEARLY;BYMONTH=${month}${last === undefined ? '' : `;BYMONTHDAY=${last}`}`, end: date.end };
}

const READERS: Readonly<Record<string, (text: string, at: number) => Reading<string> | undefined>> = {
  week: readInWeek,
  month: readInMonth,
  quarter: readEndOf('3,6,9,12'),
  half: readEndOf('6,12'),
  year: readInYear,
  day: (_text, at) => ({ value: 'FREQ=DAILY', end: at }),
};

const atClock = ({ hour, minute }: Clock): string => `;BYHOUR=${hour};BYMINUTE=${minute}`;

/**
 * A time limit that comes again: 每周五下午4时前, 每月5日前, 每季度末, 每年6月30日前, 每日17时前. Its value is a recurrence rule as
 * RFC 5545 writes it; it has no date.
 */
export const recurringLimit: LimitForm = (text, at) => {
  const every = text[at] === '每' ? readWord(text, at, Object.keys(PERIODS)) : undefined;
  if (!every) return undefined;
  const when = READERS[PERIODS[every.value] ?? '']?.(text, every.end);
  if (!when) return undefined;
  const clock = readClock(text, skipSpaces(text, when.end));
  const behind = clock?.end ?? when.end;
  const before = readBefore(text, behind);
  const closed = before ?? (END.test(text[when.end - 1] ?? '') ? { end: behind } : undefined);
  if (!closed || (every.value.length === when.end - at && !clock)) return undefined;
  const time = clock && clock.value !== 'some' && clock.value.hour < 24 ? atClock(clock.value) : '';
  return { start: at, end: closed.end, value: { recurrence: `${when.value}${time}` } };
};

import type { Clock } from '../dates/moment.ts';
import { readClock } from '../dates/read-clock.ts';
import { readDigits } from '../numerals/digits.ts';
import { readHan } from '../numerals/read-han.ts';
import { type Reader, type Reading, readerOfWords, readWord, skipSpaces } from '../reading.ts';
import { readBefore } from './before.ts';
import type { LimitForm } from './limit.ts';
import { END, readInMonth, readInWeek, readInYear, readWithin } from './recurring-days.ts';

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

import type { DateContext, Moment } from '../dates/moment.ts';
import { readClock } from '../dates/read-clock.ts';
import { readLoneDay } from '../dates/read-day.ts';
import { isDay, isMonth } from '../dates/read-in-year.ts';
import { readMoment, withClockBehind } from '../dates/read-moment.ts';
import { isDigitAt } from '../numerals/digits.ts';
import { type Reading, readerOfWords, readWord, skipSpaces } from '../reading.ts';
import { readBefore } from './before.ts';
import { datedValue, isPartOfMore } from './dated.ts';
import type { LimitForm, LimitValue } from './limit.ts';

const readDayOn = readerOfWords({ 当日: 0, 当天: 0, 同日: 0, 次日: 1, 翌日: 1, 第二天: 1 });

/** 3月15日22时至次日6时: an hour of the day on which the range begins, or of the next. */
function readHourOn(text: string, at: number, start: Moment): Reading<Moment> | undefined {
  const on = start.day === undefined || start.month === undefined ? undefined : readDayOn(text, at);
  const clock = on && readClock(text, skipSpaces(text, on.end));
  if (!clock || clock.value === 'some') return undefined;
  return { value: { ...start, daysOn: on.value, clock: clock.value }, end: clock.end };
}

/** The end of a range: a date, a day of the same month, or an hour of the next day. */
function readRangeEnd(text: string, at: number, start: Moment): Reading<Moment> | undefined {
  const hour = readHourOn(text, at, start);
  if (hour) return hour;
  const moment = readMoment(text, at);
  if (moment && (moment.value.day !== undefined || moment.value.part === 'end')) {
    return { value: inYearOf(start, moment.value), end: moment.end };
  }
  const day = readLoneDay(text, at);
  if (!day || start.month === undefined || start.day === undefined) return undefined;
  const { clock: _clock, ...begin } = start;
  return withClockBehind(text, { value: { ...begin, ...day.value }, end: day.end });
}

/** The year of a range's end is that of its start, or the next where the months turn: 2024年12月30日至1月5日. */
function inYearOf(start: Moment, end: Moment): Moment {
  if (end.year !== undefined || end.yearsOn !== undefined || end.month === undefined) return end;
  const turn = start.month !== undefined && end.month < start.month ? 1 : 0;
  if (start.year !== undefined) return { ...end, year: start.year + turn };
  return start.yearsOn === undefined ? end : { ...end, yearsOn: start.yearsOn + turn };
}

/** 12月28日至1月3日: over the end of a year that is not written. */
const turns = (start: Moment, end: Moment): boolean =>
  end.year === undefined &&
  end.yearsOn === undefined &&
  start.month !== undefined &&
  end.month !== undefined &&
  end.month < start.month;

/** Its end is ahead of the day of publication; where it has just gone by, nobody can tell which year's it is. */
function turned(end: Moment, context: DateContext): LimitValue {
  const year = Number(context.published?.slice(0, 4));
  const issued = Number(context.published?.slice(5, 7));
  const month = end.month ?? 0;
  if (!(year > 1900 && issued > 0) || (issued > month && issued <= month + 3)) return {};
  return datedValue({ ...end, year: issued <= month ? year : year + 1 }, context);
}

const TO = ['起至', '起到', '起，至', '开始至', '至', '到', '—', '~'] as const;

/** 将于5月10日上午9点开始，5月12日下午5点结束; or 开始，至5月12日结束. */
const BEGINS = ['开始，至', '开始，到', '开始，'] as const;
const ENDS = /^(?:结束|截止|止)/;

/** Where a range begins: a day, or 即日 and the like, of which nothing more is known. */
function readRangeStart(text: string, at: number): Reading<Moment> | undefined {
  const now = readWord(text, at, [
    '即日',
    '即时',
    '现在',
    '公布之日',
    '发布之日',
    '公告发布之日',
    '公告之日',
    '公示发布之日',
    '通知发布之日',
    '通告发布之日',
    '印发之日',
  ]);
  if (now) return { value: {}, end: now.end };
  const start = readMoment(text, at);
  return start?.value.day === undefined ? undefined : start;
}

/** 2/25至3/15: with strokes only where both ends have them, and a day that no fraction has. */
const STROKES = /^(\d{1,2})[/／](\d{1,2}) ?(?:至|到|—|~|起至) ?(\d{1,2})[/／](\d{1,2})(?![\d/／])/;

function readStrokes(text: string, at: number): Reading<Moment> | undefined {
  if (!isDigitAt(text, at) || /[\d/／.—]/.test(text[at - 1] ?? '')) return undefined;
  const match = STROKES.exec(text.slice(at, at + 16));
  if (!match) return undefined;
  const [from, day, month, last] = match.slice(1).map(Number) as [number, number, number, number];
  const onCalendar = isMonth(from) && isMonth(month) && isDay(day) && isDay(last);
  if (!onCalendar || (day < 10 && last < 10)) return undefined;
  return { value: { month, day: last }, end: at + match[0].length };
}

/** 8月1日（星期一）至8月5日, 2月4日至10日, 9月21日下午5时至9月22日上午5时, 即日起至8月31日: its last day. */
export const rangeLimit: LimitForm = (text, at, context) => {
  const from = readWord(text, at, ['自', '从'])?.end ?? at;
  if (isPartOfMore(text, from)) return undefined;
  const strokes = readStrokes(text, from);
  if (strokes) return { start: at, end: strokes.end, value: datedValue(strokes.value, context) };
  const start = readRangeStart(text, from);
  const to = start && readWord(text, skipSpaces(text, start.end), [...TO, ...BEGINS]);
  const end = to && readRangeEnd(text, skipSpaces(text, to.end), start.value);
  if (!end || (to.value.endsWith('，') && !ENDS.test(text.slice(end.end, end.end + 2)))) return undefined;
  const value = turns(start.value, end.value) ? turned(end.value, context) : datedValue(end.value, context);
  // The hours of each day may stand behind the range: 8月1日至8月5日，上午8:30至12:00. They are not its end.
  return { start: at, end: readBefore(text, end.end)?.end ?? end.end, value };
};

/** The hours of one day: 4月3日9:00—17:00 ends at 17:00. */
export const hoursLimit: LimitForm = (text, at, context) => {
  const start = readMoment(text, at);
  const to = start?.value.clock && readWord(text, skipSpaces(text, start.end), TO);
  const clock = to && readClock(text, skipSpaces(text, to.end));
  if (!start || !clock || clock.value === 'some') return undefined;
  return { start: at, end: clock.end, value: datedValue({ ...start.value, clock: clock.value }, context) };
};

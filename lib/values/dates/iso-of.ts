import { daysOf, isoClock, isoDay, pad } from './iso-day.ts';
import type { DateContext, Moment } from './moment.ts';

interface Published {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function publishedIn({ published }: DateContext): Published | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '');
  if (!parts || Number(parts[1]) <= 1900) return undefined;
  return {
    year: Number(parts[1]),
    ...(parts[2] === undefined ? {} : { month: Number(parts[2]) }),
    ...(parts[3] === undefined ? {} : { day: Number(parts[3]) }),
  };
}

/** Months a date may lie behind its publication and still be of its year, and ahead of it and be of the next. */
const NEAR = { behind: 3, ahead: 6 };

/**
 * The year of a month that is named without one. A month not yet gone by is this year's. One that has gone by is next
 * year's where that is near (1月10日前 in a notice of December); this year's where it has just gone by (the page came
 * out after the notice); and nobody's in between: absent, not guessed.
 */
function yearOfMonth(month: number, { year, month: issued }: Published): number | undefined {
  if (issued === undefined || month >= issued) return year;
  if (month + 12 - issued <= NEAR.ahead) return year + 1;
  return issued - month <= NEAR.behind ? year : undefined;
}

/** The year a moment is in. */
function yearOf(moment: Moment, context: DateContext, month: number | undefined): number | undefined {
  if (moment.year !== undefined) return moment.year;
  const published = publishedIn(context);
  const own = published?.year ?? context.year;
  if (moment.yearsOn !== undefined) return own === undefined ? undefined : own + moment.yearsOn;
  if (context.year !== undefined) return context.year;
  if (!published) return undefined;
  return month === undefined ? published.year : yearOfMonth(month, published);
}

/** The month that ends a quarter or half year: 三季度 ends with September. */
const lastMonthOf = ({ quarter, half }: Moment): number | undefined => {
  if (quarter !== undefined) return quarter * 3;
  return half === undefined ? undefined : half * 6;
};

/** A month counted from that of publication: 下月 in December is January of the next year. */
function countedFrom(published: Published | undefined, months: number): readonly [number, number] | undefined {
  if (published?.month === undefined) return undefined;
  const index = published.year * 12 + published.month - 1 + months;
  return [Math.floor(index / 12), (index % 12) + 1];
}

/** The day of a week counted from that of publication; undefined for a day gone by (本周五 said on Saturday). */
function dayOfWeek(weeksOn: number, weekday: number, published: Published | undefined): string | undefined {
  if (published?.month === undefined || published.day === undefined) return undefined;
  const issued = new Date(Date.UTC(published.year, published.month - 1, published.day));
  const ahead = weekday - (issued.getUTCDay() || 7) + weeksOn * 7;
  if (ahead < 0) return undefined;
  return new Date(issued.getTime() + ahead * MS_OF_DAY).toISOString().slice(0, 10);
}

/** Year and month of a moment. */
function monthOf(moment: Moment, context: DateContext): readonly [number | undefined, number | undefined] {
  const published = publishedIn(context);
  if (moment.monthsOn !== undefined) return countedFrom(published, moment.monthsOn) ?? [undefined, undefined];
  if (moment.quartersOn !== undefined) {
    const last = published?.month === undefined ? undefined : Math.ceil(published.month / 3) * 3 - published.month;
    if (last === undefined) return [undefined, undefined];
    return countedFrom(published, last + moment.quartersOn * 3) ?? [undefined, undefined];
  }
  const stretch = lastMonthOf(moment);
  const month = moment.month ?? stretch ?? (moment.part === 'end' ? 12 : undefined);
  // The quarter or half in which the page came out is not gone by.
  return [yearOf(moment, context, moment.month ?? stretch), month];
}

/** 年底 is December and no more exact; 月底, 三季度末 and 上半年 are a last day. */
const isYearEnd = ({ month, monthsOn, quarter, quartersOn, half }: Moment): boolean =>
  [month, monthsOn, quarter, quartersOn, half].every((one) => one === undefined);

const MS_OF_DAY = 86_400_000;

/** An ISO day so many days on. */
const daysBehind = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * MS_OF_DAY).toISOString().slice(0, 10);

/** How far ahead of publication a day may lie whose month only its weekday tells. */
const WEEKDAY_SEES = { behind: 7, ahead: 62 };

/** 周二（11日）: the next 11th that is a Tuesday; undefined where none is near. */
function dayByWeekday(day: number, weekday: number, published: Published | undefined): string | undefined {
  if (published?.month === undefined || published.day === undefined) return undefined;
  const issued = isoDay(published.year, published.month, published.day);
  if (issued === undefined) return undefined;
  for (let on = -WEEKDAY_SEES.behind; on <= WEEKDAY_SEES.ahead; on++) {
    const one = daysBehind(issued, on);
    if (Number(one.slice(8)) === day && (new Date(`${one}T00:00Z`).getUTCDay() || 7) === weekday) return one;
  }
  return undefined;
}

/** A day of the calendar, or undefined for 2月30日. */
function dayIn(year: number, month: number, moment: Moment): string | undefined {
  const { day, part } = moment;
  const ends = part === 'end' && !isYearEnd(moment);
  const last = day ?? (ends ? daysOf(year, month) : undefined);
  if (last === undefined) return `${year}-${pad(month)}`;
  const named = isoDay(year, month, last);
  return named && moment.daysOn ? daysBehind(named, moment.daysOn) : named;
}

/**
 * A moment in ISO 8601, as precise as it is said: 2025, 2025-04, 2025-04-15, 2025-04-15T17:00. 底 and 末 of
 * a month, quarter or half year are its last day (四月底 is 2025-04-30), of a year its December. Undefined where the year cannot be told or the calendar has no such day.
 */
export function isoOf(moment: Moment, context: DateContext = {}): string | undefined {
  const withClock = (date: string | undefined): string | undefined =>
    date && moment.clock && date.length === 10 ? `${date}T${isoClock(moment.clock)}` : date;
  if (moment.weekday !== undefined && moment.weeksOn !== undefined) {
    return withClock(dayOfWeek(moment.weeksOn, moment.weekday, publishedIn(context)));
  }
  const unplaced = moment.month === undefined && moment.monthsOn === undefined;
  if (unplaced && moment.weekday !== undefined && moment.day !== undefined) {
    return withClock(dayByWeekday(moment.day, moment.weekday, publishedIn(context)));
  }
  const [year, month] = monthOf(moment, context);
  if (year === undefined) return undefined;
  if (month === undefined) return moment.day === undefined ? String(year) : undefined;
  if (unplaced && moment.day !== undefined) return undefined;
  return withClock(dayIn(year, month, moment));
}

import type { IsoDate } from '../../reading/article.ts';
import { datesIn, type PlacedDate } from '../../values/dates/dates-in.ts';

export type FoundDate = PlacedDate;

/** A time of day right before a date, and no end of a stretch: 12:30 2025-11-28 HKT. */
const CLOCK_BEFORE = /(?<![\d:：—~至-])(?:[上下]午\s?)?\d{1,2}[:：]\d\d(?:[:：]\d\d)?\s{1,3}$/;

/** The date with the time of day that stands before it. */
function withClockBefore(text: string, date: FoundDate): FoundDate {
  const clock = date.iso.length === 10 ? CLOCK_BEFORE.exec(text.slice(0, date.start)) : null;
  const timed = clock && datesIn(`${date.iso} ${clock[0]}`)[0]?.iso;
  return timed ? { ...date, iso: timed, start: clock.index } : date;
}

/**
 * The dates a text shows, in order, in the precision shown, on Beijing's clocks (+08:00). `year` completes dates
 * without one (`09-30 22:46`).
 */
export const findDates = (text: string, year?: number): readonly FoundDate[] =>
  datesIn(text, year).map((date) => withClockBefore(text, date));

/** A date of a meta tag, which may be joined to its time: `2007-08-20-23:59:59`. */
export function metaDate(value: string): IsoDate | undefined {
  const spaced = value.replace(/^(\d{4}-\d\d-\d\d)-(\d\d:)/, '$1 $2');
  return findDates(spaced)[0]?.iso;
}

/** Whether two dates say the same as far as both go. */
export function sameDate(a: IsoDate, b: IsoDate): boolean {
  const bare = (iso: IsoDate): string => iso.replace(/\+08:00$/, '');
  const length = Math.min(bare(a).length, bare(b).length);
  return bare(a).slice(0, length) === bare(b).slice(0, length);
}

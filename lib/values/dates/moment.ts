/** Hours and minutes as said; 24:00 is the end of the day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** Which stretch of a month, quarter or year is meant: 底 and 末 are its end. */
export type Part = 'end' | 'some';

/** A point of time as a text names it, not yet placed on the calendar. */
export interface Moment {
  readonly year?: number;
  /** Years from the year of publication: 今年 0, 明年 1, 去年 -1. */
  readonly yearsOn?: number;
  readonly month?: number;
  /** Months from the month of publication: 本月 0, 下月 1. */
  readonly monthsOn?: number;
  readonly quarter?: number;
  /** Quarters from the quarter of publication. */
  readonly quartersOn?: number;
  readonly half?: number;
  readonly day?: number;
  /** Days behind the day that is named: 3月15日22时至次日6时 ends 1 day on. */
  readonly daysOn?: number;
  /** Monday is 1; with `weeksOn` (本周 0, 下周 1), or with a day whose month it tells: 周二（11日）. */
  readonly weekday?: number;
  readonly weeksOn?: number;
  readonly part?: Part;
  readonly clock?: Clock;
}

/** What a date without a year is read against. */
export interface DateContext {
  /** ISO date of publication, as precise as known. */
  readonly published?: string;
  /** The year that the section or the title tells of; goes before that of publication. */
  readonly year?: number;
}

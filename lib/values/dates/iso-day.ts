import type { Clock } from './moment.ts';

export const pad = (value: number): string => String(value).padStart(2, '0');

/** Days of a month of the calendar: 28 for February 2025. */
export const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day in ISO 8601; undefined where the calendar has none (2月30日). */
export const isoDay = (year: number, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) ? `${year}-${pad(month)}-${pad(day)}` : undefined;

/** A time of day as ISO writes it: 17:00. */
export const isoClock = ({ hour, minute, second }: Clock): string =>
  `${pad(hour)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`;

import { type Reader, type Reading, rememberLast, skipSpaces } from '../reading.ts';
import type { Moment } from './moment.ts';
import { readClock } from './read-clock.ts';
import { readDate } from './read-day.ts';

/** What may stand between a day and its hour. */
const skipComma = (text: string, at: number): number => {
  const from = skipSpaces(text, at);
  return text[from] === '，' || text[from] === ',' ? skipSpaces(text, from + 1) : from;
};

/** 17:30（北京时间）前 */
const behindZone = (text: string, at: number): number => (text.startsWith('（北京时间）', at) ? at + 6 : at);

/** The time of day behind a date that names its day; a comma may stand between them only where `comma`. */
export function withClockBehind(text: string, date: Reading<Moment>, comma = false): Reading<Moment> {
  const { day, weekday } = date.value;
  if (day === undefined && weekday === undefined) return date;
  const clock = readClock(text, comma ? skipComma(text, date.end) : skipSpaces(text, date.end));
  if (!clock) return date;
  return {
    value: clock.value === 'some' ? date.value : { ...date.value, clock: clock.value },
    end: behindZone(text, clock.end),
  };
}

/** A date with its time of day, where it has one: 3月20日下午5点, 2025年3月20日17:00. */
export const readMoment: Reader<Moment> = rememberLast((text, at) => {
  const date = readDate(text, at);
  return date && withClockBehind(text, date);
});

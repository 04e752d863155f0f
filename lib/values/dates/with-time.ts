import { type Reading, skipSpaces } from '../reading.ts';
import { isoClock } from './iso-day.ts';
import type { Clock } from './moment.ts';
import { readClock, type SaidClock } from './read-clock.ts';
import { BEIJING, readZone } from './zone.ts';

/** The same moment on Beijing's clocks; `offset` in minutes east of Greenwich. */
export function onBeijingClocks(date: string, clock: Clock, offset = BEIJING): string {
  const length = clock.second === undefined ? 16 : 19;
  const moment = Date.parse(`${date}T${isoClock(clock.hour === 24 ? { ...clock, hour: 0 } : clock)}Z`);
  const nextDay = clock.hour === 24 ? 86_400_000 : 0;
  return `${new Date(moment + nextDay + (BEIJING - offset) * 60_000).toISOString().slice(0, length)}+08:00`;
}

/** Marks between a date and its hour: a comma, a T, 【, |. */
const skipMarks = (text: string, at: number): number => {
  let end = at;
  while (end < at + 4 && /[\s，,T|]/.test(text[end] ?? '')) end++;
  return end;
};

/** 2025-03-20T17:00:05.123: the part of a second is passed over. */
const skipFraction = (text: string, at: number): number =>
  at + (/^\.\d{1,9}/.exec(text.slice(at, at + 10))?.[0].length ?? 0);

/** 9:30 PM: the half of the day may stand behind. */
function withHalf(text: string, clock: Reading<SaidClock>): Reading<SaidClock> {
  const match = /^ ?([AP])\.?M\.?(?![A-Za-z])/i.exec(text.slice(clock.end, clock.end + 6));
  if (!match || clock.value === 'some' || clock.value.hour > 12) return clock;
  const base = clock.value.hour % 12;
  const hour = match[1]?.toUpperCase() === 'P' ? base + 12 : base;
  return { value: { ...clock.value, hour }, end: clock.end + match[0].length };
}

/** Longest time of day, in characters: 北京时间 下午 11时 59分 59秒. */
const CLOCK_SEES = 24;

/** The date with the time of day and the zone that stand behind it. */
export function withTime(text: string, iso: string, at: number): { readonly iso: string; readonly end: number } {
  const from = skipMarks(text, at);
  const zoneBefore = readZone(text, from);
  const begin = zoneBefore ? skipSpaces(text, zoneBefore.end) : from;
  const hour = /^[:：]/.test(text[begin] ?? '') ? begin + 1 : begin;
  // 2020-06-0520:35: the hour may follow at once, so it is read as if nothing stood before it.
  const read = iso.length === 10 ? readClock(text.slice(hour, hour + CLOCK_SEES), 0) : undefined;
  if (!read || read.value === 'some') return { iso, end: at };
  const clock = withHalf(text, { value: read.value, end: hour + read.end });
  if (clock.value === 'some') return { iso, end: at };
  const end = skipFraction(text, clock.end);
  const zoneBehind = readZone(text, end);
  const offset = zoneBehind?.value ?? zoneBefore?.value ?? BEIJING;
  return { iso: onBeijingClocks(iso, clock.value, offset), end: zoneBehind?.end ?? end };
}

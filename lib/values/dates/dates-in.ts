import { canon } from '../../text/canonical-clause.ts';
import { isDigitAt, readDigits } from '../numerals/digits.ts';
import type { Reading } from '../reading.ts';
import { isoDay } from './iso-day.ts';
import type { Moment } from './moment.ts';
import { readEnglishDate } from './read-english-day.ts';
import { readFullDay } from './read-full-day.ts';
import { readCompact } from './read-marked.ts';
import { onBeijingClocks, withTime } from './with-time.ts';

/** A date in its place, on Beijing's clocks. */
export interface PlacedDate {
  /** As precise as shown: 2025-03-20, 2025-03-20T17:00+08:00. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
  /** The text shows no year; it was taken from the year given. */
  readonly yearless: boolean;
}

const isoOfDay = ({ year, month, day }: Moment): string | undefined =>
  year === undefined || month === undefined || day === undefined ? undefined : isoDay(year, month, day);

function placed(text: string, start: number, date: Reading<Moment>): PlacedDate | undefined {
  const iso = isoOfDay(date.value);
  return iso === undefined ? undefined : { ...withTime(text, iso, date.end), start, yearless: false };
}

/** Dates that name their year and day, in order. */
function fullDates(text: string, read: (text: string, at: number) => Reading<Moment> | undefined): PlacedDate[] {
  const found: PlacedDate[] = [];
  for (let at = 0; at < text.length; ) {
    const date = read(text, at);
    const day = date && placed(text, at, date);
    if (day) found.push(day);
    at = day?.end ?? at + 1;
  }
  return found;
}

/** 20250320, 20250320 17:00, 202503201730, 20250320173005. */
function readStamp(text: string, at: number): Reading<Moment> | undefined {
  const long = readDigits(text, at, 12, 12) ?? readDigits(text, at, 14, 14);
  if (!long) return readCompact(text, at);
  const day = readCompact(text.slice(at, at + 8), 0);
  const [hour, minute] = [Number(text.slice(at + 8, at + 10)), Number(text.slice(at + 10, at + 12))];
  if (!day || hour > 23 || minute > 59 || /[—/.:A-Za-z（]/.test(text[at - 1] ?? '')) return undefined;
  const second = long.end - at === 14 ? { second: Number(text.slice(at + 12, at + 14)) } : {};
  return { value: { ...day.value, clock: { hour, minute, ...second } }, end: long.end };
}

function stampsIn(text: string): PlacedDate[] {
  const found: PlacedDate[] = [];
  for (let at = 0; at < text.length; at++) {
    const stamp = isDigitAt(text, at) ? readStamp(text, at) : undefined;
    if (!stamp) continue;
    const { clock, ...day } = stamp.value;
    const iso = isoOfDay(day);
    if (iso === undefined) continue;
    const time = clock ? { iso: onBeijingClocks(iso, clock), end: stamp.end } : withTime(text, iso, stamp.end);
    found.push({ ...time, start: at, yearless: false });
    at = time.end;
  }
  return found;
}

/** 112—04—18, 114.4.30: the whole of a value counts the Republic's years. */
function republicValue(text: string): PlacedDate[] {
  const match = /^ ?(1[0-4]\d)([—/.])(\d{1,2})\2(\d{1,2})(?=\s|$)/.exec(text);
  if (!match) return [];
  const moment = { year: Number(match[1]) + 1911, month: Number(match[3]), day: Number(match[4]) };
  const date = placed(text, 0, { value: moment, end: match[0].length });
  return date ? [date] : [];
}

/** 09—30 22:46 and 9月30日 22:46, with the year given; only with a time of day, which shows that they are dates. */
function yearlessDates(text: string, year: number): PlacedDate[] {
  const found: PlacedDate[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isDigitAt(text, at) || /[\d—年/.]/.test(text[at - 1] ?? '')) continue;
    const match = /^(\d{1,2})(?:—|月)(\d{1,2})日? (?=\d{1,2}:\d{2}(?!\d))/.exec(text.slice(at, at + 14));
    const iso = match ? isoDay(year, Number(match[1]), Number(match[2])) : undefined;
    if (!match || iso === undefined) continue;
    const timed = withTime(text, iso, at + match[0].length - 1);
    if (timed.iso.length === 10) continue;
    found.push({ ...timed, start: at, yearless: true });
    at = timed.end;
  }
  return found;
}

/**
 * The dates a text shows, in order, in the precision shown, on Beijing's clocks (+08:00); a text in either script and
 * width. Days that the calendar does not have (2月30日) are none, and neither are telephone and document numbers. `year`
 * completes dates without one (`09-30 22:46`).
 */
export function datesIn(source: string, year?: number): readonly PlacedDate[] {
  if (!/[\d０-９年]/.test(source)) return [];
  const text = canon(source);
  // Most lines with a digit hold no year (第3项工作): one look each at what every form needs spares them the grammar.
  const hasYear = /\d{4}/.test(text);
  const written = hasYear || text.includes('年') ? fullDates(text, readFullDay) : [];
  if (written.length) return written;
  const stamps = /\d{8}/.test(text) ? stampsIn(text) : [];
  if (stamps.length) return stamps;
  const english = hasYear && /[a-z]{3}/i.test(text) ? fullDates(text, readEnglishDate) : [];
  if (english.length) return english;
  const republic = republicValue(text);
  if (republic.length || year === undefined) return republic;
  return yearlessDates(text, year);
}

import type { IsoDate } from '../../reading/article.ts';

export interface FoundDate {
  readonly iso: IsoDate;
  readonly start: number;
  readonly end: number;
  /** The page shows no year; it was taken from the year given. */
  readonly yearless: boolean;
}

/** `2022 12/03` is how one national agency sets it, over three elements. */
const DAY =
  /(?<!\d)((?:19|20)\d\d)\s?(?:年|[-/.．－]|\s(?=\d\d\s?\/)|(?<=\s)(?=\d\d\s?\/))\s?(\d{1,2})\s?(?:月|[-/.．－])\s?(\d{2}(?=\d\d:\d\d)|\d{1,2}(?!\d))\s?[日号]?/g;
const COMPACT = /(?<!\d)(20[0-3]\d)([01]\d)([0-3]\d)(?:\s?(\d\d):?(\d\d):?(\d\d)?)?(?!\d)/g;
const YEARLESS = /(?<![\d-])(\d{1,2})(?:-|月)(\d{1,2})日?\s(\d{1,2}):(\d{2})(?!\d)/g;
const HAN = /([二一][〇○Ｏ零九一二三四五六七八]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g;
/** Taiwan counts years from 1912: 民國108年9月25日 is in 2019. In canonical form. */
const REPUBLIC = /民[国國]\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
/** 發布日期：112-04-18, the whole of a value. */
const REPUBLIC_SHORT = /^\s?(1[0-4]\d)[-/.](\d{1,2})[-/.](\d{1,2})(?=\s|$)/;
/** What may stand between the day and the hour: `2019年5月17日（星期五） 下午 3:04`, `2012年12月10日, 格林尼治标准时间10:41`. */
const CLOCK =
  /^[\sT,，　]{0,3}(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?\s{0,3}(格林尼治标准时间|GMT|UTC|北京时间)?\s?(凌晨|早上|上午|中午|下午|晚上|晚|AM|PM)?\s?(\d{1,2})\s?(?:[:：]|[时時点點])\s?(\d{2})(?:\s?(?:[:：]|分)\s?(\d{2})?)?秒?(?:\.\d{1,6})?\s?(AM|PM|Z|GMT|[+-]\d{2}:?\d{2}(?!\d))?/i;

const DIGITS = '〇一二三四五六七八九';
const hanNumber = (text: string): number => {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const value = (digit: string): number => Math.max(0, DIGITS.indexOf(digit));
  return (text.includes('十') ? (tens ? value(tens) : 1) * 10 : 0) + (ones ? value(ones) : 0);
};
const hanYear = (text: string): string =>
  [...text].map((digit) => (/[○Ｏ零]/.test(digit) ? 0 : DIGITS.indexOf(digit))).join('');

const two = (value: number | string): string => String(value).padStart(2, '0');
const valid = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** China has had one time zone, without summer time since 1992. */
const BEIJING = 8 * 60;

/** The same moment on Beijing's clocks. `offset` in minutes east of Greenwich. */
function shifted(date: string, hour: number, minute: number, second: string, offset: number): IsoDate {
  const moved = new Date(
    Date.parse(`${date}T${two(hour)}:${two(minute)}:${second || '00'}Z`) + (BEIJING - offset) * 60_000,
  );
  const iso = moved.toISOString();
  return `${iso.slice(0, second ? 19 : 16)}+08:00`;
}

function withClock(date: string, rest: string): { iso: IsoDate; length: number } {
  const clock = CLOCK.exec(rest);
  if (!clock) return { iso: date, length: 0 };
  const [whole, zone = '', half = '', hours = '', minutes = '', seconds = '', tail = ''] = clock;
  let hour = Number(hours);
  if (/下午|晚|PM/i.test(half + tail) && hour < 12) hour += 12;
  if (/凌晨|AM/i.test(half + tail) && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59) return { iso: date, length: 0 };
  const offset = /^[+-]/.test(tail)
    ? (tail.startsWith('-') ? -1 : 1) * (Number(tail.slice(1, 3)) * 60 + Number(tail.slice(-2)))
    : /格林|GMT|UTC/.test(zone) || /^(?:Z|GMT)$/.test(tail)
      ? 0
      : BEIJING;
  return { iso: shifted(date, hour, Number(minutes), seconds, offset), length: whole.length };
}

/**
 * The dates a text shows, in order, in the precision shown, on Beijing's clocks (+08:00). `year` completes dates
 * without one (`09-30 22:46`).
 */
export function findDates(text: string, year?: number): readonly FoundDate[] {
  const found: FoundDate[] = [];
  if (!/[\d年]/.test(text)) return found;
  for (const match of text.matchAll(DAY)) {
    const [whole, y, m, d] = match;
    if (!valid(Number(m), Number(d))) continue;
    const end = match.index + whole.length;
    const { iso, length } = withClock(`${y}-${two(m ?? '')}-${two(d ?? '')}`, text.slice(end, end + 60));
    found.push({ iso, start: match.index, end: end + length, yearless: false });
  }
  for (const match of found.length ? [] : text.matchAll(COMPACT)) {
    const [whole, y, m, d, hour, minute, second] = match;
    if (!valid(Number(m), Number(d))) continue;
    const date = `${y}-${m}-${d}`;
    const iso =
      hour && minute && Number(hour) < 24 ? shifted(date, Number(hour), Number(minute), second ?? '', BEIJING) : date;
    found.push({ iso, start: match.index, end: match.index + whole.length, yearless: false });
  }
  for (const match of text.matchAll(HAN)) {
    const [whole, y = '', m = '', d = ''] = match;
    if (!valid(hanNumber(m), hanNumber(d))) continue;
    const iso = `${hanYear(y)}-${two(hanNumber(m))}-${two(hanNumber(d))}`;
    found.push({ iso, start: match.index, end: match.index + whole.length, yearless: false });
  }
  for (const match of text.matchAll(REPUBLIC)) {
    const [whole, y, m, d] = match;
    if (!valid(Number(m), Number(d))) continue;
    const iso = `${Number(y) + 1911}-${two(m ?? '')}-${two(d ?? '')}`;
    found.push({ iso, start: match.index, end: match.index + whole.length, yearless: false });
  }
  const short = found.length ? null : REPUBLIC_SHORT.exec(text);
  if (short && valid(Number(short[2]), Number(short[3]))) {
    const iso = `${Number(short[1]) + 1911}-${two(short[2] ?? '')}-${two(short[3] ?? '')}`;
    found.push({ iso, start: 0, end: short[0].length, yearless: false });
  }
  if (!found.length && year !== undefined) {
    for (const match of text.matchAll(YEARLESS)) {
      const [whole, m, d, hour, minute] = match;
      if (!valid(Number(m), Number(d)) || Number(hour) > 23) continue;
      const iso = `${year}-${two(m ?? '')}-${two(d ?? '')}T${two(hour ?? '')}:${minute}+08:00`;
      found.push({ iso, start: match.index, end: match.index + whole.length, yearless: true });
    }
  }
  return found;
}

/** A date of a meta tag. A time of 00:00:00 or 23:59:59 is a placeholder there. */
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

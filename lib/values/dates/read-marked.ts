import { readDigits } from '../numerals/digits.ts';
import type { Reading } from '../reading.ts';
import type { Moment } from './moment.ts';
import { isDay, isMonth, skipNote } from './read-in-year.ts';
import { isYear } from './read-year.ts';

/** Behind a year: —04—15, /4/15, ．4．15, and a hour that follows a two-digit day at once (2020—06—0520:35). */
const MARKED = /^( ?([—/／.-]) ?)(\d{1,2})(?: ?\2 ?)(\d{2}(?=\d\d:\d\d)|\d{1,2}(?!\d))/;
/** Behind a year: 11 23, 12/03. */
const SPACED = /^( )()(\d\d)[ /]{1,3}(\d\d)(?!\d)/;

/** 410100—2025—03—20 is a number that goes on, no date. */
const GOES_ON = /[\dA-Za-z][—/.]$/;

/** 2025—04—15, 2025/4/15, 2025.4.15, 2022 11 23, 2022 12/03: the canonical text writes every dash alike. */
export function readWithMarks(text: string, at: number): Reading<Moment> | undefined {
  const year = readDigits(text, at, 4, 4);
  if (!year || !isYear(year.value) || GOES_ON.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const behind = text.slice(year.end, year.end + 16);
  const match = MARKED.exec(behind) ?? SPACED.exec(behind);
  const [month, day] = [Number(match?.[3]), Number(match?.[4])];
  if (!match || !isMonth(month) || !isDay(day)) return undefined;
  const end = year.end + match[0].length;
  const mark = /[日号]/.test(text[end] ?? '') ? 1 : 0;
  return { value: { year: year.value, month, day }, end: skipNote(text, end + mark) };
}

/** 11/3号, 5/12日, 4/20前, 3·15前. */
export function readShort(text: string, at: number): Reading<Moment> | undefined {
  const month = readDigits(text, at, 1, 2);
  if (!month || !/[/／·]/.test(text[month.end] ?? '') || /[/／.—·]/.test(text[at - 1] ?? '')) return undefined;
  const day = readDigits(text, month.end + 1, 1, 2);
  if (!day || !isMonth(month.value) || !isDay(day.value) || !/[日号前]/.test(text[day.end] ?? '')) return undefined;
  const end = day.end + (text[day.end] === '前' ? 0 : 1);
  return { value: { month: month.value, day: day.value }, end: skipNote(text, end) };
}

/** 20250415, eight digits on their own. */
export function readCompact(text: string, at: number): Reading<Moment> | undefined {
  const digits = readDigits(text, at, 8, 8);
  if (!digits || /[—/.:\-A-Za-z（]/.test(text[at - 1] ?? '')) return undefined;
  const year = Number(text.slice(at, at + 4));
  const month = Number(text.slice(at + 4, at + 6));
  const day = Number(text.slice(at + 6, at + 8));
  if (year < 2000 || year > 2099 || !isMonth(month) || !isDay(day)) return undefined;
  return { value: { year, month, day }, end: digits.end };
}

import { isHanNumeralAt } from '../../text/han-numeral.ts';
import { isDigitAt, readDigits } from '../numerals/digits.ts';
import { readHan } from '../numerals/read-han.ts';
import { type Reading, readerOfWords, readWord, skipSpaces } from '../reading.ts';
import type { Moment, Part } from './moment.ts';

export const isMonth = (month: number): boolean => month >= 1 && month <= 12;
export const isDay = (day: number): boolean => day >= 1 && day <= 31;

function readMonth(text: string, at: number): Reading<number> | undefined {
  const month = readDigits(text, at, 1, 2) ?? readHan(text, at, 2);
  const mark = month && skipSpaces(text, month.end);
  if (!month || mark === undefined || text[mark] !== '月' || !isMonth(month.value)) return undefined;
  return { value: month.value, end: mark + (text[mark + 1] === '份' ? 2 : 1) };
}

/** The day of a month: 20日, 20号, 二十日; not the length of time in 20日内. */
export function readDayOfMonth(text: string, at: number): Reading<number> | undefined {
  const day = readDigits(text, at, 1, 2) ?? readHan(text, at, 3);
  const mark = day && skipSpaces(text, day.end);
  if (!day || mark === undefined || !isDay(day.value) || !/[日号]/.test(text[mark] ?? '')) return undefined;
  return /^(?:之内|以内|内)/.test(text.slice(mark + 1, mark + 3)) ? undefined : { value: day.value, end: mark + 1 };
}

/** 底, 中旬: which stretch of what stands before is meant. */
export const readPart = readerOfWords<Part>({
  底: 'end',
  末: 'end',
  初: 'some',
  上旬: 'some',
  中旬: 'some',
  下旬: 'some',
});

/** Behind a day: （星期五）, （周五）, 星期五, （五）, （含）; brackets of six characters at most hold any such note. */
export function skipNote(text: string, at: number): number {
  const from = skipSpaces(text, at);
  if (text[from] === '（') {
    const bracket = /^（[^）]{1,6}）/.exec(text.slice(from, from + 8));
    if (bracket) return from + bracket[0].length;
  }
  const weekday = /^(?:星期|周|礼拜)[一二三四五六日天]/.exec(text.slice(from, from + 3));
  return weekday ? from + weekday[0].length : at;
}

/** Month and what is said of it: 4月20日（星期五）, 四月底, 十月中旬. */
export function readMonthDay(text: string, at: number): Reading<Moment> | undefined {
  const month = readMonth(text, at);
  if (!month) return undefined;
  const next = skipSpaces(text, month.end);
  const day = readDayOfMonth(text, next);
  if (day) return { value: { month: month.value, day: day.value }, end: skipNote(text, day.end) };
  const part = readPart(text, month.end);
  if (part) return { value: { month: month.value, part: part.value }, end: part.end };
  return { value: { month: month.value }, end: month.end };
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

function readQuarter(text: string, at: number): Reading<Moment> | undefined {
  const quarter = /^第?([一二三四1-4])季度/.exec(text.slice(at, at + 4));
  if (!quarter || isHanNumeralAt(text, at - 1) || isDigitAt(text, at - 1)) return undefined;
  const end = at + quarter[0].length;
  const part = readPart(text, end);
  return { value: { quarter: QUARTERS[quarter[1] ?? ''] ?? 1, part: 'end' }, end: part?.end ?? end };
}

/** 三季度末, 第三季度, 上半年: the end of each counts. */
export function readStretch(text: string, at: number): Reading<Moment> | undefined {
  const half = readWord(text, at, ['上半年', '下半年']);
  if (!half) return readQuarter(text, at);
  const end = half.end + (/^[底末]/.test(text[half.end] ?? '') ? 1 : 0);
  return { value: { half: half.value === '上半年' ? 1 : 2, part: 'end' }, end };
}

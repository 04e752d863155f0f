import { readDigits } from '../numerals/digits.ts';
import { readHan, readHanYear } from '../numerals/read-han.ts';
import { firstOf, type Reader, type Reading, readerOfWords, readWord, skipSpaces } from '../reading.ts';
import type { Moment } from './moment.ts';

/** Years of the Republic, which Taiwan counts by, begin with 1912. */
const REPUBLIC = 1911;
const YEARS = { least: 1900, most: 2100 };

export const isYear = (year: number): boolean => year >= YEARS.least && year <= YEARS.most;

/** 民国114年, 民国一百一十四年 */
function readRepublic(text: string, at: number): Reading<Moment> | undefined {
  const era = readWord(text, at, ['中华民国', '民国']);
  if (!era) return undefined;
  const from = skipSpaces(text, era.end);
  const count = readDigits(text, from, 1, 3) ?? readHan(text, from, 5);
  const mark = count && skipSpaces(text, count.end);
  if (!count || mark === undefined || text[mark] !== '年') return undefined;
  return { value: { year: count.value + REPUBLIC }, end: mark + 1 };
}

/** 2025年, 二〇二五年, 2025年度. */
function readWestern(text: string, at: number): Reading<Moment> | undefined {
  const year = readDigits(text, at, 4, 4) ?? readHanYear(text, at);
  const mark = year && skipSpaces(text, year.end);
  if (!year || mark === undefined || text[mark] !== '年' || !isYear(year.value)) return undefined;
  return { value: { year: year.value }, end: mark + (text[mark + 1] === '度' ? 2 : 1) };
}

/** 114年4月: with a month behind it, three digits count the Republic's years. */
function readShortRepublic(text: string, at: number): Reading<Moment> | undefined {
  const count = readDigits(text, at, 3, 3);
  if (!count || count.value < 100 || count.value > 150) return undefined;
  return /^ ?年 ?\d{1,2} ?月/.test(text.slice(count.end, count.end + 7))
    ? { value: { year: count.value + REPUBLIC }, end: text.indexOf('年', count.end) + 1 }
    : undefined;
}

const readYearWord: Reader<Moment> = readerOfWords({
  今年度: { yearsOn: 0 },
  今年: { yearsOn: 0 },
  本年度: { yearsOn: 0 },
  本年: { yearsOn: 0 },
  明年: { yearsOn: 1 },
  去年: { yearsOn: -1 },
});

/** 本（114）年: offices of Taiwan put the Republic's year in brackets. */
function readBracketed(text: string, at: number): Reading<Moment> | undefined {
  const match = /^[本今]（(1[0-4]\d)）年度?/.exec(text.slice(at, at + 8));
  return match ? { value: { year: Number(match[1]) + REPUBLIC }, end: at + match[0].length } : undefined;
}

/** A year that is named: 2025年, 二〇二五年, 民国114年; 114年 alone only before a month. */
export const readNamedYear = (text: string, at: number): Reading<Moment> | undefined =>
  firstOf(text, at, [readWestern, readRepublic, readShortRepublic, readBracketed]);

/** A year in words: as `readNamedYear`, and 今年. */
export const readYear = (text: string, at: number): Reading<Moment> | undefined =>
  readNamedYear(text, at) ?? readYearWord(text, at);

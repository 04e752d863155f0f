import { isDigitAt, readDigits } from '../numerals/digits.ts';
import { isHanNumeral, readHan, readHanYear } from '../numerals/han-numeral.ts';
import { firstOf, type Reader, type Reading, readWord, rememberLast, skipSpaces } from '../reading.ts';
import type { Moment, Part } from './moment.ts';

/** Years of the Republic, which Taiwan counts by, begin with 1912. */
const REPUBLIC = 1911;
const YEARS = { least: 1900, most: 2100 };

const isYear = (year: number): boolean => year >= YEARS.least && year <= YEARS.most;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const isDay = (day: number): boolean => day >= 1 && day <= 31;

/** 2025年, 二〇二五年, 民国114年; 114年 alone only before a month. */
function readYear(text: string, at: number): Reading<number> | undefined {
  const era = readWord(text, at, ['中华民国', '民国']);
  if (era) {
    const from = skipSpaces(text, era.end);
    const count = readDigits(text, from, 1, 3) ?? readHan(text, from, 5);
    const mark = count && skipSpaces(text, count.end);
    if (!count || mark === undefined || text[mark] !== '年') return undefined;
    return { value: count.value + REPUBLIC, end: mark + 1 };
  }
  const year = readDigits(text, at, 4, 4) ?? readHanYear(text, at);
  const mark = year && skipSpaces(text, year.end);
  if (!year || mark === undefined || text[mark] !== '年' || !isYear(year.value)) return undefined;
  return { value: year.value, end: mark + (text[mark + 1] === '度' ? 2 : 1) };
}

/** 114年4月: with a month behind it, three digits count the Republic's years. */
function readShortRepublic(text: string, at: number): Reading<number> | undefined {
  const count = readDigits(text, at, 3, 3);
  if (!count || count.value < 100 || count.value > 150) return undefined;
  return /^ ?年 ?\d{1,2} ?月/.test(text.slice(count.end, count.end + 7))
    ? { value: count.value + REPUBLIC, end: text.indexOf('年', count.end) + 1 }
    : undefined;
}

const YEAR_WORDS: Readonly<Record<string, number>> = { 今年: 0, 本年度: 0, 本年: 0, 明年: 1, 去年: -1 };
const MONTH_WORDS: Readonly<Record<string, number>> = { 本月: 0, 当月: 0, 下个月: 1, 下月: 1, 上月: -1 };

const relative = (text: string, at: number, words: Readonly<Record<string, number>>): Reading<number> | undefined => {
  const word = readWord(text, at, Object.keys(words));
  return word && { value: words[word.value] ?? 0, end: word.end };
};

const readMonth = (text: string, at: number): Reading<number> | undefined => {
  const month = readDigits(text, at, 1, 2) ?? readHan(text, at, 2);
  const mark = month && skipSpaces(text, month.end);
  if (!month || mark === undefined || text[mark] !== '月' || !isMonth(month.value)) return undefined;
  return { value: month.value, end: mark + (text[mark + 1] === '份' ? 2 : 1) };
};

/** The day of a month: 20日, 20号, 二十日; not the length of time in 20日内. */
function readDayOfMonth(text: string, at: number): Reading<number> | undefined {
  const day = readDigits(text, at, 1, 2) ?? readHan(text, at, 3);
  const mark = day && skipSpaces(text, day.end);
  if (!day || mark === undefined || !isDay(day.value) || !/[日号]/.test(text[mark] ?? '')) return undefined;
  return /^(?:之内|以内|内)/.test(text.slice(mark + 1, mark + 3)) ? undefined : { value: day.value, end: mark + 1 };
}

const PARTS: Readonly<Record<string, Part>> = {
  底: 'end',
  末: 'end',
  初: 'some',
  上旬: 'some',
  中旬: 'some',
  下旬: 'some',
};
const readPart = (text: string, at: number): Reading<Part> | undefined => {
  const word = readWord(text, at, Object.keys(PARTS));
  const part = word && PARTS[word.value];
  return part && { value: part, end: word.end };
};

/** （星期五）, （周五）, 星期五, （五）, （含）; whole brackets of five characters at most stand for any such note. */
function skipNote(text: string, at: number): number {
  const from = skipSpaces(text, at);
  const bracket = /^（[^）]{1,6}）/.exec(text.slice(from, from + 8));
  if (bracket) return from + bracket[0].length;
  const weekday = /^(?:星期|周|礼拜)[一二三四五六日天]/.exec(text.slice(from, from + 3));
  return weekday ? from + weekday[0].length : at;
}

/** Month and what is said of it: 4月20日（星期五）, 四月底, 十月中旬. */
function readInYear(text: string, at: number): Reading<Moment> | undefined {
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

/** 三季度末, 第三季度, 上半年, 年底. */
function readStretch(text: string, at: number): Reading<Moment> | undefined {
  const quarter = /^第?([一二三四1-4])季度/.exec(text.slice(at, at + 4));
  if (quarter && !isHanNumeral(text[at - 1]) && !isDigitAt(text, at - 1)) {
    const end = at + quarter[0].length;
    const part = readPart(text, end);
    return { value: { quarter: QUARTERS[quarter[1] ?? ''] ?? 1, part: 'end' }, end: part?.end ?? end };
  }
  const half = readWord(text, at, ['上半年', '下半年']);
  if (half) {
    const end = half.end + (/^[底末]/.test(text[half.end] ?? '') ? 1 : 0);
    return { value: { half: half.value === '上半年' ? 1 : 2, part: 'end' }, end };
  }
  return undefined;
}

/** With its year: 2025年4月20日, 今年十月底, 二〇二五年, 明年上半年, 2025年底, 2025年 */
function readWithYear(text: string, at: number): Reading<Moment> | undefined {
  const named = readYear(text, at) ?? readShortRepublic(text, at);
  const word = named ? undefined : relative(text, at, YEAR_WORDS);
  const year = named ?? word;
  if (!year) return undefined;
  const own: Moment = named ? { year: named.value } : { yearsOn: year.value };
  const next = skipSpaces(text, year.end);
  const rest = readInYear(text, next) ?? readStretch(text, next);
  if (rest) return { value: { ...own, ...rest.value }, end: rest.end };
  // 2025年年底 and 今年年底 say 年 twice.
  const part = readPart(text, text[year.end] === '年' ? year.end + 1 : year.end);
  return part ? { value: { ...own, part: part.value }, end: part.end } : { value: own, end: year.end };
}

/** 本月底, 下月10日, 本季度末, 本周五, 年底, 月底. */
function readRelative(text: string, at: number): Reading<Moment> | undefined {
  const month = relative(text, at, MONTH_WORDS);
  if (month) {
    const day = readDayOfMonth(text, skipSpaces(text, month.end));
    if (day) return { value: { monthsOn: month.value, day: day.value }, end: skipNote(text, day.end) };
    const part = readPart(text, month.end);
    return { value: { monthsOn: month.value, ...(part && { part: part.value }) }, end: part?.end ?? month.end };
  }
  const quarter = relative(text, at, { 本季度: 0, 下季度: 1, 下个季度: 1 });
  if (quarter) {
    const end = quarter.end + (/[底末]/.test(text[quarter.end] ?? '') ? 1 : 0);
    return { value: { quartersOn: quarter.value, part: 'end' }, end };
  }
  const week = relative(text, at, { 本周: 0, 下周: 1 });
  const weekday = week ? '一二三四五六日'.indexOf((text[week.end] ?? '').replace('天', '日')) : -1;
  if (week && weekday >= 0 && text[week.end]) {
    return { value: { weeksOn: week.value, weekday: weekday + 1 }, end: week.end + 1 };
  }
  // 年底 alone is this year's; not the end of 2025年底 or 每年底.
  const end = readWord(text, at, ['年底', '年末', '月底', '月末']);
  if (!end || /[\d年月个每半整一二三四五六七八九十〇历跨次当同]/.test(text[at - 1] ?? '')) return undefined;
  return {
    value: end.value.startsWith('年') ? { yearsOn: 0, part: 'end' } : { monthsOn: 0, part: 'end' },
    end: end.end,
  };
}

/** 2025—04—15, 2025/4/15, 2025.4.15, 2022 11 23, 2022 12/03: the canonical text writes every dash alike. */
function readWithMarks(text: string, at: number): Reading<Moment> | undefined {
  const year = readDigits(text, at, 4, 4);
  // 410100—2025—03—20 is a number that goes on, no date.
  const goesOn = /[\dA-Za-z][—/.]$/.test(text.slice(Math.max(0, at - 2), at));
  if (!year || !isYear(year.value) || goesOn) return undefined;
  const match =
    /^( ?([—/／.-]) ?)(\d{1,2})(?: ?\2 ?)(\d{2}(?=\d\d:\d\d)|\d{1,2}(?!\d))|^( )(\d\d)[ /]{1,3}(\d\d)(?!\d)/.exec(
      text.slice(year.end, year.end + 16),
    );
  const month = Number(match?.[3] ?? match?.[6]);
  const day = Number(match?.[4] ?? match?.[7]);
  if (!match || !isMonth(month) || !isDay(day)) return undefined;
  const end = year.end + match[0].length;
  const mark = /[日号]/.test(text[end] ?? '') ? 1 : 0;
  return { value: { year: year.value, month, day }, end: skipNote(text, end + mark) };
}

/** 11/3号, 5/12日. */
function readShort(text: string, at: number): Reading<Moment> | undefined {
  const month = readDigits(text, at, 1, 2);
  if (!month || !/[/／]/.test(text[month.end] ?? '') || /[/／.—]/.test(text[at - 1] ?? '')) return undefined;
  const day = readDigits(text, month.end + 1, 1, 2);
  if (!day || !isMonth(month.value) || !isDay(day.value) || !/[日号前]/.test(text[day.end] ?? '')) return undefined;
  return {
    value: { month: month.value, day: day.value },
    end: skipNote(text, day.end + (text[day.end] === '前' ? 0 : 1)),
  };
}

/** 20250415, eight digits on their own. */
export function readCompact(text: string, at: number): Reading<Moment> | undefined {
  const digits = readDigits(text, at, 8, 8);
  if (!digits || /[—/.:\-A-Za-z（]/.test(text[at - 1] ?? '')) return undefined;
  const [year, month, day] = [0, 4, 6].map((from) => Number(text.slice(at + from, at + (from || 2) + 2)));
  if (!year || !month || !day || year < 2000 || year > 2099 || !isMonth(month) || !isDay(day)) return undefined;
  return { value: { year, month, day }, end: digits.end };
}

const FORMS: readonly Reader<Moment>[] = [
  readWithMarks,
  readWithYear,
  readShort,
  readInYear,
  readStretch,
  readRelative,
];

/**
 * A date as a text names it, without its time of day: 2025年4月20日（星期五）, 二〇二五年四月二十日, 2025/4/15, 11/3号,
 * 民国114年, 四月底, 本月底, 下月10日, 三季度末, 上半年. Month 1–12 and day 1–31 are checked here, the calendar by
 * `isoOf`.
 */
export const readDate: Reader<Moment> = rememberLast((text, at) => firstOf(text, at, FORMS));

/** The day alone, as the end of a range names it: 至11日. */
export const readLoneDay = (text: string, at: number): Reading<Moment> | undefined => {
  const day = readDayOfMonth(text, at);
  return day && { value: { day: day.value }, end: skipNote(text, day.end) };
};

import { type Reader, type Reading, readerOfWords, readWord, skipSpaces } from '../reading.ts';
import type { Moment } from './moment.ts';
import { readDayOfMonth, readPart, skipNote } from './read-in-year.ts';

const readMonthWord = readerOfWords({ 本月: 0, 当月: 0, 下个月: 1, 下月: 1, 上月: -1 });

/** 本月底, 下月10日 */
function readMonth(text: string, at: number): Reading<Moment> | undefined {
  const month = readMonthWord(text, at);
  if (!month) return undefined;
  const day = readDayOfMonth(text, skipSpaces(text, month.end));
  if (day) return { value: { monthsOn: month.value, day: day.value }, end: skipNote(text, day.end) };
  const part = readPart(text, month.end);
  return { value: { monthsOn: month.value, ...(part && { part: part.value }) }, end: part?.end ?? month.end };
}

const readQuarterWord = readerOfWords({ 本季度: 0, 下季度: 1, 下个季度: 1 });

/** 本季度末 */
function readQuarter(text: string, at: number): Reading<Moment> | undefined {
  const quarter = readQuarterWord(text, at);
  if (!quarter) return undefined;
  const end = quarter.end + (/[底末]/.test(text[quarter.end] ?? '') ? 1 : 0);
  return { value: { quartersOn: quarter.value, part: 'end' }, end };
}

const readWeekWord = readerOfWords({ 本周: 0, 下周: 1 });

/** 本周五, 下周日 */
function readWeek(text: string, at: number): Reading<Moment> | undefined {
  const week = readWeekWord(text, at);
  const char = week && text[week.end];
  const weekday = char ? '一二三四五六日'.indexOf(char.replace('天', '日')) : -1;
  return week && weekday >= 0 ? { value: { weeksOn: week.value, weekday: weekday + 1 }, end: week.end + 1 } : undefined;
}

const WEEKDAY_OF = /^[本下]?(?:周|星期|礼拜)([一二三四五六日天])（(\d{1,2})日）/;

/** 周二（11日）: how the press of Hong Kong names a day. The two tell the month together. */
function readWeekdayOfDay(text: string, at: number): Reading<Moment> | undefined {
  const match = WEEKDAY_OF.exec(text.slice(at, at + 10));
  if (!match || /[上每逢本下]/.test(text[at - 1] ?? '')) return undefined;
  const weekday = '一二三四五六日'.indexOf((match[1] ?? '').replace('天', '日')) + 1;
  return { value: { weekday, day: Number(match[2]) }, end: at + match[0].length };
}

/** 年底 alone is this year's; not the end of 2025年底 or 每年底. */
function readBareEnd(text: string, at: number): Reading<Moment> | undefined {
  const end = readWord(text, at, ['年底', '年末', '月底', '月末']);
  if (!end || /[\d年月个每半整一二三四五六七八九十〇历跨次当同]/.test(text[at - 1] ?? '')) return undefined;
  const part = 'end';
  return { value: end.value.startsWith('年') ? { yearsOn: 0, part } : { monthsOn: 0, part }, end: end.end };
}

/** Dates that count from the day of publication: 周二（11日）, 本月底, 下月10日, 本季度末, 本周五, 年底, 月底. */
export const RELATIVE: readonly Reader<Moment>[] = [readMonth, readQuarter, readWeekdayOfDay, readWeek, readBareEnd];

import { isoOf } from '../dates/iso-of.ts';
import { readDate } from '../dates/read-day.ts';
import { readWord } from '../reading.ts';
import { readBefore } from './before.ts';
import type { LimitForm } from './limit.ts';

/** A year named before 次年, in the same sentence: 2025年开工、次年6月底前完工. */
const YEAR_BEFORE = /((?:19|20)\d\d)年[^。；]{0,40}$/;

/** 次年6月底前 behind a year that is named: a date. */
export const nextYearLimit: LimitForm = (text, at) => {
  const word = readWord(text, at, ['次年']);
  const year = word && YEAR_BEFORE.exec(text.slice(Math.max(0, at - 48), at))?.[1];
  const date = year === undefined ? undefined : readDate(text, at + 2);
  const before = date && readBefore(text, date.end, date.value.day !== undefined);
  if (!date || !before || date.value.month === undefined) return undefined;
  const iso = isoOf({ ...date.value, year: Number(year) + 1 });
  return { start: at, end: before.end, value: iso === undefined ? {} : { date: iso } };
};

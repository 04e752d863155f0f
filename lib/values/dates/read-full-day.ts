import { firstOf, isOneOf, type Reading, skipSpaces } from '../reading.ts';
import type { Moment } from './moment.ts';
import { readMonthDay } from './read-in-year.ts';
import { readWithMarks } from './read-marked.ts';
import { readNamedYear } from './read-year.ts';

function readInWords(text: string, at: number): Reading<Moment> | undefined {
  const year = readNamedYear(text, at);
  const rest = year && readMonthDay(text, skipSpaces(text, year.end));
  return rest && { value: { ...year.value, ...rest.value }, end: rest.end };
}

const mayBegin = isOneOf('0123456789零〇○一二民中本今');

/** A day with its year, as headers have it: 2025年4月20日, 民国114年4月20日, 2025—04—20. The calendar is not asked. */
export function readFullDay(text: string, at: number): Reading<Moment> | undefined {
  const date = mayBegin(text, at) ? firstOf(text, at, [readWithMarks, readInWords]) : undefined;
  return date?.value.day === undefined ? undefined : date;
}

import type { Reading } from '../../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../../reading/sample.ts';

/** What a line of a case gives: `title=防汛 authors=陈某、李某 text=各乡镇要压实责任。 now=2022-01-01`. */
export interface Given {
  readonly reading: Reading;
  /** Year, month from 1 and day of consultation. */
  readonly now?: readonly [number, number, number];
}

/** Reads the first column of a case. */
export function readGiven(given: string): Given {
  const { now, authors, text, ...fields } = Object.fromEntries(given.split(' ').map((field) => field.split(/=(.*)/s)));
  const reading = readingOf(text ? [paragraph(text)] : [], { ...fields, authors: authors?.split('、') ?? [] });
  return now ? { reading, now: now.split('-').map(Number) } : { reading };
}

/** The lines of a file of cases, each as its columns. */
export const readCases = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | '));

/** Time limits and amounts against the tables of cases: what is read in each sentence, and what ought to be. */
import { readFileSync } from 'node:fs';
import { findMeasures } from '../../lib/measures/find.ts';
import type { Deadline, MeasureNumber } from '../../lib/reading/article.ts';

/** One row of a table: a sentence and what is to be read in it. */
export interface ValueCase {
  readonly text: string;
  readonly wanted: string;
}

/** The rows of a table of two columns; lines that begin with # are comments. */
export const casesIn = (file: string | URL): ValueCase[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', wanted = ''] = line.split('\t');
      return { text, wanted };
    });

/** The day on which every sentence of the tables was published. */
export const PUBLISHED = '2025-03-01';

/** A time limit as the tables write it: its date, its length, `R` and its recurrence, `?` without a value, `none`. */
export function writeLimit(limit: Deadline | undefined): string {
  if (!limit) return 'none';
  if (limit.date !== undefined) return limit.date;
  if (limit.duration !== undefined) return limit.duration;
  return limit.recurrence === undefined ? '?' : `R ${limit.recurrence}`;
}

/** Amounts as the tables write them: `5~8 米 @about | 3 座`. */
export const writeAmounts = (numbers: readonly MeasureNumber[]): string =>
  numbers
    .map(({ value, to, unit, bound }) =>
      [to === undefined ? String(value) : `${value}~${to}`, unit, bound && `@${bound}`].filter(Boolean).join(' '),
    )
    .join(' | ') || 'none';

/** The time limits that the measures of one sentence carry; the first of them, where there are several. */
export const limitFound = (text: string): string =>
  writeLimit(findMeasures([text], { published: PUBLISHED }).find((measure) => measure.deadline)?.deadline);

/** The amounts of all measures of one sentence. */
export const amountsFound = (text: string): string =>
  writeAmounts(findMeasures([text], { published: PUBLISHED }).flatMap((measure) => measure.numbers ?? []));

/** Whether no measure of a sentence has a time limit or an amount, but one that reports a figure. */
export const isValueless = (text: string): boolean =>
  findMeasures([text], { published: PUBLISHED }).every(
    ({ category, deadline, numbers }) => category === 'figure' || (deadline === undefined && numbers === undefined),
  );

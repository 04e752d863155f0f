/** Time limits and amounts against the tables of cases, read alone and through the measures of each sentence. */
import { existsSync, readdirSync } from 'node:fs';
import { findMeasures } from '../../lib/measures/find.ts';
import { canon } from '../../lib/text/canonical-clause.ts';
import { numbersIn } from '../../lib/values/amounts/numbers-in.ts';
import { deadlineIn } from '../../lib/values/limits/deadline-in.ts';
import { sharedPath } from '../../scripts/corpus.ts';
import {
  amountsFound,
  casesIn,
  isValueless,
  limitFound,
  PUBLISHED,
  type ValueCase,
  writeAmounts,
  writeLimit,
} from './value-cases.ts';

type Row = Record<string, string | number>;

const TABLES = new URL('../unit/values/cases/', import.meta.url);

const limitRead = (text: string): string => writeLimit(deadlineIn(canon(text), { published: PUBLISHED }));
const amountsRead = (text: string): string => writeAmounts(numbersIn(canon(text)));

const share = (cases: readonly ValueCase[], isRight: (one: ValueCase) => boolean): number =>
  Number((cases.filter(isRight).length / cases.length).toFixed(3));

/** The rows of one of our own tables. */
function rowsOf(file: string): Row[] {
  const cases = casesIn(new URL(file, TABLES));
  const [read, found] = file.startsWith('limits') ? [limitRead, limitFound] : [amountsRead, amountsFound];
  return [
    { what: `${file}, read alone`, value: share(cases, ({ text, wanted }) => read(text) === wanted), of: cases.length },
    {
      what: `${file}, of measures`,
      value: share(cases, ({ text, wanted }) => found(text) === wanted),
      of: cases.length,
    },
  ];
}

const isTable = (file: string): boolean => /^(?:limits|amounts)/.test(file);

/** Of sentences that only tell, those of which no measure has a limit or an amount. */
function toldRow(): Row[] {
  const cases = casesIn(new URL('told.tsv', TABLES));
  return [
    { what: 'told.tsv, without a value', value: share(cases, ({ text }) => isValueless(text)), of: cases.length },
  ];
}

/** A shared case of a time limit: its day, `recurring`, or none of either; the rest of its notes is not counted. */
export function isRightLimit({ text, wanted }: ValueCase): boolean {
  const limit = deadlineIn(canon(text), { published: PUBLISHED });
  const date = /^\d{4}(?:-\d\d){0,2}/.exec(wanted)?.[0];
  if (date !== undefined) return limit?.date?.startsWith(date) ?? false;
  return wanted === 'recurring' ? limit?.recurrence !== undefined : limit?.date === undefined;
}

/** A shared case of an amount: its value, or none. */
export function isRightAmount({ text, wanted }: ValueCase): boolean {
  const values = numbersIn(canon(text)).map(({ value }) => value);
  const value = /\d[\d.e]*/.exec(wanted)?.[0];
  return value === undefined ? values.length === 0 : values[0] === Number(value);
}

/** The shared cases of one table that say what is right. */
export const sharedCases = (name: 'deadlines' | 'numbers'): ValueCase[] => {
  const file = sharedPath(`cases/${name}.tsv`);
  return existsSync(file) ? casesIn(file).filter(({ wanted }) => wanted !== '') : [];
};

/** Of the shared sentences (with a full stop), those whose measures have a value. */
function valuedShare(name: 'deadlines' | 'numbers'): Row[] {
  const sentences = sharedCases(name).filter(({ text, wanted }) => text.endsWith('。') && !/^(?:none|-)/.test(wanted));
  if (sentences.length === 0) return [];
  const has = ({ text }: ValueCase): boolean =>
    findMeasures([text], { published: PUBLISHED }).some((measure) =>
      name === 'deadlines' ? measure.deadline !== undefined : (measure.numbers?.length ?? 0) > 0,
    );
  return [
    { what: `${name}.tsv, sentences whose measures have one`, value: share(sentences, has), of: sentences.length },
  ];
}

function sharedRows(): Row[] {
  const rows = (['deadlines', 'numbers'] as const).flatMap((name): Row[] => {
    const cases = sharedCases(name);
    const right = share(cases, name === 'deadlines' ? isRightLimit : isRightAmount);
    return cases.length === 0 ? [] : [{ what: `${name}.tsv, read alone`, value: right, of: cases.length }];
  });
  return [...rows, ...valuedShare('deadlines'), ...valuedShare('numbers')];
}

export const bench = async (): Promise<{ name: string; rows: Row[] }> => ({
  name: 'Time limits and amounts',
  rows: [...readdirSync(TABLES).sort().filter(isTable).flatMap(rowsOf), ...toldRow(), ...sharedRows()],
});

import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';
import { canon } from '../../../lib/text/canonical-clause.ts';
import { numbersIn } from '../../../lib/values/amounts/numbers-in.ts';
import { deadlineIn } from '../../../lib/values/limits/deadline-in.ts';
import {
  amountsFound,
  casesIn,
  isValueless,
  limitFound,
  PUBLISHED,
  writeAmounts,
  writeLimit,
} from '../../bench/value-cases.ts';

const table = (name: string) => casesIn(new URL(`cases/${name}.tsv`, import.meta.url));

const LIMITS = [
  'limits-first',
  'limits-second',
  'limits-third',
  'limits-fourth',
  'limits-fifth',
  'limits-sixth',
  'limits-seventh',
  'limits-eighth',
  'limits-ninth',
].flatMap(table);
const AMOUNTS = [
  'amounts-first',
  'amounts-second',
  'amounts-third',
  'amounts-fourth',
  'amounts-fifth',
  'amounts-sixth',
  'amounts-seventh',
  'amounts-eighth',
  'amounts-ninth',
].flatMap(table);

describe('the time limit of', () => {
  it.each(LIMITS)('$text', ({ text, wanted }) => {
    expect(writeLimit(deadlineIn(canon(text), { published: PUBLISHED }))).toBe(wanted);
  });
});

describe('the amounts of', () => {
  it.each(AMOUNTS)('$text', ({ text, wanted }) => {
    expect(writeAmounts(numbersIn(canon(text)))).toBe(wanted);
  });
});

describe('the measures of a sentence have its time limit', () => {
  it.each(LIMITS)('$text', ({ text, wanted }) => {
    expect(limitFound(text)).toBe(wanted);
  });
});

it('the measures of a sentence have its amounts, but where it is no demand', () => {
  const missed = AMOUNTS.filter(({ text, wanted }) => amountsFound(text) !== wanted).map(({ text }) => text);
  expect(missed).toEqual(['参会约120人。', '笔试满分100分，合格分数线为60分。', '成交金额：498,000.00元。']);
});

describe('what is only told has neither limit nor amount', () => {
  it.each(table('told'))('$text', ({ text }) => {
    expect(isValueless(text)).toBe(true);
  });
});

it('a run with two limits is two measures', () => {
  const text = '务必于4月10日前将自建房台账录入系统，4月20日前完成复核。';
  const limits = findMeasures([text], { published: PUBLISHED }).map(({ deadline }) => deadline?.date);
  expect(limits).toEqual(['2025-04-10', '2025-04-20']);
});

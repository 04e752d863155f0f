import { describe, expect, it } from 'vitest';
import { canon } from '../../../lib/text/canonical-clause.ts';
import { numbersIn } from '../../../lib/values/amounts/numbers-in.ts';
import { deadlineIn } from '../../../lib/values/limits/deadline-in.ts';
import { amountsFound, casesIn, limitFound, PUBLISHED, writeAmounts, writeLimit } from '../../bench/value-cases.ts';

const table = (name: string) => casesIn(new URL(`cases/${name}.tsv`, import.meta.url));

const LIMITS = ['limits-first', 'limits-second', 'limits-third', 'limits-fourth'].flatMap(table);
const AMOUNTS = ['amounts-first', 'amounts-second', 'amounts-third', 'amounts-fourth'].flatMap(table);

/** Sentences of the tables in which no measure is found yet. */
const NO_DEMAND: readonly string[] = [
  '资格复审时间为2025年4月12日上午8:30至11:30，逾期视为自动放弃。',
  '合資格人士可於三月二十日至四月十日期間申領。',
  '計劃由即日起至六月三十日接受申請。',
  '諮詢期將於五月三十一日結束，歡迎公眾提交意見。',
];

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
  it.each(LIMITS.filter(({ text }) => !NO_DEMAND.includes(text)))('$text', ({ text, wanted }) => {
    expect(limitFound(text)).toBe(wanted);
  });
});

it('the measures of a sentence have its amounts, but where it is no demand', () => {
  const missed = AMOUNTS.filter(({ text, wanted }) => amountsFound(text) !== wanted).map(({ text }) => text);
  expect(missed).toEqual([
    '数量不超过十五个。',
    '参会约120人。',
    '补贴不高于总价的百分之三十。',
    '署方會增派逾200名人員執勤。',
    '每名合資格人士可獲發1,500元津貼。',
    '違例者最高可被罰款10萬元及監禁6個月。',
    '應編列預算新臺幣3億2千萬元。',
    '應提高補助至8成。',
  ]);
});

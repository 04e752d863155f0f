import { describe, expect, it } from 'vitest';
import { canon } from '../../../lib/text/canonical-clause.ts';
import { numbersIn } from '../../../lib/values/amounts/numbers-in.ts';
import { deadlineIn } from '../../../lib/values/limits/deadline-in.ts';
import { casesIn, PUBLISHED, writeAmounts, writeLimit } from '../../bench/value-cases.ts';

const table = (name: string) => casesIn(new URL(`cases/${name}.tsv`, import.meta.url));

describe('the time limit of', () => {
  it.each([...table('limits-first'), ...table('limits-second')])('$text', ({ text, wanted }) => {
    expect(writeLimit(deadlineIn(canon(text), { published: PUBLISHED }))).toBe(wanted);
  });
});

describe('the amounts of', () => {
  it.each([...table('amounts-first'), ...table('amounts-second')])('$text', ({ text, wanted }) => {
    expect(writeAmounts(numbersIn(canon(text)))).toBe(wanted);
  });
});

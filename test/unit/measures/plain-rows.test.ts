import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../lib/measures/clauses/read-clauses.ts';
import { AMOUNT_DEMANDS } from '../../../lib/measures/plain/amount-demands.ts';
import { DATED_DEMANDS } from '../../../lib/measures/plain/dated-demands.ts';
import { mendRuns, plainDemandsOf } from '../../../lib/measures/plain-demands.ts';
import { canon } from '../../../lib/text/canonical-clause.ts';
import { limitIn } from '../../../lib/values/limits/deadline-in.ts';

/*
 * Demands without a modal, each by its own pattern and without the model: what a pattern is for, and what is near it and
 * is none.
 */
const DEMANDS = [...DATED_DEMANDS, ...AMOUNT_DEMANDS];

/** What the patterns find in a text of which the model has taken nothing: clauses, what they are. */
function found(paragraphs: readonly string[]): readonly string[] {
  const canonical = paragraphs.map(canon);
  const clauses = readClauses(canonical, 'news');
  const text = { clauses, paragraphs: canonical, kind: 'news', year: 2025 } as const;
  return plainDemandsOf([], text).map(({ from, until, verdict }) => {
    const [first, last] = [clauses[from], clauses[until - 1]];
    const words = paragraphs[first?.paragraph ?? 0]?.slice(first?.from, last?.end);
    return [words, ...(verdict ? [`${verdict.category} ${verdict.salience}`] : [])].join(' = ');
  });
}

describe('a pattern for demands', () => {
  it.each(DEMANDS.map((demand) => [demand.sample, demand] as const))('holds for its sample: %s', (sample, demand) => {
    const paragraph = canon(sample);
    const clauses = readClauses([paragraph], 'notice');
    const firstOf = clauses.map((clause, at) => {
      const limit = limitIn(clause.text);
      const seen = { clause, paragraph, limit, next: clauses[at + 1], directs: true, year: 2025 };
      return DEMANDS.find(({ holds }) => holds(seen));
    });
    expect(firstOf).toContain(demand);
  });
});

describe('what is demanded without a modal', () => {
  const rows = readFileSync(new URL('cases/plain.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ') as [string, ...string[]]);

  it.each(rows)('in %s', (text, ...wanted) => {
    expect(found(text.split('¶'))).toEqual(wanted.filter((field) => field !== '='));
  });

  it('is a row where label and value are one run, and no label by itself', () => {
    const paragraphs = [canon('申报截止日期：2025年3月20日。')];
    const clauses = readClauses(paragraphs, 'notice');
    const mended = (from: number, until: number) =>
      mendRuns([{ from, until, low: false, score: 1 }], { clauses, paragraphs, kind: 'notice', year: 2025 });
    expect(mended(0, 2)).toMatchObject([{ from: 0, until: 2, verdict: { category: 'deadline' } }]);
    expect(mended(1, 2)).toMatchObject([{ from: 0, until: 2, verdict: { category: 'deadline' } }]);
    // What a label names by itself is nothing to be done.
    expect(mended(0, 1)).toEqual([]);
  });

  it('is nothing that a measure already holds, and no clause twice', () => {
    const paragraphs = [canon('报名时间：3月1日至3月20日，补贴标准：每户500元。')];
    const clauses = readClauses(paragraphs, 'notice');
    const taken = [{ from: 1, until: 2, low: false, score: 1 }];
    const left = plainDemandsOf(taken, { clauses, paragraphs, kind: 'notice', year: 2025 });
    expect(left.map(({ from, until }) => [from, until])).toEqual([[2, 4]]);
  });
});

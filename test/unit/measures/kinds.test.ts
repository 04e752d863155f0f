import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withJudged } from '../../../lib/measures/budget.ts';
import { findMeasures, withinBudget } from '../../../lib/measures/find.ts';
import { kindOf } from '../../../lib/measures/kind.ts';
import { originalWords } from '../../../lib/measures/original-words.ts';
import { mapInSteps, runSteps } from '../../../lib/measures/steps.ts';
import type { Measure, Salience } from '../../../lib/reading/article.ts';

const cases = readFileSync(new URL('cases/kinds.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ \| ?/));

describe('what sort of text it is', () => {
  it.each(cases)('%s: %s %s', (kind, title = '', body = '') => {
    const paragraphs = [title, ...body.split('¶').filter((text) => text !== '')];
    expect(kindOf(title, paragraphs)).toBe(kind);
    // The first paragraph is taken for the title where none is given; empty ones between do not matter.
    const texts = ['会议强调，要逐户排查危房，建立台账。'];
    expect(kindOf(title, [title, '', ...paragraphs.slice(1)])).toBe(kind);
    expect(findMeasures([title, ...texts], { title })).toEqual(findMeasures([title, ...texts]));
  });

  it('is told by the first words of the text, however many empty lines stand before them', () => {
    const text = ['', ' ', '', '　', '', '现将有关事项通知如下：'];
    expect(kindOf('青川县', text)).toBe('notice');
  });
});

describe('what is marked', () => {
  const paragraphs = ['甲乙丙丁戊，己庚。', '子丑寅卯 辰巳午未'];
  const at = (paragraph: number, start: number, end: number, salience: Salience, score: number): Measure => ({
    paragraph,
    start,
    end,
    salience,
    score,
    category: 'directive',
    highlighted: true,
    rules: [],
  });
  const marked = (measures: readonly Measure[], share: number): boolean[] =>
    withinBudget(measures, paragraphs, share).map(({ highlighted }) => highlighted);

  // 15 characters that count: marks and spaces do not.
  it('is what can be checked, always; then the surest while there is room', () => {
    const measures = [at(0, 0, 5, 3, 0), at(0, 6, 8, 2, 1), at(1, 0, 4, 2, 9), at(1, 5, 9, 1, 99)];
    expect(marked(measures, 0)).toEqual([true, false, false, false]);
    expect(marked(measures, 1)).toEqual([true, true, true, false]);
    expect(marked(measures, 9 / 15)).toEqual([true, false, true, false]);
    expect(marked(measures, 11 / 15)).toEqual([true, true, true, false]);
    // The surer one has no room, the other has.
    expect(marked(measures, 7.5 / 15)).toEqual([true, true, false, false]);
  });

  it('counts no marks and no spaces', () => {
    expect(marked([at(0, 0, 9, 2, 1)], 7 / 15)).toEqual([true]);
    expect(marked([at(1, 0, 9, 2, 1)], 7.9 / 15)).toEqual([false]);
    expect(marked([at(1, 0, 9, 2, 1)], 8 / 15)).toEqual([true]);
  });

  it('is all that was judged worth it where nobody says how much', () => {
    const salience = [at(0, 0, 5, 2, 0), at(0, 6, 8, 1, 9), at(1, 0, 9, 3, 0)];
    expect(withJudged(salience).map(({ highlighted }) => highlighted)).toEqual([true, false, true]);
    const found = findMeasures(['通知', '各乡镇要逐户排查危房，严禁瞒报。各单位要高度重视。'], { kind: 'notice' });
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((measure) => measure.highlighted === measure.salience >= 2)).toBe(true);
  });
});

describe('a word as the source writes it', () => {
  it('is what stands at its last place before', () => {
    const original = originalWords(['會議強調', '会議後，會议'], ['会议强调', '会议后，会议']);
    expect(original(0, 4)('会议')).toBe('會議');
    expect(originalWords(['會議強調', '会議後，會议'], ['会议强调', '会议后，会议'])(1, 2)('会议')).toBe('会議');
    expect(originalWords(['會議強調', '会議後，會议'], ['会议强调', '会议后，会议'])(1, 6)('会议')).toBe('會议');
    expect(original(1, 6)('县委')).toBe('县委');
  });
  it('is the same where the source is simplified', () => {
    expect(originalWords(['会议'], ['会议'])(0, 2)('会议')).toBe('会议');
  });
});

describe('work in steps', () => {
  it('makes every item once, in order, and pauses now and then', () => {
    for (const count of [0, 1, 99, 100, 101, 1000]) {
      const items = Array.from({ length: count }, (_, i) => i);
      expect(runSteps(mapInSteps(items, (item, index) => item + index))).toEqual(items.map((item) => 2 * item));
      let pauses = 0;
      for (const steps = mapInSteps(items, (item) => item); !steps.next().done; ) pauses++;
      // How often is for `steps` to say: never for a handful, and often enough that no step is long.
      expect(pauses).toBeGreaterThanOrEqual(Math.floor(count / 200));
      expect(pauses).toBeLessThanOrEqual(count / 20);
    }
  });
});

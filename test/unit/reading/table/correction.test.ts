import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../../lib/reading/article.ts';
import { atMarks } from '../../../../lib/reading/table/at-marks.ts';
import {
  type Corrections,
  correctionNotes,
  correctMeasures,
  type PlacedCorrection,
} from '../../../../lib/reading/table/correction.ts';
import { measureRows } from '../../../../lib/reading/table/measure-rows.ts';
import { measureOf } from '../../export/measures/sample.ts';
import { paragraph, readingOf } from '../sample.ts';

const TEXTS = ['各乡镇要于6月底前修渠12座，县水务局要加强指导。', '群众可以报名。各乡镇要于6月底前修渠12座。'];
const DUTY = '各乡镇要于6月底前修渠12座';
const GUIDE = '县水务局要加强指导';

const READING = readingOf(TEXTS.map(paragraph), {
  measures: [
    measureOf(TEXTS[0] ?? '', DUTY, {
      actor: '各乡镇',
      deadline: { text: '于6月底前', date: '2026-06-30' },
      numbers: [{ text: '12座', value: 12, unit: '座' }],
      attributedTo: { speaker: '会议', verb: '要求' },
    }),
    measureOf(TEXTS[0] ?? '', GUIDE, { salience: 1, highlighted: false }),
    measureOf(TEXTS[1] ?? '', DUTY, { paragraph: 1, actor: '各乡镇' }),
  ],
});

const corrected = (...all: readonly (readonly [string, PlacedCorrection])[]): readonly Measure[] =>
  correctMeasures(READING, new Map(all)).measures;

describe('what a reader says of a measure', () => {
  it('changes nothing where nothing is said', () => {
    expect(correctMeasures(READING, new Map())).toBe(READING);
  });

  it('takes the mark from what is none, wherever it stands, and keeps it in the list', () => {
    const measures = corrected([DUTY, { paragraph: 0, verdict: 'none' }]);
    expect(measures.map(({ highlighted, corrected: made }) => [highlighted, made])).toEqual([
      [false, 'none'],
      [false, undefined],
      [false, 'none'],
    ]);
  });

  it('marks what was found and not marked', () => {
    const [, guide] = corrected([GUIDE, { paragraph: 0, verdict: 'is' }]);
    expect(guide).toMatchObject({ highlighted: true, salience: 2, corrected: 'added' });
  });

  it('adds what was not found, in its place in the text', () => {
    const measures = corrected(['群众可以报名', { paragraph: 1, verdict: 'is', category: 'permission' }]);
    expect(measures.map(({ paragraph: at, start }) => [at, start])).toEqual([
      [0, 0],
      [0, TEXTS[0]?.indexOf(GUIDE)],
      [1, 0],
      [1, 7],
    ]);
    expect(measures[2]).toMatchObject({ category: 'permission', highlighted: true, corrected: 'added', end: 6 });
  });

  it('puts what is added in the place of what was found over the same words', () => {
    const whole = `${DUTY}，${GUIDE}`;
    const measures = corrected([whole, { paragraph: 0, verdict: 'is' }]);
    expect(measures.map(({ paragraph: at, end }) => [at, end])).toEqual([
      [0, whole.length],
      [1, 7 + DUTY.length],
    ]);
  });

  it('adds nothing where the words are gone', () => {
    expect(corrected(['没有这句话', { paragraph: 0, verdict: 'is' }])).toHaveLength(3);
  });

  it('empties a field that is wrong, and fills in what is right', () => {
    const fields = { who: '', deadline: '2026-07-01', numbers: '', saidBy: '县长要求' };
    const [duty] = corrected([DUTY, { paragraph: 0, fields }]);
    expect(duty).toMatchObject({
      deadline: { text: '2026-07-01', date: '2026-07-01' },
      attributedTo: { speaker: '县长要求', verb: '' },
      corrected: 'changed',
    });
    expect(Object.keys(duty ?? {})).not.toContain('actor');
    expect(Object.keys(duty ?? {})).not.toContain('numbers');
    const [without] = corrected([DUTY, { paragraph: 0, fields: { deadline: '', saidBy: '' } }]);
    expect(Object.keys(without ?? {})).not.toContain('deadline');
    expect(Object.keys(without ?? {})).not.toContain('attributedTo');
    expect(without?.actor).toBe('各乡镇');
  });

  it('goes with the export, together with what was found', () => {
    const corrections: Corrections = new Map([
      [DUTY, { paragraph: 0, fields: { who: '' } }],
      ['群众可以报名', { paragraph: 1, verdict: 'is' }],
    ]);
    const [changed, added] = correctionNotes(READING, corrections);
    expect(changed).toMatchObject({ quote: DUTY, found: { category: 'directive', actor: '各乡镇' } });
    expect(added).toEqual({ quote: '群众可以报名', paragraph: 1, verdict: 'is' });
  });

  it('never makes measures overlap or point beside their words', () => {
    const words = fc.constantFrom(DUTY, GUIDE, '修渠', '群众可以', '要加强', '。各乡镇');
    const verdict = fc.constantFrom('none', 'is', undefined);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, verdict)), (said) => {
        const corrections = new Map(
          said.map(([quote, one]) => [quote, { paragraph: 0, ...(one && { verdict: one }) }] as const),
        );
        const { measures } = correctMeasures(READING, corrections);
        for (const { paragraph: at, start, end } of measures)
          expect(TEXTS[at]?.slice(start, end)).toHaveLength(end - start);
        expect(measures).toEqual([...measures].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start));
      }),
    );
  });
});

describe('fewer marks', () => {
  it('leave only what can be checked', () => {
    const marked = (marks: 'few' | 'some' | 'all'): readonly boolean[] =>
      atMarks(
        READING.measures.map((measure, i) => (i === 2 ? { ...measure, salience: 2 } : measure)),
        marks,
      ).map(({ highlighted }) => highlighted);
    expect(marked('few')).toEqual([true, false, false]);
    expect(marked('some')).toEqual([true, false, true]);
    expect(marked('all')).toEqual([true, false, true]);
  });

  it('list what is marked', () => {
    expect(measureRows(READING, ({ highlighted }) => highlighted).map(({ indexes }) => indexes)).toEqual([[0], [2]]);
  });
});

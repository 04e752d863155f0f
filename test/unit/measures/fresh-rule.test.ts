import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';
import { withHandSetWeights } from '../../../lib/measures/model/hand-set-weights.ts';
import weights from '../../../lib/measures/model/weights.json' with { type: 'json' };
import type { MeasureRule } from '../../../lib/measures/rules/rule.ts';
import { RULES } from '../../../lib/measures/rules/rules.ts';

const TEXT = ['晨风镇昨日天气晴朗，居民喵喵行动，镇里十分热闹。'];

const fresh: MeasureRule = {
  name: 'meow',
  match: '喵喵行动',
  place: 'any',
  weight: 9,
  category: 'permission',
  salience: 3,
};

const found = (...rules: MeasureRule[]) => findMeasures(TEXT, { kind: 'news', rules });

describe('a rule the training did not know', () => {
  it('makes a measure by its own weight, of its category and salience', () => {
    expect(found()).toEqual([]);
    const [measure] = found(fresh);
    expect(measure).toMatchObject({ category: 'permission', salience: 3, highlighted: true });
    expect(measure?.rules[0]).toBe('meow');
    expect(TEXT[0]?.slice(measure?.start, measure?.end)).toContain('喵喵行动');
  });

  it('counts less the less it weighs, and may speak against', () => {
    const scores = [9, 6].map((weight) => found({ ...fresh, weight })[0]?.score ?? 0);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
    expect(found({ ...fresh, weight: -3 })).toEqual([]);
  });

  it('speaks for any category, checkable or concrete', () => {
    for (const category of ['accountability', 'prohibition', 'permission', 'decision', 'deadline'] as const) {
      for (const salience of [2, 3] as const)
        expect(found({ ...fresh, category, salience })).toMatchObject([{ category, salience }]);
    }
    for (const category of ['target', 'resource'] as const)
      expect(found({ ...fresh, category })).toMatchObject([{ category, salience: 3 }]);
  });

  it('counts only where it says: at the beginning of a clause, of its predicate, at its end, or anywhere', () => {
    const fires = (match: string, place: MeasureRule['place']): boolean => found({ ...fresh, match, place }).length > 0;
    expect((['start', 'head', 'end', 'any'] as const).map((place) => fires('喵喵行动', place))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect((['start', 'head', 'end', 'any'] as const).map((place) => fires('居民', place))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('may be a pattern', () => {
    expect(found({ ...fresh, match: /喵{2}行动/ })).toMatchObject([{ category: 'permission' }]);
  });

  it('counts by its halves where the lexicon has it and the weights do not', () => {
    const model = withHandSetWeights(weights, [...RULES, fresh]);
    expect([model.inside.meow, model.shown.meow]).toEqual([4.5, 4.5]);
    expect({ ...model.inside, ...weights.inside }).toEqual(model.inside);
  });
});

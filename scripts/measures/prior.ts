import { handSetWeight } from '../../lib/measures/model/hand-set-weights.ts';
import type { ModelTable, Weights } from '../../lib/measures/model/model.ts';
import { RULES } from '../../lib/measures/rules/rules.ts';

const RULE_WEIGHTS: Weights = Object.fromEntries(RULES.map((rule) => [rule.name, handSetWeight(rule)]));

/** Hand-set weights: training begins from them and is held near them. What is not listed begins at 0. */
export const PRIOR: Readonly<Record<ModelTable, Weights>> = {
  inside: {
    ...RULE_WEIGHTS,
    bias: -0.5,
    'heading-ordinal': 1.5,
    'run-in': 2,
    goal: 3,
    'ban-list': 2,
    review: -1.5,
    'attribution-inline': 1,
  },
  shown: {
    ...RULE_WEIGHTS,
    'noun-concrete': 0.2,
    'heading-ordinal': 1.5,
    'run-in': 2,
    goal: 3,
    'ban-list': 2,
    review: -1.5,
  },
  join: {
    bias: 0.5,
    'new-addressee': -4,
    'to-firm': -2,
    'from-firm': -1.5,
    'to-permission': -3,
    'from-permission': -3,
    'to-accountability': -1,
    'decision-again': -3,
    'after-ordinal-要': -3.5,
    condition: 4,
  },
  span: {
    'length-over': -6,
    'length-90': -2,
    'closes:tail-ensure': -1,
    'closes:tail-resolve': -1,
    'closes:tail-purpose': -1,
    'closes:tail-result': -0.7,
  },
};

/** Rules that are never trained below their hand-set weight: three unlucky labels must not undo a ban. */
export const LEAST: ReadonlyMap<string, number> = new Map(
  RULES.filter((rule) => rule.salience === 3).map((rule) => [rule.name, handSetWeight(rule)]),
);

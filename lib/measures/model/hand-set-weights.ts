import type { MeasureRule } from '../rules/rule.ts';
import type { Model } from './model.ts';

/** What of a rule's weight says that a clause belongs to a measure; as much says that the measure is worth showing. */
const HAND_SET_SHARE = 0.5;

/** A rule's weight as the model counts it, before any training. */
export const handSetWeight = (rule: MeasureRule): number => rule.weight * HAND_SET_SHARE;

const made = new WeakMap<readonly MeasureRule[], WeakMap<Model, Model>>();

/**
 * The model with the hand-set weights of the rules that its training did not know: those that `inside` does not list
 * (training lists every rule it knew, if only with 0). Without them a rule added to the lexicon would count for nothing.
 */
export function withHandSetWeights(model: Model, rules: readonly MeasureRule[]): Model {
  const byModel = made.get(rules) ?? new WeakMap<Model, Model>();
  made.set(rules, byModel);
  const known = byModel.get(model);
  if (known) return known;
  const fresh = rules.filter((rule) => model.inside[rule.name] === undefined);
  const weights = Object.fromEntries(fresh.map((rule) => [rule.name, handSetWeight(rule)]));
  const whole = { ...model, inside: { ...model.inside, ...weights }, shown: { ...model.shown, ...weights } };
  byModel.set(model, whole);
  return whole;
}

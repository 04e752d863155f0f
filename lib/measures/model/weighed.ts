import type { ReadClause } from '../clauses/read-clauses.ts';
import { mapInSteps, type Steps } from '../steps.ts';
import { firstGrams, gramText, gramWeights, lastGrams } from './grams.ts';
import { type Features, type Model, type Weights, weigh } from './model.ts';
import {
  closesWith,
  closingFeatures,
  type FeaturedClauses,
  joinFeaturesInSteps,
  openingFeatures,
  tellingFeatures,
} from './run-features.ts';

/** What an edge of a run weighs: of a run of one clause, of a longer one. */
type Edge = readonly [alone: number, more: number];

/** What the weights say of each clause and each place, summed once for all runs. */
export interface Weighed {
  readonly clauses: readonly ReadClause[];
  readonly inside: readonly number[];
  readonly shown: readonly number[];
  /** Before each clause; minus infinity where no run can go on. */
  readonly join: readonly number[];
  readonly opening: readonly Edge[];
  readonly closing: readonly Edge[];
  readonly telling: readonly ReturnType<typeof tellingFeatures>[];
  readonly model: Model;
}

/** The sum of the weights of features, from `total` on. */
export function sumOf(names: readonly string[], weights: Weights, total = 0): number {
  let sum = total;
  for (const name of names) sum += weights[name] ?? 0;
  return sum;
}

/** What a run weighs by its first clause. */
const openingEdge = (text: FeaturedClauses, at: number, weights: Weights): Edge => [
  sumOf(openingFeatures(text, at, false), weights),
  sumOf(openingFeatures(text, at, true), weights),
];

/** What a run weighs by its last clause. */
function closingEdge(text: FeaturedClauses, at: number, weights: Weights): Edge {
  const alone = sumOf(closingFeatures(text, at + 1, false), weights);
  return [alone, sumOf(closesWith(text.own[at]), weights, alone)];
}

const plus = ([alone, more]: Edge, weight: number): Edge => [alone + weight, more + weight];

/** Sums what the weights say, once for all runs. */
export function* weighText(text: FeaturedClauses, paragraphs: readonly string[], model: Model): Steps<Weighed> {
  const { clauses, own } = text;
  const grams = gramWeights(model.grams);
  const chars = yield* mapInSteps(clauses, (clause) => gramText(clause, paragraphs[clause.paragraph] ?? ''));
  const first = yield* mapInSteps(chars, (each) => grams.numbersOf(firstGrams(each)));
  const last = yield* mapInSteps(chars, (each) => grams.numbersOf(lastGrams(each)));
  const whole = yield* mapInSteps(chars, (each) => grams.weigh(each));
  const behind = (at: number): readonly number[] =>
    (clauses[at + 1]?.sentence === clauses[at]?.sentence ? first[at + 1] : undefined) ?? [];
  const biased = (features: Features, weights: Weights): number => weigh(features, weights) + (weights.bias ?? 0);
  const joined = yield* joinFeaturesInSteps(clauses, paragraphs);
  return {
    clauses,
    inside: yield* mapInSteps(own, (features, at) => biased(features, model.inside) + (whole[at]?.inside ?? 0)),
    shown: yield* mapInSteps(own, (features, at) => biased(features, model.shown) + (whole[at]?.shown ?? 0)),
    join: yield* mapInSteps(joined, (features, at) =>
      features === undefined
        ? Number.NEGATIVE_INFINITY
        : biased(features, model.join) + grams.sum('join', first[at] ?? []) + grams.sum('part', last[at - 1] ?? []),
    ),
    opening: yield* mapInSteps(clauses, (_, at) =>
      plus(openingEdge(text, at, model.span), grams.sum('open', first[at] ?? [])),
    ),
    closing: yield* mapInSteps(clauses, (_, at) =>
      plus(closingEdge(text, at, model.span), grams.sum('close', last[at] ?? []) + grams.sum('next', behind(at))),
    ),
    telling: yield* mapInSteps(own, tellingFeatures),
    model,
  };
}

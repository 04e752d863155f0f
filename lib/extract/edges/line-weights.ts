import WEIGHTS from './line-weights.json' with { type: 'json' };

/** The weights as their file holds them, in tenths of log odds: above nought speaks against a line being text. */
export interface LineWeights {
  readonly bias: number;
  readonly signs: Readonly<Record<string, number>>;
  /** Characters by what each weighs. */
  readonly characters: Readonly<Record<string, string>>;
}

/** The weight of each sign. */
function readWeights({ signs, characters }: LineWeights): ReadonlyMap<string, number> {
  const weights = new Map(Object.entries(signs));
  for (const [weight, all] of Object.entries(characters)) for (const each of all) weights.set(each, Number(weight));
  return weights;
}

let weights: ReadonlyMap<string, number> | undefined;

/** How much a line's signs speak against its being text, in tenths of log odds. */
export function weighSigns(signs: Iterable<string>): number {
  weights ??= readWeights(WEIGHTS);
  let sum = WEIGHTS.bias;
  for (const sign of signs) sum += weights.get(sign) ?? 0;
  return sum;
}

import type { LineWeights } from '../../lib/extract/edges/line-weights.ts';

/** A row of training: what a line shows, whether it is no text, and how much the row counts. */
export interface LineRow {
  readonly signs: readonly string[];
  readonly isFurniture: boolean;
  readonly counts: number;
}

/** How fast weights move, how much evidence a sign must have to weigh anything, and how often all rows are seen. */
const RATE = 0.1;
const LEAST_EVIDENCE = 4;
const ROUNDS = 5;
const SHRINK = 0.3;
const BIAS_RATE = 0.01;

/** The same order of rows in every training. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/**
 * Logistic regression that leaves signs of little evidence at nought, one row at a time (“follow the regularized leader”,
 * McMahan and others 2013, algorithm 1).
 */
class Regression {
  readonly #pull = new Map<string, number>();
  readonly #seen = new Map<string, number>();
  #bias = 0;

  weightOf(sign: string): number {
    const pull = this.#pull.get(sign) ?? 0;
    if (Math.abs(pull) <= LEAST_EVIDENCE) return 0;
    const step = (1 + Math.sqrt(this.#seen.get(sign) ?? 0)) / RATE + SHRINK;
    return -(pull - Math.sign(pull) * LEAST_EVIDENCE) / step;
  }

  learn({ signs, isFurniture, counts }: LineRow): void {
    const weights = signs.map((sign) => this.weightOf(sign));
    const sum = weights.reduce((total, weight) => total + weight, this.#bias);
    const error = counts * (1 / (1 + Math.exp(-sum)) - (isFurniture ? 1 : 0));
    signs.forEach((sign, k) => {
      const seen = this.#seen.get(sign) ?? 0;
      const more = seen + error * error;
      const moved = ((Math.sqrt(more) - Math.sqrt(seen)) / RATE) * (weights[k] ?? 0);
      this.#pull.set(sign, (this.#pull.get(sign) ?? 0) + error - moved);
      this.#seen.set(sign, more);
    });
    this.#bias -= BIAS_RATE * error;
  }

  /** The weights in tenths; signs of one character are written together. */
  write(): LineWeights {
    const signs: Record<string, number> = {};
    const characters: Record<string, string> = {};
    for (const sign of [...this.#pull.keys()].sort()) {
      const tenths = Math.round(10 * this.weightOf(sign));
      if (!tenths) continue;
      if ([...sign].length > 1) signs[sign] = tenths;
      else characters[tenths] = (characters[tenths] ?? '') + sign;
    }
    const ordered = Object.entries(characters).sort(([a], [b]) => Number(a) - Number(b));
    return { bias: Math.round(10 * this.#bias), signs, characters: Object.fromEntries(ordered) };
  }
}

/** The weights that rows give; the same rows give the same weights. */
export function weighLines(rows: readonly LineRow[]): LineWeights {
  const regression = new Regression();
  const order = rows.map((_, i) => i);
  const random = randomOf(7);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const i of order) regression.learn(rows[i] as LineRow);
  }
  return regression.write();
}

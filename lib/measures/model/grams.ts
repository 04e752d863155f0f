import type { ReadClause } from '../clauses/read-clauses.ts';
import { GramIndex, LONGEST_GRAM } from './gram-index.ts';
import { GRAM_TABLES, type GramTable, type PackedGrams } from './model.ts';

/*
 * Grams: what stands in a clause, one to three characters at a time. 应急 and 应当 begin alike and say different things; no
 * list of words holds all that official prose writes, and a model that sees the characters learns from every label.
 */

/** Stand for the beginning and the end of a clause. */
const BEGINS = '^';
const ENDS = '$';

/** One amount is as good as another. */
const DIGITS = /\d+/g;

/** The characters of a clause that its grams are made of: 要于6月30日前 as ^要于0月0日前$; '' for an empty clause. */
export const gramText = ({ from, end }: ReadClause, text: string): string =>
  from < end ? BEGINS + text.slice(from, end).replace(DIGITS, '0') + ENDS : '';

/** Sizes of the grams at an edge, the mark of the edge counted. */
const EDGE_SIZES = [2, 3] as const;

/** The grams a clause begins with: ^要 and ^要于. */
export const firstGrams = (chars: string): string[] =>
  chars === '' ? [] : EDGE_SIZES.map((size) => chars.slice(0, size));

/** The grams it ends with: 前$ and 日前$. */
export const lastGrams = (chars: string): string[] =>
  chars === '' ? [] : EDGE_SIZES.map((size) => chars.slice(-size));

/** What one step of a packed weight is worth, and the character that stands for 0: weights from -1.6 to 1.6. */
const STEP = 0.04;
const ZERO = 79;
const MOST = 39;

/** A weight as the character it is packed into, and back. */
export const packWeight = (weight: number): string =>
  String.fromCharCode(ZERO + Math.max(-MOST, Math.min(MOST, Math.round(weight / STEP))));
const unpackWeight = (packed: string, at: number): number => (packed.charCodeAt(at) - ZERO) * STEP;

/** Weights of grams, ready to be asked. */
class GramWeights {
  readonly #index: GramIndex;
  readonly #weights: Readonly<Record<GramTable, Float32Array>>;
  /** The clause in which each gram was met last: one counts once a clause. */
  readonly #met: Uint32Array;
  #clause = 0;

  constructor({ grams, weights }: PackedGrams) {
    const all: string[] = [];
    for (const [less, chars] of grams.entries()) {
      for (let at = 0; at + less < chars.length; at += less + 1) all.push(chars.slice(at, at + less + 1));
    }
    this.#index = new GramIndex(all);
    const unpack = (packed: string): Float32Array => Float32Array.from(packed, (_, at) => unpackWeight(packed, at));
    this.#weights = Object.fromEntries(GRAM_TABLES.map((table) => [table, unpack(weights[table])])) as Record<
      GramTable,
      Float32Array
    >;
    this.#met = new Uint32Array(all.length);
  }

  /** The numbers of those grams that weigh anything. */
  numbersOf(grams: readonly string[]): number[] {
    const numbers: number[] = [];
    for (const gram of grams) {
      const number = this.#index.numberOf(gram);
      if (number >= 0) numbers.push(number);
    }
    return numbers;
  }

  /** What grams at an edge weigh, by their numbers. */
  sum(table: GramTable, numbers: readonly number[]): number {
    const weights = this.#weights[table];
    let sum = 0;
    for (const number of numbers) sum += weights[number] ?? 0;
    return sum;
  }

  /** What all grams of a clause weigh, each counted once: does it belong to a measure, is it worth showing? */
  weigh(chars: string): { readonly inside: number; readonly shown: number } {
    this.#clause++;
    let [inside, shown] = [0, 0];
    for (let at = 0; at < chars.length; at++) {
      const end = Math.min(at + LONGEST_GRAM, chars.length);
      let node = 0;
      for (let i = at; i < end; i++) {
        node = this.#index.step(node, chars.charCodeAt(i));
        if (node < 0) break;
        const gram = this.#index.gramAt(node);
        if (gram < 0 || this.#met[gram] === this.#clause) continue;
        this.#met[gram] = this.#clause;
        inside += this.#weights.inside[gram] ?? 0;
        shown += this.#weights.shown[gram] ?? 0;
      }
    }
    return { inside, shown };
  }
}

const unpacked = new WeakMap<PackedGrams, GramWeights>();

/** The weights of a model's grams; unpacked once. */
export function gramWeights(packed: PackedGrams): GramWeights {
  const known = unpacked.get(packed) ?? new GramWeights(packed);
  unpacked.set(packed, known);
  return known;
}

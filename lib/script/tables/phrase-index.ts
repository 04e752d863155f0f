import { HAS_VALUE, measureValue, type PackedPhrases, TAIL } from './packed-phrases.ts';
import { PairTable } from './pair-table.ts';

/** Collects the words that may stand in a stretch of text. */
export interface Lattice {
  /** A word at `i` of so many units and at such a cost. */
  add(i: number, length: number, cost: number): void;
}

/**
 * Longest-match look-up over a packed dictionary, whose parts are views of the file. What was found last is kept for
 * the questions that follow (`facts`, `cost`, `isWhole`, `amend`), so that a look-up makes no object.
 */
export class PhraseIndex {
  /** The units that begin a key. */
  readonly firsts: Uint16Array;
  readonly #info: Uint8Array;
  readonly #tails: Uint16Array;
  readonly #values: Uint16Array;
  readonly #costs: Uint8Array;
  readonly #pairs: PairTable;
  /** The key found last, and where its value lies; valid after `find` returned more than 0. */
  #found = 0;
  #foundValue = 0;

  constructor(packed: PackedPhrases) {
    this.firsts = packed.firsts;
    this.#info = packed.info;
    this.#tails = packed.tails;
    this.#values = packed.values;
    this.#costs = packed.costs;
    this.#pairs = new PairTable(packed);
  }

  /** Whether the tail of so many units that begins at `tail` stands at `at`. */
  #standsAt(units: Uint16Array, at: number, tail: number, length: number): boolean {
    const tails = this.#tails;
    let k = 0;
    while (k < length && tails[tail + k] === units[at + k]) k++;
    return k === length;
  }

  /**
   * Units of the longest key that stands at `i` and ends by `end`; 0 when there is none. Keys with any of the facts in
   * `without` are passed over.
   */
  find(units: Uint16Array, i: number, end: number, without: number): number {
    if (i + 1 >= end) return 0;
    const pair = this.#pairs.find(units, i);
    if (pair < 0) return 0;
    const { keys, tails, values } = this.#pairs.places;
    const info = this.#info;
    const last = keys[pair + 1] ?? 0;
    let tail = tails[pair] ?? 0;
    let value = values[pair] ?? 0;
    for (let key = keys[pair] ?? 0; key < last; key++) {
      const facts = info[key] ?? 0;
      const length = facts & TAIL;
      if (!(facts & without) && i + 2 + length <= end && this.#standsAt(units, i + 2, tail, length)) {
        this.#found = key;
        this.#foundValue = value;
        return length + 2;
      }
      tail += length;
      if (facts & HAS_VALUE) value += measureValue(this.#values, value);
    }
    return 0;
  }

  /** `HAS_VALUE`, `IS_OURS`, `IS_RISKY` of the key found last. */
  get facts(): number {
    return this.#info[this.#found] ?? 0;
  }

  /** What the key found last costs as a word, in eighths of a bit. */
  get cost(): number {
    return this.#costs[this.#found] ?? 0;
  }

  /** Whether the value of the key found last takes other units than the key: it is written whole. */
  get isWhole(): boolean {
    return (this.facts & HAS_VALUE) !== 0 && this.#values[this.#foundValue] === 0;
  }

  /**
   * Writes over `out[at …]`, where the character table's output of the key found last already stands, what the
   * dictionary says. Returns the number of units of the value: other than the key's only in `whole` values.
   */
  amend(out: Uint16Array, at: number, length: number): number {
    if (!(this.facts & HAS_VALUE)) return length;
    const values = this.#values;
    let v = this.#foundValue;
    let mask = values[v++] ?? 0;
    if (mask === 0) {
      const whole = values[v++] ?? 0;
      for (let k = 0; k < whole; k++) out[at + k] = values[v + k] ?? 0;
      return whole;
    }
    for (let k = at; mask !== 0; k++, mask >>>= 1) if (mask & 1) out[k] = values[v++] ?? 0;
    return length;
  }

  /** Adds every key that stands at `i` and ends by `end`, guests included, to the lattice. */
  addWords(units: Uint16Array, i: number, end: number, lattice: Lattice): void {
    if (i + 1 >= end) return;
    const pair = this.#pairs.find(units, i);
    if (pair < 0) return;
    const { keys, tails } = this.#pairs.places;
    const last = keys[pair + 1] ?? 0;
    let tail = tails[pair] ?? 0;
    for (let key = keys[pair] ?? 0; key < last; key++) {
      const length = (this.#info[key] ?? 0) & TAIL;
      if (i + 2 + length <= end && this.#standsAt(units, i + 2, tail, length))
        lattice.add(i, length + 2, this.#costs[key] ?? 0);
      tail += length;
    }
  }
}

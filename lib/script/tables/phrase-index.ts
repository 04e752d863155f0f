/** Collects the words that may stand in a stretch of text. */
export interface Lattice {
  /** A word at `i` of so many units and at such a cost. */
  add(i: number, length: number, cost: number): void;
}

/** One dictionary as it lies in the file. See `pack` in scripts/pack-phrases.ts, which writes it. */
export interface PackedPhrases {
  /** Code units that begin a key, ascending. */
  readonly firsts: Uint16Array;
  /** How many second units follow each first one. */
  readonly secondCounts: Uint16Array;
  readonly seconds: Uint16Array;
  /** How many keys begin with each pair of units; the longest comes first. */
  readonly keyCounts: Uint8Array;
  /** For each key the number of units after the pair, and `HAS_VALUE`, `IS_GUEST`, `IS_OURS`. */
  readonly info: Uint8Array;
  /** The units after the pair, key after key. */
  readonly tails: Uint16Array;
  /**
   * For each key with `HAS_VALUE`: a mask of the units that differ from the character table's output, then those
   * units; or 0, a length and the whole value where the number of units changes (折足覆𫗧 → 折足覆餗).
   */
  readonly values: Uint16Array;
  /** What each key costs as a word, in eighths of a bit; empty where there is no model of words. */
  readonly costs: Uint8Array;
}

export const TAIL = 0x0f;
/** The value is not what the character table gives. */
export const HAS_VALUE = 0x10;
/** A word the model of boundaries knows and OpenCC does not: no match for the conversion itself. */
export const IS_GUEST = 0x20;
/** A match that may be wrong to take: its value is its own, or it holds a character that stands for several. */
export const IS_RISKY = 0x80;
/** An entry of the news lexicon; it comes before OpenCC's own entry for the same key. */
export const IS_OURS = 0x40;

const hashOf = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);

/**
 * Longest-match look-up over a packed dictionary. The arrays are views of the file; only the hash of first pairs and
 * three running sums are computed, once.
 */
export class PhraseIndex {
  readonly #firsts: Uint16Array;
  readonly #info: Uint8Array;
  readonly #tails: Uint16Array;
  readonly #values: Uint16Array;
  readonly #costs: Uint8Array;
  readonly #slots: Int32Array;
  /** By how much to shift a hash for a slot. */
  readonly #hashShift: number;
  readonly #pairs: Int32Array;
  readonly #keyStart: Uint32Array;
  readonly #tailStart: Uint32Array;
  readonly #valueStart: Uint32Array;
  /** The key found last, and where its value lies; valid after `find` returned more than 0. */
  #found = 0;
  #foundValue = 0;

  constructor(packed: PackedPhrases) {
    const { firsts, secondCounts, seconds, keyCounts, info, tails, values, costs } = packed;
    this.#firsts = firsts;
    this.#info = info;
    this.#tails = tails;
    this.#values = values;
    this.#costs = costs;
    const pairs = new Int32Array(seconds.length);
    const keyStart = new Uint32Array(seconds.length + 1);
    const tailStart = new Uint32Array(seconds.length);
    const valueStart = new Uint32Array(seconds.length);
    const size = Math.max(4, Math.ceil(Math.log2(seconds.length + 1)) + 1);
    const slots = new Int32Array(1 << size);
    const hashShift = 32 - size;
    const last = slots.length - 1;
    let pair = 0;
    let key = 0;
    let tail = 0;
    let value = 0;
    for (let f = 0; f < firsts.length; f++) {
      const first = firsts[f] ?? 0;
      const lastPair = pair + (secondCounts[f] ?? 0);
      for (; pair < lastPair; pair++) {
        const second = seconds[pair] ?? 0;
        pairs[pair] = (first << 16) | second;
        keyStart[pair] = key;
        tailStart[pair] = tail;
        valueStart[pair] = value;
        const lastKey = key + (keyCounts[pair] ?? 0);
        for (; key < lastKey; key++) {
          const facts = info[key] ?? 0;
          tail += facts & TAIL;
          if (facts & HAS_VALUE) value += valueLength(values, value);
        }
        let slot = hashOf(first, second) >>> hashShift;
        while (slots[slot] !== 0) slot = (slot + 1) & last;
        slots[slot] = pair + 1;
      }
    }
    keyStart[pair] = key;
    this.#slots = slots;
    this.#hashShift = hashShift;
    this.#pairs = pairs;
    this.#keyStart = keyStart;
    this.#tailStart = tailStart;
    this.#valueStart = valueStart;
  }

  /** The units that begin a key. */
  get firsts(): Uint16Array {
    return this.#firsts;
  }

  /** The pair at `i`, or -1. */
  #pairAt(units: Uint16Array, i: number): number {
    const first = units[i] ?? 0;
    const second = units[i + 1] ?? 0;
    const wanted = (first << 16) | second;
    const slots = this.#slots;
    const pairs = this.#pairs;
    let slot = hashOf(first, second) >>> this.#hashShift;
    for (;;) {
      const pair = slots[slot] ?? 0;
      if (pair === 0) return -1;
      if (pairs[pair - 1] === wanted) return pair - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /**
   * Units of the longest key that stands at `i` and ends by `end`; 0 when there is none. Keys with any of the facts in
   * `without` are passed over.
   */
  find(units: Uint16Array, i: number, end: number, without: number): number {
    if (i + 1 >= end) return 0;
    const pair = this.#pairAt(units, i);
    if (pair < 0) return 0;
    const info = this.#info;
    const tails = this.#tails;
    const values = this.#values;
    let tail = this.#tailStart[pair] ?? 0;
    let value = this.#valueStart[pair] ?? 0;
    let key = this.#keyStart[pair] ?? 0;
    const last = this.#keyStart[pair + 1] ?? 0;
    for (; key < last; key++) {
      const facts = info[key] ?? 0;
      const length = facts & TAIL;
      if (!(facts & without) && i + 2 + length <= end) {
        let k = 0;
        while (k < length && tails[tail + k] === units[i + 2 + k]) k++;
        if (k === length) {
          this.#found = key;
          this.#foundValue = value;
          return length + 2;
        }
      }
      tail += length;
      if (facts & HAS_VALUE) value += valueLength(values, value);
    }
    return 0;
  }

  /** `HAS_VALUE`, `IS_OURS` of the key found last. */
  get facts(): number {
    return this.#info[this.#found] ?? 0;
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

  /** Whether the value of the key found last takes other units than the key: it is written whole. */
  get isWhole(): boolean {
    return (this.facts & HAS_VALUE) !== 0 && this.#values[this.#foundValue] === 0;
  }

  /** What the key found last costs as a word. */
  get cost(): number {
    return this.#costs[this.#found] ?? 0;
  }

  /** Adds every key that stands at `i`, guests included, to the lattice. */
  addWords(units: Uint16Array, i: number, end: number, lattice: Lattice): void {
    if (i + 1 >= end) return;
    const pair = this.#pairAt(units, i);
    if (pair < 0) return;
    const info = this.#info;
    const tails = this.#tails;
    const costs = this.#costs;
    let tail = this.#tailStart[pair] ?? 0;
    let key = this.#keyStart[pair] ?? 0;
    const last = this.#keyStart[pair + 1] ?? 0;
    for (; key < last; key++) {
      const length = (info[key] ?? 0) & TAIL;
      if (i + 2 + length <= end) {
        let k = 0;
        while (k < length && tails[tail + k] === units[i + 2 + k]) k++;
        if (k === length) lattice.add(i, length + 2, costs[key] ?? 0);
      }
      tail += length;
    }
  }
}

function valueLength(values: Uint16Array, at: number): number {
  let mask = values[at] ?? 0;
  if (mask === 0) return 2 + (values[at + 1] ?? 0);
  let length = 1;
  for (; mask !== 0; mask &= mask - 1) length++;
  return length;
}

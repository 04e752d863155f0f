import { HAS_VALUE, measureValue, type PackedPhrases, TAIL } from './packed-phrases.ts';

/** Where in the parts of the file the keys that begin with a pair of units lie: a place in each part. */
interface Places {
  readonly keys: Uint32Array;
  readonly tails: Uint32Array;
  readonly values: Uint32Array;
}

const hashOf = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);

/** Each pair of units that begins a key, as one number: 目录 is U+76EE in the high half and U+5F55 in the low one. */
function listPairs({ firsts, secondCounts, seconds }: PackedPhrases): Int32Array {
  const pairs = new Int32Array(seconds.length);
  let pair = 0;
  for (let f = 0; f < firsts.length; f++) {
    const last = pair + (secondCounts[f] ?? 0);
    for (; pair < last; pair++) pairs[pair] = ((firsts[f] ?? 0) << 16) | (seconds[pair] ?? 0);
  }
  return pairs;
}

/** Running sums over the keys, whose parts have no fixed width; the keys have one place more, for the last one's end. */
function sumPlaces({ keyCounts, info, values }: PackedPhrases, pairs: number): Places {
  const places = {
    keys: new Uint32Array(pairs + 1),
    tails: new Uint32Array(pairs),
    values: new Uint32Array(pairs),
  };
  let key = 0;
  let tail = 0;
  let value = 0;
  for (let pair = 0; pair < pairs; pair++) {
    places.keys[pair] = key;
    places.tails[pair] = tail;
    places.values[pair] = value;
    const last = key + (keyCounts[pair] ?? 0);
    for (; key < last; key++) {
      const facts = info[key] ?? 0;
      tail += facts & TAIL;
      if (facts & HAS_VALUE) value += measureValue(values, value);
    }
  }
  places.keys[pairs] = key;
  return places;
}

/**
 * The pairs of units that begin the keys of a dictionary, in a hash table with linear probing. It and the running sums
 * are all that is computed when a dictionary is read.
 */
export class PairTable {
  /** Places by pair, as `find` gives it. */
  readonly places: Places;
  readonly #pairs: Int32Array;
  /** Pairs by slot, counted from 1; 0 for an empty slot. */
  readonly #slots: Int32Array;
  /** By how much to shift a hash for a slot. */
  readonly #hashShift: number;

  constructor(packed: PackedPhrases) {
    const pairs = listPairs(packed);
    // At most half full, so that a text's pairs, most of which begin no key, meet an empty slot soon.
    const bits = Math.max(4, Math.ceil(Math.log2(pairs.length + 1)) + 1);
    const slots = new Int32Array(1 << bits);
    const hashShift = 32 - bits;
    for (let pair = 0; pair < pairs.length; pair++) {
      const both = pairs[pair] ?? 0;
      let slot = hashOf(both >>> 16, both & 0xffff) >>> hashShift;
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = pair + 1;
    }
    this.places = sumPlaces(packed, pairs.length);
    this.#pairs = pairs;
    this.#slots = slots;
    this.#hashShift = hashShift;
  }

  /** The pair of the units at `i` and behind it, as an index into `places`; -1 when no key begins with it. */
  find(units: Uint16Array, i: number): number {
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
}

import { COUNTS, KEYS, layKeys, PAIR, roomOf } from './lay-keys.ts';
import { type PackedPhrases, TAIL } from './packed-phrases.ts';

/** Bits of a filter, as a power of two: ten times the pairs of the largest dictionary, and little enough to stay in cache. */
const FILTER_BITS = 19;

const hashOf = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);

const placeOf = (hash: number): number => hash >>> (32 - FILTER_BITS);

const hasBit = (filter: Uint8Array, hash: number): boolean =>
  ((filter[placeOf(hash) >> 3] ?? 0) & (1 << (placeOf(hash) & 7))) !== 0;

function setBit(filter: Uint8Array, hash: number): void {
  const at = placeOf(hash) >> 3;
  filter[at] = (filter[at] ?? 0) | (1 << (placeOf(hash) & 7));
}

/**
 * So many questions go by before the filter of what keys hold is made, as many as a text of some 70,000 characters asks:
 * to make it takes as long as it spares on one of 100,000, and nobody should wait for it before the first sentence.
 */
const HELD_FROM = 1 << 15;

/** Bits of a slot that are of the hash; the others say where the keys lie. */
const TAG_BITS = 12;
const TAG = (1 << TAG_BITS) - 1;

/**
 * The pairs of units that begin the keys of a dictionary, in a hash table with linear probing.
 *
 * Most pairs of a text begin no key. Two filters, a bit for each value of a hash, say so of nine in ten of them without
 * a look into table and keys, which are too large for the cache of a processor, small as they are made.
 */
export class PairTable {
  /** The keys, see `layKeys`. */
  readonly keys: Uint16Array;
  /** By slot: some bits of a pair's hash and the place of its keys; 0 for an empty slot. */
  readonly #slots: Uint32Array;
  /** By how much to shift a hash for a slot. */
  readonly #hashShift: number;
  /** Filters of all pairs, and of those that begin a key which is no guest. */
  readonly #all = new Uint8Array(1 << (FILTER_BITS - 3));
  readonly #own = new Uint8Array(1 << (FILTER_BITS - 3));
  /** The filter of all pairs side by side in a key, made after so many questions, see `HELD_FROM`. */
  #held: Uint8Array | undefined;
  #asked = 0;

  constructor(packed: PackedPhrases) {
    const { keys, places } = layKeys(packed);
    // At most four fifths full.
    const bits = Math.max(4, Math.ceil(Math.log2(1.25 * places.length + 1)));
    this.keys = keys;
    this.#slots = new Uint32Array(1 << bits);
    this.#hashShift = 32 - bits;
    for (const place of places) this.#put(place);
  }

  #put(place: number): void {
    const slots = this.#slots;
    const hash = hashOf(this.keys[place + PAIR] ?? 0, this.keys[place + PAIR + 1] ?? 0);
    let slot = hash >>> this.#hashShift;
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = (place << TAG_BITS) | (hash & TAG);
    setBit(this.#all, hash);
    if ((this.keys[place + COUNTS] ?? 0) >>> 8) setBit(this.#own, hash);
  }

  /** Where in `keys` those lie that begin with the units at `i` and behind it; -1 when there are none. */
  find(units: Uint16Array, i: number): number {
    const hash = hashOf(units[i] ?? 0, units[i + 1] ?? 0);
    return hasBit(this.#all, hash) ? this.#lookUp(hash, units, i) : -1;
  }

  /** As `find`, but -1 as well where all of them are guests; now and then they are found even so. */
  findOwn(units: Uint16Array, i: number): number {
    const hash = hashOf(units[i] ?? 0, units[i + 1] ?? 0);
    return hasBit(this.#own, hash) ? this.#lookUp(hash, units, i) : -1;
  }

  /** Whether the units at `i` and behind it may begin a key that is no guest; now and then where none does. */
  mayBegin(units: Uint16Array, i: number): boolean {
    return hasBit(this.#own, hashOf(units[i] ?? 0, units[i + 1] ?? 0));
  }

  /** Whether some key has the units at `i` and behind it side by side, be it within; now and then where none has. */
  mayHold(units: Uint16Array, i: number): boolean {
    if (!this.#held) {
      if (++this.#asked < HELD_FROM) return true;
      this.#held = this.#gatherHeld();
    }
    return hasBit(this.#held, hashOf(units[i] ?? 0, units[i + 1] ?? 0));
  }

  #gatherHeld(): Uint8Array {
    const { keys } = this;
    const held = this.#all.slice();
    for (const entry of this.#slots) {
      const place = entry >>> TAG_BITS;
      if (place === 0) continue;
      const second = keys[place + PAIR + 1] ?? 0;
      const counts = keys[place + COUNTS] ?? 0;
      let key = place + KEYS;
      for (let left = (counts >>> 8) + (counts & 0xff); left > 0; left--) {
        const facts = keys[key] ?? 0;
        let before = second;
        for (let k = key + 1; k <= key + (facts & TAIL); k++) {
          setBit(held, hashOf(before, keys[k] ?? 0));
          before = keys[k] ?? 0;
        }
        key += roomOf(facts);
      }
    }
    return held;
  }

  #lookUp(hash: number, units: Uint16Array, i: number): number {
    const slots = this.#slots;
    const keys = this.keys;
    const tag = hash & TAG;
    let slot = hash >>> this.#hashShift;
    for (;;) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return -1;
      const place = entry >>> TAG_BITS;
      if ((entry & TAG) === tag && keys[place + PAIR] === units[i] && keys[place + PAIR + 1] === units[i + 1])
        return place;
      slot = (slot + 1) & (slots.length - 1);
    }
  }
}

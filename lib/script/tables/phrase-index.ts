import { COUNTS, KEYS, roomOf } from './lay-keys.ts';
import { HAS_VALUE, IS_GUEST, type PackedPhrases, TAIL } from './packed-phrases.ts';
import { PairTable } from './pair-table.ts';

/** The most keys that may stand at one place: of each length two, ours and OpenCC's. */
export const MOST_KEYS = 2 * (TAIL + 1);

/** Words that stand in a text, as they are found; with room for all that may be. */
export interface KeyList {
  /** In code units. */
  readonly lengths: Uint8Array;
  readonly costs: Uint8Array;
  /** How many words are in the list. */
  count: number;
}

/**
 * Longest-match look-up over a packed dictionary. What was found last is kept for the questions that follow (`facts`,
 * `cost`, `amend`, `isWhole`), so that a look-up makes no object.
 */
export class PhraseIndex {
  /** The units that begin a key. */
  readonly firsts: Uint16Array;
  readonly #keys: Uint16Array;
  readonly #values: Uint16Array;
  readonly #pairs: PairTable;
  /** Where the key found last lies in `keys`; valid after `find` gave more than 0. */
  #found = 0;
  #isWhole = false;

  constructor(packed: PackedPhrases) {
    this.firsts = packed.firsts;
    this.#values = packed.values;
    this.#pairs = new PairTable(packed);
    this.#keys = this.#pairs.keys;
  }

  /** Whether the tail of so many units that begins at `tail` stands at `at`. */
  #standsAt(units: Uint16Array, at: number, tail: number, length: number): boolean {
    const keys = this.#keys;
    let k = 0;
    while (k < length && keys[tail + k] === units[at + k]) k++;
    return k === length;
  }

  /**
   * Units of the longest key that stands at `i` and ends by `end`; 0 when there is none. Keys with any of the facts in
   * `without` are passed over; guests count only where no other key stands.
   */
  find(units: Uint16Array, i: number, end: number, without: number): number {
    if (i + 1 >= end) return 0;
    const pair = without & IS_GUEST ? this.#pairs.findOwn(units, i) : this.#pairs.find(units, i);
    if (pair < 0) return 0;
    const keys = this.#keys;
    const counts = keys[pair + COUNTS] ?? 0;
    let key = pair + KEYS;
    for (let left = (counts >>> 8) + (without & IS_GUEST ? 0 : counts & 0xff); left > 0; left--) {
      const facts = keys[key] ?? 0;
      const length = facts & TAIL;
      if (!(facts & without) && i + 2 + length <= end && this.#standsAt(units, i + 2, key + 1, length)) {
        this.#found = key;
        return length + 2;
      }
      key += roomOf(facts);
    }
    return 0;
  }

  /** `HAS_VALUE`, `IS_OURS`, `IS_RISKY` of the key found last. */
  get facts(): number {
    return (this.#keys[this.#found] ?? 0) & 0xff;
  }

  /** What the key found last costs as a word, in eighths of a bit. */
  get cost(): number {
    return (this.#keys[this.#found] ?? 0) >>> 8;
  }

  /** Whether `amend` last wrote a value that takes other units than its key. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /**
   * Writes over `out[at …]`, where the character table's output of the key found last already stands, what the
   * dictionary says. Returns the number of units of the value: other than the key's only in `whole` values.
   */
  amend(out: Uint16Array, at: number, length: number): number {
    this.#isWhole = false;
    if (!(this.facts & HAS_VALUE)) return length;
    const values = this.#values;
    let v = this.#keys[this.#found + 1 + (this.facts & TAIL)] ?? 0;
    let mask = values[v++] ?? 0;
    if (mask === 0) {
      this.#isWhole = true;
      const whole = values[v++] ?? 0;
      for (let k = 0; k < whole; k++) out[at + k] = values[v + k] ?? 0;
      return whole;
    }
    for (let k = at; mask !== 0; k++, mask >>>= 1) if (mask & 1) out[k] = values[v++] ?? 0;
    return length;
  }

  /** Whether some key that is no guest may begin at `i`: no is certain, and quick. */
  mayBegin(units: Uint16Array, i: number): boolean {
    return this.#pairs.mayBegin(units, i);
  }

  /** Whether some key, guests included, holds the units at `i` and behind it side by side; now and then where none does. */
  mayHold(units: Uint16Array, i: number): boolean {
    return this.#pairs.mayHold(units, i);
  }

  /** Adds every key that stands at `i` and ends by `end`, guests included, to the list. */
  listKeys(units: Uint16Array, i: number, end: number, list: KeyList): void {
    if (i + 1 >= end) return;
    const pair = this.#pairs.find(units, i);
    if (pair < 0) return;
    const keys = this.#keys;
    const counts = keys[pair + COUNTS] ?? 0;
    let key = pair + KEYS;
    for (let left = (counts >>> 8) + (counts & 0xff); left > 0; left--) {
      const facts = keys[key] ?? 0;
      const length = facts & TAIL;
      if (i + 2 + length <= end && this.#standsAt(units, i + 2, key + 1, length)) {
        list.lengths[list.count] = length + 2;
        list.costs[list.count++] = facts >>> 8;
      }
      key += roomOf(facts);
    }
  }
}

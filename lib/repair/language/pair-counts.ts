/** Counts of pairs of ids below 4096, in one array: a map takes ten times as long, and the search asks for nothing more often. */
export class PairCounts {
  readonly #keys: Int32Array;
  readonly #counts: Int32Array;
  readonly #shift: number;

  /** @param most how many different pairs there can be */
  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(most + 1)) + 1);
    this.#shift = 32 - bits;
    this.#keys = new Int32Array(1 << bits);
    this.#counts = new Int32Array(1 << bits);
  }

  /** Keys are stored plus one, so that 0 is a free slot. */
  #slotOf(key: number): number {
    const keys = this.#keys;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    while (keys[slot] !== 0 && keys[slot] !== key + 1) slot = (slot + 1) & (keys.length - 1);
    return slot;
  }

  add(v: number, w: number): void {
    const key = (v << 12) | w;
    const slot = this.#slotOf(key);
    this.#keys[slot] = key + 1;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  of(v: number, w: number): number {
    return this.#counts[this.#slotOf((v << 12) | w)] ?? 0;
  }
}

/** Longest gram, in characters. */
export const LONGEST_GRAM = 3;

/** Empty slots of the table of steps. */
const FREE = -1;

/** Odd, so that neighbouring keys are spread over the table. */
const SPREAD = 0x9e3779b1;

/**
 * Numbers grams and finds them again a character at a time: from the number of 要于 the step with 6 leads to that of 要于6.
 * A text is walked without making a string, and where no gram goes on the walk ends.
 */
export class GramIndex {
  /** A small number for each character that some gram has; 0 for all others. */
  readonly #chars = new Uint16Array(0x10000);
  readonly #keys: Int32Array;
  readonly #nodes: Int32Array;
  readonly #mask: number;
  /** The gram that each node is; -1 for one that only begins grams. */
  readonly #grams: number[] = [FREE];

  /** `grams` in the order of their numbers. */
  constructor(grams: readonly string[]) {
    const size = 2 ** Math.ceil(Math.log2(grams.length * LONGEST_GRAM * 2 + 2));
    this.#keys = new Int32Array(size).fill(FREE);
    this.#nodes = new Int32Array(size);
    this.#mask = size - 1;
    let chars = 0;
    for (const [number, gram] of grams.entries()) {
      let node = 0;
      for (let at = 0; at < gram.length; at++) {
        const unit = gram.charCodeAt(at);
        if (this.#chars[unit] === 0) this.#chars[unit] = ++chars;
        node = this.#stepOrAdd(node, unit);
      }
      this.#grams[node] = number;
    }
  }

  /** Where the step is, or would be. */
  #slotOf(key: number): number {
    let slot = (Math.imul(key, SPREAD) >>> 12) & this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== FREE) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #stepOrAdd(node: number, unit: number): number {
    const slot = this.#slotOf((node << 12) | (this.#chars[unit] ?? 0));
    if (this.#keys[slot] === FREE) {
      this.#keys[slot] = (node << 12) | (this.#chars[unit] ?? 0);
      this.#nodes[slot] = this.#grams.push(FREE) - 1;
    }
    return this.#nodes[slot] ?? 0;
  }

  /** The node a character further, from the root (0) on; -1 where no gram goes on so. */
  step(node: number, unit: number): number {
    const char = this.#chars[unit] ?? 0;
    if (char === 0) return FREE;
    const slot = this.#slotOf((node << 12) | char);
    return this.#keys[slot] === FREE ? FREE : (this.#nodes[slot] ?? FREE);
  }

  /** The number of the gram that a node is; -1 for none. */
  gramAt(node: number): number {
    return this.#grams[node] ?? FREE;
  }

  /** The number of the gram that a whole text is; -1 for none. */
  numberOf(gram: string): number {
    let node = 0;
    for (let at = 0; at < gram.length && node !== FREE; at++) node = this.step(node, gram.charCodeAt(at));
    return node === FREE ? FREE : this.gramAt(node);
  }
}

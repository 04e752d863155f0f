/**
 * Counts of an id after a context of one or two, in arrays: a map takes ten times as long, and the search asks for nothing
 * more often. A context is any number below 2^24, an id any below 2^12.
 */
export class SequenceCounts {
  /** Contexts plus one, so that 0 is a free slot. */
  readonly #contexts: Int32Array;
  readonly #ids: Int16Array;
  readonly #counts: Int32Array;
  readonly #shift: number;

  /** @param most how many different sequences there can be */
  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(most + 1)) + 1);
    this.#shift = 32 - bits;
    this.#contexts = new Int32Array(1 << bits);
    this.#ids = new Int16Array(1 << bits);
    this.#counts = new Int32Array(1 << bits);
  }

  #slotOf(context: number, id: number): number {
    const contexts = this.#contexts;
    const last = contexts.length - 1;
    const key = context + 1;
    let slot = Math.imul(Math.imul(context, 0x85ebca6b) + id, 0x9e3779b1) >>> this.#shift;
    for (let known = contexts[slot]; known !== 0 && known !== undefined; known = contexts[slot]) {
      if (known === key && this.#ids[slot] === id) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** Counts the id after the context once more. */
  add(context: number, id: number): void {
    const slot = this.#slotOf(context, id);
    this.#contexts[slot] = context + 1;
    this.#ids[slot] = id;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  /** How often the id was counted after the context. */
  of(context: number, id: number): number {
    return this.#counts[this.#slotOf(context, id)] ?? 0;
  }
}

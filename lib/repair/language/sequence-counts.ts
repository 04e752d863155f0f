const ID_BITS = 12;
const ID = (1 << ID_BITS) - 1;
/** What is left of 32 bits. */
const MOST = (1 << (32 - ID_BITS)) - 1;

/**
 * Counts of an id after a context of one or two, in arrays: a map takes ten times as long, and the search asks for nothing
 * more often. A context is any number below 2^24, an id any below 2^12.
 */
export class SequenceCounts {
  /** Two numbers a slot, side by side in memory: the context plus one, 0 for a free slot; the id, above it the count. */
  readonly #slots: Int32Array;
  readonly #shift: number;

  /** @param most how many different sequences there can be */
  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(most + 1)) + 1);
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(2 << bits);
  }

  /** Where the slot of a sequence begins, or the free one that it would take. */
  #slotOf(context: number, id: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    const key = context + 1;
    let at = (Math.imul(Math.imul(context, 0x85ebca6b) + id, 0x9e3779b1) >>> this.#shift) << 1;
    for (let known = slots[at]; known !== 0 && known !== undefined; known = slots[at]) {
      if (known === key && ((slots[at + 1] ?? 0) & ID) === id) break;
      at = (at + 2) & last;
    }
    return at;
  }

  /** Counts the id after the context once more, up to a million times; whether this was the first time. */
  add(context: number, id: number): boolean {
    const at = this.#slotOf(context, id);
    const before = (this.#slots[at + 1] ?? 0) >>> ID_BITS;
    this.#slots[at] = context + 1;
    this.#slots[at + 1] = (Math.min(before + 1, MOST) << ID_BITS) | id;
    return before === 0;
  }

  /** How often the id was counted after the context. */
  of(context: number, id: number): number {
    return (this.#slots[this.#slotOf(context, id) + 1] ?? 0) >>> ID_BITS;
  }
}

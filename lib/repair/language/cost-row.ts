/** Stored steps a nat. */
export const STEP = 2;

/**
 * The costs of all characters in one context side by side, so that each of a hundred is one look-up. Filled by the model
 * for one context after the other: what an earlier one set is told by its number, nothing is wiped.
 */
export class CostRow {
  /** In stored steps, by id; valid where `#filled` has the number of this filling. */
  readonly #costs = new Uint16Array(0x1000);
  readonly #filled = new Uint32Array(0x1000);
  #filling = 0;
  #backoff = 0;
  #unigrams: Uint8Array = new Uint8Array(0);

  /** Begins a new filling: whatever is not set costs `backoff` steps more than by itself. */
  clear(backoff: number, unigrams: Uint8Array): void {
    this.#filling++;
    this.#backoff = backoff;
    this.#unigrams = unigrams;
  }

  /** Sets the cost of the character with id `w`, in steps. */
  set(w: number, steps: number): void {
    this.#costs[w] = steps;
    this.#filled[w] = this.#filling;
  }

  /** Cost of the character with id `w`, in nats. */
  of(w: number): number {
    if (this.#filled[w] === this.#filling) return (this.#costs[w] ?? 0) / STEP;
    return (this.#backoff + (this.#unigrams[w] ?? 0)) / STEP;
  }
}

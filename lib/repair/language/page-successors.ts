/** What a page has after each character, each once, in one array: the ids of one character lie side by side. */
export class PageSuccessors {
  readonly #starts = new Uint32Array(0x1001);
  readonly #ids: Uint16Array;

  /**
   * @param pairs the pairs of ids as the page has them, each as `v << 12 | w`
   * @param count how many of them there are
   */
  constructor(pairs: Uint32Array, count: number) {
    const starts = this.#starts;
    for (let i = 0; i < count; i++) {
      const v = (pairs[i] ?? 0) >>> 12;
      starts[v + 1] = (starts[v + 1] ?? 0) + 1;
    }
    for (let v = 0; v < 0x1000; v++) starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0);
    const next = starts.slice();
    this.#ids = new Uint16Array(count);
    for (let i = 0; i < count; i++) {
      const pair = pairs[i] ?? 0;
      const at = next[pair >>> 12] ?? 0;
      this.#ids[at] = pair & 0xfff;
      next[pair >>> 12] = at + 1;
    }
  }

  /** The ids that the page has after one. */
  of(v: number): Uint16Array {
    return this.#ids.subarray(this.#starts[v], this.#starts[v + 1]);
  }
}

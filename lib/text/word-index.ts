/** A word of a lexicon and what it stands for. */
export interface Entry<T> {
  readonly word: string;
  readonly values: readonly T[];
}

const NONE: readonly never[] = [];

/** Two code units as one number that needs no memory of its own (30 bits); heads that share it are told apart by their words. */
const headOf = (first: number, second: number): number => ((first & 0x7fff) << 15) | (second & 0x7fff);

/**
 * Search for a few thousand words at once: at each position only the words that share its first two characters are
 * tried, longest first. Time is linear in the text, as words are short.
 */
export class WordIndex<T> {
  // Keyed by code units, not by slices of the text: a search makes no strings.
  readonly #byHead = new Map<number, { word: string; values: T[] }[]>();
  readonly #single = new Map<number, { word: string; values: T[] }>();

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const unit = word.charCodeAt(0);
      const head = headOf(unit, word.charCodeAt(1));
      const list = this.#byHead.get(head) ?? [];
      const known = word.length === 1 ? this.#single.get(unit) : list.find((entry) => entry.word === word);
      if (known) known.values.push(value);
      else if (word.length === 1) this.#single.set(unit, { word, values: [value] });
      else {
        list.push({ word, values: [value] });
        this.#byHead.set(head, list);
      }
    }
    for (const list of this.#byHead.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** Every word at `at` that ends by `until`, longest first. */
  at(text: string, at: number, until: number): readonly Entry<T>[] {
    if (at >= until) return NONE;
    const unit = text.charCodeAt(at);
    const list = at + 2 <= until ? this.#byHead.get(headOf(unit, text.charCodeAt(at + 1))) : undefined;
    const single = this.#single.get(unit);
    let found: Entry<T>[] | undefined;
    for (const entry of list ?? NONE) {
      if (at + entry.word.length > until || !text.startsWith(entry.word, at)) continue;
      found ??= [];
      found.push(entry);
    }
    if (!single) return found ?? NONE;
    found ??= [];
    found.push(single);
    return found;
  }
}

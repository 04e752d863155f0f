/** A word of a lexicon and what it stands for. */
export interface Entry<T> {
  readonly word: string;
  readonly values: readonly T[];
}

const NONE: readonly never[] = [];

/**
 * Search for a few thousand words at once: at each position only the words that share its first two characters are
 * tried, longest first. Time is linear in the text, as words are short.
 */
export class WordIndex<T> {
  readonly #byHead = new Map<string, { word: string; values: T[] }[]>();
  readonly #single = new Map<string, { word: string; values: T[] }>();

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const head = word.slice(0, 2);
      const list = this.#byHead.get(head) ?? [];
      const known = word.length === 1 ? this.#single.get(word) : list.find((entry) => entry.word === word);
      if (known) known.values.push(value);
      else if (word.length === 1) this.#single.set(word, { word, values: [value] });
      else {
        list.push({ word, values: [value] });
        this.#byHead.set(head, list);
      }
    }
    for (const list of this.#byHead.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** Every word at `at` that ends by `until`, longest first. */
  at(text: string, at: number, until: number): readonly Entry<T>[] {
    const list = at + 2 <= until ? this.#byHead.get(text.slice(at, at + 2)) : undefined;
    const single = at < until ? this.#single.get(text.charAt(at)) : undefined;
    if (!list) return single ? [single] : NONE;
    const found: Entry<T>[] = [];
    for (const entry of list) {
      if (at + entry.word.length <= until && text.startsWith(entry.word, at)) found.push(entry);
    }
    if (single) found.push(single);
    return found;
  }
}

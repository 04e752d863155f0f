/**
 * Longest-match search for a few thousand words at once: every position is tried against the words that begin with its
 * character, longest first. Time is linear in the text, as words are short.
 */
export class WordIndex<T> {
  readonly #byHead = new Map<string, { word: string; values: T[] }[]>();

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const head = word.charAt(0);
      const list = this.#byHead.get(head) ?? [];
      const known = list.find((entry) => entry.word === word);
      if (known) known.values.push(value);
      else list.push({ word, values: [value] });
      this.#byHead.set(head, list);
    }
    for (const list of this.#byHead.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** Every word at `at` that ends by `until`, longest first. */
  at(text: string, at: number, until: number): readonly { readonly word: string; readonly values: readonly T[] }[] {
    const list = this.#byHead.get(text.charAt(at));
    if (!list) return NONE;
    return list.filter(({ word }) => at + word.length <= until && text.startsWith(word, at));
  }
}

const NONE: readonly never[] = [];

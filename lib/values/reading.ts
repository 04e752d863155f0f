/** What a reader of the grammar found at a place of a canonical text, and where it ends. */
export interface Reading<T> {
  readonly value: T;
  readonly end: number;
}

/** One part of the grammar: reads what begins at `at`, or nothing. It looks a bounded way ahead, so that all is linear. */
export type Reader<T> = (text: string, at: number) => Reading<T> | undefined;

/** Where the spaces at `at` end, three at most: `2025年 3月 20日` is one date. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < at + 3 && (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x0a)) end++;
  return end;
}

/** Reads the first word of a list that stands at `at`; put a word before the words it begins with. */
export function readWord<T extends string>(text: string, at: number, words: readonly T[]): Reading<T> | undefined {
  const first = text.charCodeAt(at);
  for (const word of words) {
    // One look at the first character spares most words the comparison.
    if (word.charCodeAt(0) === first && text.startsWith(word, at)) return { value: word, end: at + word.length };
  }
  return undefined;
}

/** The first of several readings that succeeds. */
export function firstOf<T>(text: string, at: number, readers: readonly Reader<T>[]): Reading<T> | undefined {
  for (const read of readers) {
    const found = read(text, at);
    if (found) return found;
  }
  return undefined;
}

/**
 * A reader of words that stand for a value: 本月 0, 下月 1. Put a word before the words it begins with. A place that none
 * of them begins with costs one look.
 */
export function readerOfWords<T>(values: Readonly<Record<string, T>>): Reader<T> {
  const words = Object.entries(values);
  const mayBegin = isOneOf(words.map(([word]) => word.charAt(0)).join(''));
  return (text, at) => {
    if (!mayBegin(text, at)) return undefined;
    const found = words.find(([word]) => text.startsWith(word, at));
    return found && { value: found[1], end: at + found[0].length };
  };
}

/** A test for the characters that something can begin with: most places of a text are passed over by it. */
export function isOneOf(characters: string): (text: string, at: number) => boolean {
  // A bit a code unit: a look at each character of a text is too much for a map.
  const bits = new Uint8Array(0x2000);
  for (const char of characters)
    bits[char.charCodeAt(0) >> 3] = (bits[char.charCodeAt(0) >> 3] ?? 0) | (1 << (char.charCodeAt(0) & 7));
  return (text, at) => {
    const unit = text.charCodeAt(at);
    // Beyond the text the unit is no number, and no bit of it is set.
    return unit >= 0 && ((bits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0;
  };
}

/**
 * A reader that remembers what it read last. A dozen forms of a time limit ask for the date at the same place, one after
 * the other; remembering it makes a text full of dates several times faster to read.
 */
export function rememberLast<T>(read: Reader<T>): Reader<T> {
  let last: { readonly text: string; readonly at: number; readonly found: Reading<T> | undefined } | undefined;
  return (text, at) => {
    if (last?.at !== at || last.text !== text) last = { text, at, found: read(text, at) };
    return last.found;
  };
}

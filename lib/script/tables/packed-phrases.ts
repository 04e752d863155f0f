/**
 * The phrases of one dictionary as they lie in the file, each part a run of numbers. `pack` in scripts/pack-phrases.ts
 * writes them, `PhraseIndex` looks phrases up in them. A key is the text of a phrase in UTF-16 units: its first unit,
 * its second, and the rest, its tail.
 */
export interface PackedPhrases {
  /** Code units that begin a key, in the order of the file's alphabet. */
  readonly firsts: Uint16Array;
  /** How many second units follow each first one. */
  readonly secondCounts: Uint16Array;
  readonly seconds: Uint16Array;
  /** How many keys begin with each pair of units; the longest comes first. */
  readonly keyCounts: Uint8Array;
  /** For each key the number of units after the pair, and `HAS_VALUE`, `IS_GUEST`, `IS_OURS`, `IS_RISKY`. */
  readonly info: Uint8Array;
  /** The units after the pair, key after key. */
  readonly tails: Uint16Array;
  /**
   * For each key with `HAS_VALUE`: a mask of the units that differ from the character table's output, then those
   * units; or 0, a length and the whole value where the number of units changes (折足覆𫗧 → 折足覆餗).
   */
  readonly values: Uint16Array;
  /**
   * What each key costs as a word, in eighths of a bit, those of guests behind the others; empty where there is no model of
   * words.
   */
  readonly costs: Uint8Array;
}

/** The bits of `info` that hold the length of the tail. */
export const TAIL = 0x0f;
/** The value is not what the character table gives. */
export const HAS_VALUE = 0x10;
/** A word the model of boundaries knows and OpenCC does not: no match for the conversion itself. */
export const IS_GUEST = 0x20;
/** An entry of the news lexicon; it comes before OpenCC's own entry for the same key. */
export const IS_OURS = 0x40;
/** A match that may be wrong to take: its value is its own, or it holds a character that stands for several. */
export const IS_RISKY = 0x80;

/** How many units the value at `at` takes in `values`, its mask or length included. */
export function measureValue(values: Uint16Array, at: number): number {
  let mask = values[at] ?? 0;
  if (mask === 0) return 2 + (values[at + 1] ?? 0);
  let length = 1;
  for (; mask !== 0; mask &= mask - 1) length++;
  return length;
}

import type { Cut } from './cuts.ts';

/** Of a text that nobody has looked at: it may hold anything. */
export const ALL_SIGNS = -1;

/**
 * Adds to the given cuts those it finds in `text`, whose units are `units[0, text.length)`; all ascending and apart.
 * `signs` says what the text may hold, see `readSigns`.
 */
export type Plan = (units: Uint16Array, text: string, given: readonly Cut[], signs: number) => readonly Cut[];

/** What official news adds to a dictionary of OpenCC's. The engine asks; `context/official-news.ts` answers. */
export interface News {
  /** The `shifts` of characters that are part of no match. */
  readonly shifts: Uint16Array;
  /** A new text begins, `units[0, length)`. */
  begin?(units: Uint16Array, length: number): void;
  /** Finds the characters whose form hangs on what stands around them. */
  readonly plan?: Plan;
  /**
   * How many units of the text to take as a phrase at `i`, 0 for none, where the dictionary's longest match takes
   * `length`. Afterwards the index has the match to take as the one found last.
   */
  take?(i: number, length: number): number;
}

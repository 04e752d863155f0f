import type { Cut } from '../engine/cuts.ts';

/** A paragraph in both its forms: the text for patterns and lists of words, its code units for the dictionary. */
export interface Paragraph {
  readonly units: Uint16Array;
  readonly text: string;
}

/** A paragraph on the way from its beginning to its end, with what is found in it so far. */
export interface Walk extends Paragraph {
  /** Ascending and apart. */
  readonly cuts: Cut[];
  /** A name read once, here or elsewhere on the page, is the same name wherever the paragraph has it again. */
  readonly names: Set<string>;
}

import type { Dictionary } from '../tables/dictionary.ts';
import { IS_GUEST, IS_OURS } from '../tables/packed-phrases.ts';
import type { PhraseIndex } from '../tables/phrase-index.ts';
import type { Paragraph } from './walk.ts';
import { bits, type Weighing } from './weighing.ts';

/** A character counts as a word of its own when that makes the division this much dearer at most. */
const ALONE = bits(2);

/** How far behind a character the longest word that holds it is looked for, in code units. */
const REACH = 8;

/** Words with 于 that prose has (于是) cost less; the others are people. */
const YU = 0x4e8e;
const RARE = bits(16);
/** Words of a dictionary that prose never has cost this much and more; among them are names (范进). */
const UNSEEN = bits(23.5);

/** What dictionary and weighing say about the words at a place. */
export class WordFacts {
  readonly #phrases: PhraseIndex;
  readonly #weighing: Weighing;

  constructor({ phrases }: Dictionary, weighing: Weighing) {
    this.#phrases = phrases;
    this.#weighing = weighing;
  }

  /** Whether the character at `i` is likely a word of its own; `room` in eighths of a bit. */
  isAlone(i: number, room = ALONE): boolean {
    return this.#weighing.around(i, 1) && this.#weighing.lossOfSingle(i) <= room;
  }

  /** Whether the two characters at `i` are in a dictionary. */
  isPairAt({ units }: Paragraph, i: number): boolean {
    return this.#phrases.find(units, i, i + 2, 0) === 2;
  }

  /** Whether so many characters at `i` are a word and no name that a dictionary has (于波). */
  isWord({ units }: Paragraph, i: number, size: number): boolean {
    if (this.#phrases.find(units, i, i + size, 0) !== size) return false;
    return this.#phrases.cost < (units[i] === YU ? RARE : UNSEEN);
  }

  /** Whether the characters at the two places would be a word side by side. */
  isPair(paragraph: Paragraph, i: number, j: number): boolean {
    const units = Uint16Array.of(paragraph.units[i] ?? 0, paragraph.units[j] ?? 0);
    return this.isWord({ ...paragraph, units }, 0, 2);
  }

  /** Whether words are likely parted before `i`; `room` in eighths of a bit. */
  isBoundary(i: number, room: number): boolean {
    return this.#weighing.around(i, 1) && this.#weighing.lossOfBoundary(i) <= room;
  }

  /** Whether the converting dictionary, our lexicon included, has a word of more than `most` units at `i`. */
  hasWordOver({ units, text }: Paragraph, i: number, most: number): boolean {
    return this.#phrases.find(units, i, text.length, IS_GUEST) > most;
  }

  /** Whether OpenCC, our lexicon left aside, has a word at `i`. */
  beginsWord({ units, text }: Paragraph, i: number): boolean {
    return this.#phrases.find(units, i, text.length, IS_GUEST | IS_OURS) > 0;
  }

  /** Whether OpenCC, our lexicon left aside, has a word that begins at `i` or up to two before it and holds `i`. */
  isInWord({ units, text }: Paragraph, i: number): boolean {
    const end = Math.min(text.length, i + REACH);
    return [0, 1, 2].some((k) => i >= k && this.#phrases.find(units, i - k, end, IS_GUEST | IS_OURS) > Math.max(k, 1));
  }
}

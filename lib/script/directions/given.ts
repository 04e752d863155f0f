import { findForeignText } from '../context/foreign-text.ts';
import type { PageNames } from '../context/page-names.ts';
import { FOREIGN } from '../context/paragraph-signs.ts';
import type { Script } from '../detect.ts';
import { type Cut, mergeCuts } from '../engine/cuts.ts';
import type { Converted } from '../engine/engine.ts';
import { findWords, type OwnWord } from '../lexicon/fixed-words.ts';
import type { Dictionary, DictionaryName } from '../tables/dictionary.ts';

/** A paragraph with what is known of it before it is converted. */
export interface Given {
  readonly text: string;
  /** Both as `ParagraphSigns` has them. */
  readonly signs: number;
  readonly seen: Script | undefined;
  readonly source: Script | undefined;
  readonly names: readonly string[];
}

/** Converts a paragraph, but for spellings and quotation marks. */
export type ConvertWords = (given: Given) => Converted;

/** What a direction is made of. */
export interface DirectionParts {
  readonly dictionaryOf: (name: DictionaryName) => Dictionary;
  readonly words: readonly OwnWord[];
  readonly page: PageNames;
}

/** The cuts of the reader's own words and of foreign text. */
export function makeFindOwn(words: readonly OwnWord[]): (given: Given) => readonly Cut[] {
  const ownWords = findWords(words);
  return ({ text, signs }) => (signs & FOREIGN ? mergeCuts(ownWords(text), findForeignText(text)) : ownWords(text));
}

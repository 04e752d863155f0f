import { findWords, type OwnWord, type WordFinder } from '../lexicon/fixed-words.ts';
import { copyUnits } from '../tables/code-units.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { fold } from '../tables/fold.ts';
import { bits, Weighing } from './weighing.ts';

/** What a name costs as a word, and how much dearer a division with it may be than the likeliest; set by hand. */
const COST = bits(14);
const MARGIN = bits(2);

/** Finds the words in simplified or traditional text where they are likely words: 里根 in 美国前总统里根, not in 五公里根据地. */
export function findLocalWords(words: readonly OwnWord[], dictionary: Dictionary): WordFinder {
  const find = findWords(words);
  const weighing = new Weighing(dictionary);
  return (text) => {
    const found = find(text);
    if (found.length === 0) return found;
    const folded = fold(text);
    const units = new Uint16Array(folded.length);
    copyUnits(folded, units);
    weighing.begin(units, units.length);
    return found.filter(({ start, end }) => {
      const length = end - start;
      return !weighing.around(start, length) || weighing.loss(start, length, COST) <= MARGIN;
    });
  };
}

import type { News } from '../engine/news.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { IS_GUEST } from '../tables/packed-phrases.ts';
import { bits, Weighing } from './weighing.ts';

/** So much dearer a phrase, or a boundary of words at either end of it, may make the division: eight to one. */
const MARGIN = bits(3);
/** A word that official news never has. */
const UNSEEN = bits(24);

const ZHU = 0x8457; // 著
const ZHE = 0x7740; // 着

/**
 * Judges phrases of the dictionary to simplified by the words that the text has when it is simplified: 批覆 in 一批覆蓋 is
 * the end of 一批 and the beginning of 覆盖, 著文 in 煥發著文化 no word. The text is folded by `shifts` when the first
 * phrase asks; most paragraphs have none.
 */
export function weighBack(
  { phrases, shifts: ofPhrases }: Dictionary,
  simplified: () => Dictionary,
  shifts: Uint16Array,
): Required<Pick<News, 'begin' | 'take'>> {
  let weighing: Weighing | undefined;
  let units: Uint16Array = new Uint16Array(0);
  let size = 0;
  let isFolded = false;
  const value = new Uint16Array(64);

  function foldOnce(): Weighing {
    weighing ??= new Weighing(simplified());
    if (isFolded) return weighing;
    isFolded = true;
    const folded = new Uint16Array(size);
    for (let k = 0; k < size; k++) folded[k] = (units[k] ?? 0) + (shifts[units[k] ?? 0] ?? 0);
    weighing.begin(folded, size);
    return weighing;
  }

  /** What the phrase found last, which stands at `i`, costs as the word it becomes. */
  function costAt(i: number, length: number): number {
    for (let k = 0; k < length; k++) value[k] = (units[i + k] ?? 0) + (ofPhrases[units[i + k] ?? 0] ?? 0);
    const written = phrases.amend(value, 0, length);
    const words = simplified().phrases;
    return words.find(value, 0, written, 0) === written ? words.cost : UNSEEN;
  }

  /** Whether the phrase at `i`, found last, is a verb with 着. */
  function endsInZhe(i: number, length: number): boolean {
    const last = units[i + length - 1];
    if (last !== ZHU && last !== ZHE) return false;
    costAt(i, length);
    return value[length - 1] === ZHE;
  }

  /** Whether the phrase found last is a word here: a likely one, or one that parts no likelier word. */
  function isWord(words: Weighing, i: number, length: number): boolean {
    if (words.loss(i, length, costAt(i, length)) <= MARGIN) return true;
    // 杯盤狼藉 and 參考座標 are words that hold the phrase, simplified character by character.
    if (words.firstCut(i, length) === 0) return true;
    // Verbs are listed by their last character: 味着 ends 意味着.
    const isWhole = endsInZhe(i, length) || words.lossOfBoundary(i) <= MARGIN;
    return isWhole && words.lossOfBoundary(i + length) <= MARGIN;
  }

  /** Whether 著 at the end of a verb rather begins a word: 等著作 is no 等着. */
  function beginsBetter(words: Weighing, i: number, length: number): boolean {
    if (!endsInZhe(i, length)) return false;
    const last = i + length - 1;
    const here = words.lossOfBoundary(last + 1);
    const next = phrases.find(units, last, size, IS_GUEST);
    return next > 0 && words.around(last, next) && words.loss(last, next, costAt(last, next)) < here;
  }

  return {
    begin(text, length) {
      units = text;
      size = length;
      isFolded = false;
    },
    take(i, length) {
      const words = foldOnce();
      if (!words.around(i, length)) return length;
      for (let taken = length; taken > 0; taken = phrases.find(units, i, i + taken - 1, IS_GUEST)) {
        if (!isWord(words, i, taken) || beginsBetter(words, i, taken)) continue;
        return phrases.find(units, i, i + taken, IS_GUEST);
      }
      return 0;
    },
  };
}

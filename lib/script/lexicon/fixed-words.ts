/*
 * This room holds words whose form is settled one by one.
 *
 * `words.txt` (from simplified) and `to-simplified.txt` say what OpenCC lacks or has otherwise in official prose, a row
 * each with a sample; scripts/make-dictionary.ts packs them among OpenCC's phrases. `taiwan-words.ts` lists names that
 * Taiwan has otherwise. This file finds such names, and the words of the reader's own list, in a text of either script.
 *
 * Sample: the reader's 软件 → 軟體 makes 軟體 of 软件 and of 軟件, whatever the dictionaries say.
 *
 * Limits: a word is found wherever its characters stand; where that may be wrong (里根 in 五公里根据地) the caller weighs
 * it, see ../context/local-words.ts.
 */
import type { Cut } from '../engine/cuts.ts';
import { fold } from '../tables/fold.ts';

/** A word of the reader's own. Without `to` it is kept as the source has it. */
export interface OwnWord {
  readonly from: string;
  readonly to?: string;
}

/** Finds the words in a text and gives what they become. */
export type WordFinder = (text: string) => readonly Cut[];

/**
 * Finds given words in a text of either script: 软件 is found in 軟件 too, as both are compared folded. The longest
 * word at a place wins, and of two for the same word the first listed.
 */
export function findWords(words: readonly OwnWord[]): WordFinder {
  const byStart = new Map<number, { readonly key: string; readonly word: OwnWord }[]>();
  for (const word of words) {
    const key = fold(word.from);
    if (key === '') continue;
    const start = key.charCodeAt(0);
    const list = byStart.get(start);
    if (list) list.push({ key, word });
    else byStart.set(start, [{ key, word }]);
  }
  if (byStart.size === 0) return () => [];
  for (const list of byStart.values()) list.sort((a, b) => b.key.length - a.key.length);
  return (text) => {
    const folded = fold(text);
    const cuts: Cut[] = [];
    for (let i = 0; i < folded.length; i++) {
      const hit = byStart.get(folded.charCodeAt(i))?.find(({ key }) => folded.startsWith(key, i));
      if (!hit) continue;
      const end = i + hit.key.length;
      cuts.push({ start: i, end, value: hit.word.to ?? text.slice(i, end) });
      i = end - 1;
    }
    return cuts;
  };
}

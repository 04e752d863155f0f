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

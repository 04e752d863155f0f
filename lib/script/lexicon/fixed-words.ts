import type { Cut } from '../engine/engine.ts';
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

/** The cuts of both, where those of the first win over any of the second that they touch. */
export function mergeCuts(first: readonly Cut[], second: readonly Cut[]): readonly Cut[] {
  if (first.length === 0) return second;
  const merged: Cut[] = [];
  let at = 0;
  for (const cut of first) {
    const before = merged.at(-1)?.end ?? 0;
    for (; at < second.length; at++) {
      const other = second[at];
      if (!other || other.start >= cut.start) break;
      if (other.end <= cut.start && other.start >= before) merged.push(other);
    }
    while (at < second.length && (second[at]?.start ?? 0) < cut.end) at++;
    merged.push(cut);
  }
  const end = merged.at(-1)?.end ?? 0;
  for (; at < second.length; at++) {
    const other = second[at];
    if (other && other.start >= end) merged.push(other);
  }
  return merged;
}

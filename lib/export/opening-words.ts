import type { Block } from '../reading/article.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';
import { soundText } from './sound-text.ts';

/** Characters that are enough to know a text by. */
const MOST = 20;
/** A clause of fewer characters says too little to end there. */
const LEAST = 6;

const CLAUSE_END = /[，。；：！？,;!?]/;

/** The words a text begins with, and whether it goes on behind them. */
export interface OpeningWords {
  readonly words: string;
  readonly goesOn: boolean;
}

/**
 * What a text begins with: its first clauses, at most twenty characters; `undefined` where it has no word.
 *
 * `各乡镇要于4月30日前完成名单公示，县水利局…` → `各乡镇要于4月30日前完成名单公示`
 */
export function openingWords(blocks: readonly Block[]): OpeningWords | undefined {
  const first = paragraphsOf(blocks).find((text) => /[\p{L}\p{N}]/u.test(text));
  if (first === undefined) return undefined;
  const text = soundText(first.slice(0, 500)).replace(/\s+/g, ' ').trim();
  const characters = [...text];
  const ends = characters.flatMap((char, at) => (at >= LEAST && at <= MOST && CLAUSE_END.test(char) ? [at] : []));
  const words = characters.slice(0, ends.at(-1) ?? MOST).join('');
  return { words: words.trim(), goesOn: /[\p{L}\p{N}]/u.test(text.slice(words.length)) };
}

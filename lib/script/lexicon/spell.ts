import type { OwnWord } from './fixed-words.ts';
import { REGIONAL_SPELLINGS, type Spelling } from './regional-spellings.ts';

/** The text in the spellings of the region. */
export function spell(text: string, spellings: readonly Spelling[]): string {
  let out = text;
  for (const { from, pattern, to } of spellings) if (out.includes(from)) out = out.replace(pattern, to);
  return out;
}

/** What a region spells its own way, but for what the reader's own words spell otherwise. */
export function spellingsOf(region: 'tw' | 'hk', words: readonly OwnWord[]): readonly Spelling[] {
  return REGIONAL_SPELLINGS[region].filter(
    ({ pattern }) => !words.some(({ from, to = from }) => to.search(pattern) >= 0),
  );
}

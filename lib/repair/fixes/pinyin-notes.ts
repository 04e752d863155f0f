import { isDamage } from '../evidence.ts';
import type { Fix, FixEdit } from '../fix.ts';
import { notesIn } from '../notes.ts';
import { EMOJI_IN_WORD } from '../scattered-notes.ts';
import { SIGN } from '../signs.ts';

/** Emoji that the same scripts put into words, 专🐇题; an author puts them between sentences. */
const emojiEdits = (text: string): readonly FixEdit[] =>
  [...text.matchAll(EMOJI_IN_WORD)].map(({ 0: emoji, index }) => ({
    start: index,
    end: index + emoji.length,
    after: '',
    certainty: 'probable',
    reason: 'emojiOnPage',
  }));

/**
 * Pinyin in parentheses that a mirror's script put behind every occurrence of listed characters: 會(huì)議 → 會議.
 * Runs only behind the page gate of `evidence.ts`; glosses of rare characters stay even on a damaged page. Emoji that
 * the same script left between character and note (級😀(jí )) or in a word go with it.
 */
export const pinyinNotes = {
  name: 'pinyinNotes',
  kind: 'damage',
  signs: SIGN.openParenthesis,
  find: ({ text, evidence }) => {
    if (!evidence.notes && evidence.scattered.size === 0) return [];
    const edits: FixEdit[] = [];
    for (const note of notesIn(text)) {
      if (!isDamage(note, evidence)) continue;
      edits.push({ start: note.start, end: note.end, after: '', certainty: 'certain', reason: 'noteOnPage' });
    }
    return [...edits, ...emojiEdits(text)].sort((a, b) => a.start - b.start);
  },
} as const satisfies Fix;

import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** Code points that GBK's decoders gave characters Unicode has by now (GB 18030, mapping changes since 2000). */
const ASSIGNED = new Map<string, string>(
  Object.entries({
    '\ue5e5': '\u3000',
    '\ue7c7': 'ḿ',
    '\ue7c8': 'ǹ',
    '\ue81e': '龴',
    '\ue826': '龵',
    '\ue82b': '龶',
    '\ue82c': '龷',
    '\ue832': '龸',
    '\ue843': '龹',
    '\ue854': '龺',
    '\ue864': '龻',
  }),
);

/** Bullets of the fonts Symbol and Wingdings, which word processors write as F000 and the byte of the font. */
const BULLETS = new Map(
  Object.entries({
    '\uf06c': '•',
    '\uf06e': '■',
    '\uf06f': '□',
    '\uf071': '❑',
    '\uf075': '◆',
    '\uf076': '❖',
    '\uf09f': '•',
    '\uf0a7': '▪',
    '\uf0a8': '◻',
    '\uf0ab': '★',
    '\uf0b7': '•',
    '\uf0d8': '➢',
    '\uf0e0': '→',
    '\uf0e8': '➔',
    '\uf0f0': '⇨',
    '\uf0fc': '✔',
    '\uf0fe': '☑',
  }),
);

const RUN = /[\ue000-\uf8ff]+/g;
/** A bullet stands first on its line. */
const LINE_START = /(?:^|\n)[ \t\u3000]*$/;
/** White space before a bullet that is looked over. */
const INDENT = 8;

/**
 * Private-use characters. A few have a character of their own by now (U+E5E5 is a wide space); glyphs of icon fonts that
 * stand apart from the text are dropped (\ue601 分享 → 分享). Inside a sentence one stands for a character that only the page's
 * font knew, and is left and named.
 */
export const privateUse = {
  name: 'privateUse',
  kind: 'control',
  signs: SIGN.privateUse,
  find: ({ text }) => {
    const edits: FixEdit[] = [];
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const end = index + run.length;
      const assigned = [...run].map((char) => ASSIGNED.get(char));
      if (assigned.every((char) => char !== undefined)) {
        edits.push({ start: index, end, after: assigned.join(''), certainty: 'certain', reason: 'assignedSince' });
        continue;
      }
      const bullet = BULLETS.get(run);
      if (bullet && LINE_START.test(text.slice(Math.max(0, index - INDENT), index) || '\n')) {
        edits.push({ start: index, end, after: bullet, certainty: 'probable', reason: 'symbolFont' });
        continue;
      }
      const apart = /^$|[\s\u3000]/;
      if (apart.test(text[index - 1] ?? '') || apart.test(text[end] ?? '')) {
        edits.push({ start: index, end, after: '', certainty: 'probable', reason: 'iconGlyph' });
      } else {
        edits.push({ start: index, end, after: run, certainty: 'guess', reason: 'privateUseLeft', unresolved: true });
      }
    }
    return edits;
  },
} as const satisfies Fix;

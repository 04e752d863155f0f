import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

/** Scripts and emoji that need U+200C and U+200D between their characters. */
const JOINS =
  /(?:[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tibetan}\p{Extended_Pictographic}]|\ufe0f|[\u{1f3fb}-\u{1f3ff}])$/u;

/**
 * Characters nobody sees and every search stumbles over: zero-width spaces and joiners, bidi marks, soft hyphens, byte
 * order marks, C0 and C1 controls. 疫\u200b情 → 疫情.
 * Joiners stay where a script or an emoji needs them; tab and line feed are no concern of this fix.
 */
export const controlCharacters = {
  name: 'controlCharacters',
  kind: 'control',
  signs: SIGN.control,
  find: ({ text }) => {
    const edits: FixEdit[] = [];
    for (const match of text.matchAll(CONTROLS)) {
      const [run] = match;
      const start = match.index;
      if (/^[\u200c\u200d]$/.test(run) && JOINS.test(text.slice(Math.max(0, start - 2), start))) continue;
      edits.push({ start, end: start + run.length, after: '', certainty: 'certain', reason: 'invisible' });
    }
    return edits;
  },
} as const satisfies Fix;

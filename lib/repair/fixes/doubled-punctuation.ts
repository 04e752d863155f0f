import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

const DOUBLED = /(?<=[^\s,，])[,，](?=[，、。；！？,;!?])/g;

/**
 * The comma a mirror's script put before clause marks: 防控,。 → 防控。, 会议，，传达 → 会议，传达.
 * Only on pages that show it at least three times, see `evidence.ts`; never between values of a table (`a,,b`).
 */
export const doubledPunctuation = {
  name: 'doubledPunctuation',
  kind: 'damage',
  signs: SIGN.comma,
  find: ({ text, evidence }) => {
    if (!evidence.commas) return [];
    const edits: FixEdit[] = [];
    for (const { index } of text.matchAll(DOUBLED)) {
      edits.push({ start: index, end: index + 1, after: '', certainty: 'certain', reason: 'commaBeforeMark' });
    }
    return edits;
  },
} as const satisfies Fix;

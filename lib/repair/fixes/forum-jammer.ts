import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

export const JAMMER = /(?:[\x20-\x3b] [\x3f-\x7e]){5,15}/g;

/**
 * The noise Discuz! forums hide between the lines of a post against copying: `4 U* K! l6 h8 J5 }3 Y9 B`, pairs of a
 * character below < and one above >, a space between. Pairs of plain digits and letters alone (`1 a2 b3 c`) could be a
 * table and stay.
 */
export const forumJammer = {
  name: 'forumJammer',
  kind: 'damage',
  signs: SIGN.space,
  find: ({ text }) => {
    const edits: FixEdit[] = [];
    for (const { 0: noise, index } of text.matchAll(JAMMER)) {
      const symbols = noise.match(/[^\w\s.,()=-]/g)?.length ?? 0;
      const cases = /[a-z]/.test(noise) && /[A-Z]/.test(noise);
      if (symbols < 2 || !cases || new Set(noise).size < 8) continue;
      const start = index;
      let end = index + noise.length;
      // A last character of the first class may be left over.
      if (/[\x21-\x3b]/.test(text[end] ?? '') && !/[\w]/.test(text[end] ?? '')) end++;
      edits.push({ start, end, after: '', certainty: 'certain', reason: 'jammerNoise' });
    }
    return edits;
  },
} as const satisfies Fix;

import { isDamaged } from '../evidence.ts';
import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** Full-width letters and digits, and those of mathematics (𝟏𝟖日), which are letters in a typeface of their own. */
const RUN = /[０-９Ａ-Ｚａ-ｚ]+|[\u{1d400}-\u{1d6a3}\u{1d7ce}-\u{1d7ff}]+/gu;
/** A point or per cent sign between or behind full-width digits belongs to the number: １．５％. */
const NUMBER = /(?<=[０-９])[．](?=[０-９])|(?<=[０-９])％/g;

const half = (text: string): string => text.normalize('NFKC');

/**
 * Full-width Latin letters and digits: ＧＤＰ增长６．５％ → GDP增长6.5%. Chinese punctuation is never folded.
 */
export const fullWidthLetters = {
  name: 'fullWidthLetters',
  kind: 'width',
  signs: SIGN.fullWidth,
  find: ({ text, evidence }) => {
    // A single letter in a Chinese word of a damaged page may be two bytes of something else.
    const damaged = isDamaged(evidence);
    const edits: FixEdit[] = [];
    for (const pattern of [RUN, NUMBER]) {
      for (const { 0: run, index } of text.matchAll(pattern)) {
        edits.push({
          start: index,
          end: index + run.length,
          after: half(run),
          certainty: damaged && run.length === 1 ? 'probable' : 'certain',
          reason: 'fullWidthForm',
        });
      }
    }
    return edits.sort((a, b) => a.start - b.start);
  },
} as const satisfies Fix;

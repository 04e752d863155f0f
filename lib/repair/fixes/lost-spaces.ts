import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** Question marks before the first character of a line. */
const AT_START = /^([?？](?:[ \u3000\u00a0]?[?？]){0,15})[ \u3000]*(?=[\d]{0,4}[\u3400-\u9fff“‘《【「（〔])/gm;
/** The same behind the end of a sentence, on a page that has it at the beginning of lines. */
const WITHIN = /(?<=[。；：！])\?{1,4}(?=[\u3400-\u9fff“‘《]|$)/gm;
/** Lines that begin with one alone, so that it is none of a sentence. */
const LEAST_LINES = 2;

/**
 * The spaces of a paragraph's indent that a decoder made question marks: ??会议强调 → 会议强调. No sentence begins with one; a
 * single one on a single line is left.
 */
export const lostSpaces = {
  name: 'lostSpaces',
  kind: 'damage',
  signs: SIGN.question,
  find: ({ text }) => {
    const found = [...text.matchAll(AT_START)];
    const within = found.length === 0 ? [] : [...text.matchAll(WITHIN)];
    const inner = within.map(
      ({ 0: marks, index }): FixEdit => ({
        start: index,
        end: index + marks.length,
        after: '',
        certainty: 'probable',
        reason: 'spacesLost',
      }),
    );
    const first = found.flatMap(({ 0: whole, 1: marks = '', index }): FixEdit[] => {
      if (marks.length < 2 && found.length + within.length < LEAST_LINES) return [];
      const certainty = found.length >= LEAST_LINES ? 'certain' : 'probable';
      return [{ start: index, end: index + whole.length, after: '', certainty, reason: 'spacesLost' }];
    });
    return first.length === 0 ? [] : [...first, ...inner].sort((a, b) => a.start - b.start);
  },
} as const satisfies Fix;

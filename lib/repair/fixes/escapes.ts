import { byteEscapes } from '../escapes/byte-escapes.ts';
import { codePointEscapes } from '../escapes/code-points.ts';
import { mailEscapes } from '../escapes/mail-escapes.ts';
import { mailLines } from '../escapes/mail-lines.ts';
import { withoutStringMarks } from '../escapes/program-strings.ts';
import { certaintyIn } from '../escapes/talked-about.ts';
import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** A line of code writes escapes on purpose. */
const CODE = /function *\(|=>|\b(?:var|let|const|print|printf|return|import|echo)\b[ (]|[;{]\s*$|<\?(?:xml|php)/;

/**
 * Characters written as what programs, addresses, e-mail and style sheets put in their place: \u4e2d, %u4e2d, %E4%B8%AD,
 * =E4=B8=AD, \xe4\xb8\xad, \4e2d, <U+4E2D>, Base64. Only where they give Chinese text; an address of the Web and a line of
 * code keep theirs, and on a page that speaks of escapes they are only offered.
 */
export const escapes = {
  name: 'escapes',
  kind: 'damage',
  signs: SIGN.any,
  find: ({ text }) => {
    const certainty = certaintyIn(text);
    const edits: FixEdit[] = [];
    for (const { from, line } of mailLines(text)) {
      const isCode = CODE.test(line);
      const found = [codePointEscapes, byteEscapes, mailEscapes].map((escapesOf) => (isCode ? [] : escapesOf(line)));
      for (const { start, end, after } of withoutStringMarks(line, found.find((some) => some.length > 0) ?? [])) {
        const place = { start: from + start, end: from + end };
        edits.push({ ...place, after, certainty: certainty(place), reason: 'escapeLeft' });
      }
    }
    return edits;
  },
} as const satisfies Fix;

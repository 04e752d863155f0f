import { fromUtf8AsGbk, fromWindows1252, type Redecoded } from '../bytes/mojibake.ts';
import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** Share of the page's non-ASCII characters that must be broken: an article about mojibake quotes less. */
const SHARE = 0.3;

/** Non-ASCII characters a line must have. */
const LEAST = 4;
/** What the punctuation and the most frequent characters of UTF-8 become when read as GBK. */
const UTF8_AS_GBK = /[锛銆鈥鐨浣涓鏄]/;

function decodeAgain(line: string): Redecoded | undefined {
  return fromWindows1252(line) ?? (UTF8_AS_GBK.test(line) ? fromUtf8AsGbk(line) : undefined);
}

/**
 * Lines that were decoded by the wrong charset before they came to the page, so that reading the page's bytes again
 * would not help: GBK, Big5 or UTF-8 shown as windows-1252 (ÖÐ¹ú), UTF-8 shown as GBK (浣犲ソ). Whole lines only, and
 * only when they are a good part of the page. Exact unless bytes are gone; □ then stands for each lost character.
 */
export const wrongCharset = {
  name: 'wrongCharset',
  kind: 'damage',
  signs: SIGN.latin | SIGN.utf8AsGbk,
  find: ({ text }) => {
    const edits: FixEdit[] = [];
    let broken = 0;
    let whole = 0;
    let start = 0;
    for (const line of text.split('\n')) {
      const strange = line.match(/\P{ASCII}/gu)?.length ?? 0;
      whole += strange;
      const made = strange < LEAST ? undefined : decodeAgain(line);
      if (made) {
        broken += strange;
        const certainty = made.lossy ? 'probable' : 'certain';
        const reason = made.lossy ? 'decodedAgainLossy' : 'decodedAgain';
        edits.push({ start, end: start + line.length, after: made.text, certainty, reason });
      }
      start += line.length + 1;
    }
    return broken >= SHARE * whole ? edits : [];
  },
} as const satisfies Fix;

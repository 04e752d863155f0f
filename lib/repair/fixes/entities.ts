import { characterNamed } from '../escapes/reference-names.ts';
import { certaintyIn } from '../escapes/talked-about.ts';
import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/**
 * References with or without & and ;. A number without its semicolon has as many digits as a Chinese character or mark has:
 * four in hexadecimal; the decimal five or four are told apart by what they stand for.
 */
const REFERENCE =
  /(?:&|\bamp;)(?:amp;|#38;|#x26;){0,8}(?:([a-z][a-z0-9]{1,20});|(ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|nbsp|quot|times|bull)(?![a-z0-9;])|#(\d{2,6})(;?)|#x(?:([0-9a-f]{1,6});|([0-9a-f]{4})))|#(\d{4,5});|#x([0-9a-f]{4});|_?x000d_?|x0dx0a/gi;

/** What a number may stand for anywhere: punctuation, full-width forms, Chinese characters, spaces, breaks. */
const WANTED =
  /^[\n\r\u00a0\u00b7\u200b\u2010-\u2027\u2030\u2460-\u249b\u25a0-\u25ff\u3000-\u301f\u3400-\u9fff\uff01-\uff5e]$/;
const HAN = /[\u4e00-\u9fff]/;
const CHINESE = /[\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]/;

const TAG = /<\/?[a-z][a-z0-9]*[ >/]/gi;
/** A line that shows code shows references on purpose. */
const CODE = /<\?xml|function *\(|=>|<\/?[a-z][^<>]*>|&lt;[a-z/!?]/i;
/** Characters between a space and the edge of its line. */
const EDGE = 120;
/** Characters around a reference that are searched for code, and for Chinese text. */
const CODE_REACH = 200;
const TEXT_REACH = 24;

/** A reference of the text. */
interface Reference {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** A mark of ASCII by its name: nobody writes &comma; for one of his own. */
  readonly isNamed?: true;
}

const WINDOWS = new TextDecoder('windows-1252');

/** The character of a number; 128–159 are those of windows-1252, as in every browser. */
function characterOf(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS.decode(Uint8Array.of(code));
  return code < 0x10000 ? String.fromCharCode(code) : '';
}

/** A decimal number whose end nothing marks: 65292 and the 8 behind it. How many digits it has, 0 where it is none. */
function digitsOf(digits: string): number {
  for (const length of [5, 4]) if (WANTED.test(characterOf(Number(digits.slice(0, length))))) return length;
  return 0;
}

/** Nothing of a sentence: markup at most, which begins with a sign. */
function isBare(rest: string, nearest: string): boolean {
  return rest.length < EDGE && !CHINESE.test(rest) && !/[A-Za-z\d]/.test(nearest);
}

/** At the beginning or end of a line a space indents or fills it, whatever tags stand there. */
function isAtEdge(text: string, { start, end }: Reference): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trimEnd();
  const lineEnd = text.indexOf('\n', end);
  const behind = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trimStart();
  return isBare(before, before.slice(-1)) || isBare(behind, behind.slice(0, 1));
}

/** A line feed inside a line is none of the page's. */
const withoutBreak = (char: string): string => (char === '\n' || char === '\r' || char === '\u200b' ? '' : char);

/** Spaces of any width are one space of a Chinese sentence, and nobody sees a soft hyphen. */
const inSentence = (char: string): string => char.replace(/[\u00a0\u2002-\u200a]/, ' ').replace(/[\u00ad\u2060]/, '');

/** A decimal number whose end nothing marks. */
function readOpenNumber(start: number, end: number, digits: string): Reference | undefined {
  const length = digitsOf(digits);
  const after = withoutBreak(characterOf(Number(digits.slice(0, length))));
  return length === 0 ? undefined : { start, end: end - digits.length + length, after };
}

/** The number that a reference gives, and whether it lacks its & or its ; and so must stand for a Chinese character. */
function numberOf([, , , decimal, , hexadecimal, open, lostDecimal, lost]: RegExpExecArray): readonly [
  number,
  boolean,
] {
  const digits = hexadecimal ?? open ?? lost;
  const isOpen = lostDecimal !== undefined || open !== undefined;
  // x0dx0a has none: it is a line feed itself.
  return [digits === undefined ? Number(decimal ?? lostDecimal ?? 10) : Number.parseInt(digits, 16), isOpen];
}

function readReference(match: RegExpExecArray): Reference | undefined {
  const [whole, name, bareName, decimal, semicolon] = match;
  const start = match.index;
  const end = start + whole.length;
  if (name ?? bareName) {
    const after = characterNamed(name ?? bareName ?? '');
    return after === undefined ? undefined : { start, end, after: withoutBreak(after), isNamed: true };
  }
  if (decimal && !semicolon) return readOpenNumber(start, end, decimal);
  const [number, isOpen] = numberOf(match);
  const after = characterOf(number);
  return after === '' || (isOpen && !WANTED.test(after)) ? undefined : { start, end, after: withoutBreak(after) };
}

/** The references of a text in runs: nothing stands between those of one. */
function runsOf(references: readonly Reference[]): readonly (readonly Reference[])[] {
  const runs: Reference[][] = [];
  let last = -1;
  for (const one of references) {
    if (one.start === last) runs.at(-1)?.push(one);
    else runs.push([one]);
    last = one.end;
  }
  return runs;
}

/** Bytes of Chinese, each written as a reference to a Latin letter. */
const LATIN = /[\u0080-\u00ff\u0152-\u0192]/;

/** A byte as a reference between bytes as Latin letters: &ldquo; is 93 in åº&ldquo;. */
const isAmongBytes = (text: string, start: number, end: number): boolean =>
  [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)].some(
    (beside) => beside.length > 1 && [...beside].every((char) => LATIN.test(char)),
  );

const areBytes = (run: readonly Reference[], least: number): boolean =>
  run.filter(({ after }) => /^[\u0080-\u00ff\u0152-\u0192\u2013-\u2122]$/.test(after)).length >= least;

/** Marks whose names no text needs. */
const NAMED_MARK = /^[,.:;!?()[\]{}|_*@%#+=/\\`]$/;

/** Letters, digits and signs of ASCII stand for themselves among references to Chinese; alone somebody wrote them. */
function isWanted({ after, isNamed }: Reference, run: readonly Reference[], isBytes: boolean): boolean {
  if (
    isBytes ||
    after === '' ||
    after === '\u00ad' ||
    WANTED.test(after) ||
    /^[ "'&×÷±°§©®·•–—…‰™→←↑↓≥≤≠≈]$/.test(after)
  )
    return true;
  if (isNamed && NAMED_MARK.test(after)) return true;
  if (/^[<>]$/.test(after)) return run.length === 1;
  if (run.length > 1 && /^[!-;=?-~]$/.test(after)) return run.some((other) => HAN.test(other.after));
  return /^[\u00a0-\u2122]$/.test(after);
}

function isInChinese(text: string, run: readonly Reference[], isAllReferences: boolean): boolean {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? 0;
  if (CHINESE.test(text[start - 1] ?? '') || CHINESE.test(text[end] ?? '')) return true;
  if (isAllReferences) return true;
  const isNothing = run.every(
    ({ after, isNamed }) => after === '' || after === '\u00ad' || (isNamed && NAMED_MARK.test(after)),
  );
  return (run.length > 1 || isNothing) && HAN.test(text.slice(Math.max(0, start - TEXT_REACH), end + TEXT_REACH));
}

function meaningOf(text: string, one: Reference, isBytes: boolean): string {
  const plain = isBytes ? one.after : inSentence(one.after);
  return plain === ' ' && isAtEdge(text, one) ? '' : plain;
}

/** References to Chinese characters that a text of nothing else has at least. */
const LEAST = 4;
/** References to bytes in one run that no text has by chance, and those that are bytes beside such a run. */
const LEAST_BYTES = 6;
const LEAST_BYTES_BESIDE = 2;

/**
 * Character references that were escaped twice or lost their & or ;: &ldquo;会议&rdquo; → “会议”, 时间#xff1a; → 时间：,
 * &amp;#20013; → 中, 会议x0dx0a → 会议. Only next to Chinese text or to each other, or where they are the text; beside words
 * that speak of references, or between quotation marks, they are only offered.
 */
export const entities = {
  name: 'entities',
  kind: 'damage',
  signs: SIGN.entity | SIGN.digit,
  find: ({ text }) => {
    // The source of a page, not its text.
    if ((text.match(TAG)?.length ?? 0) >= 5) return [];
    const references = [...text.matchAll(REFERENCE)].flatMap((match) => readReference(match) ?? []);
    const isAllReferences = references.filter(({ after }) => HAN.test(after)).length >= LEAST;
    const certainty = certaintyIn(text);
    const runs = runsOf(references);
    const hasBytes = runs.some((run) => areBytes(run, LEAST_BYTES));
    return runs.flatMap((run): readonly FixEdit[] => {
      const place = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
      const isBytes = (hasBytes && areBytes(run, LEAST_BYTES_BESIDE)) || isAmongBytes(text, place.start, place.end);
      if (!isBytes && !isInChinese(text, run, isAllReferences)) return [];
      if (CODE.test(text.slice(Math.max(0, place.start - CODE_REACH), place.end + CODE_REACH))) return [];
      const sure = certainty(place);
      return run
        .filter((one) => isWanted(one, run, isBytes))
        .map((one) => ({
          start: one.start,
          end: one.end,
          after: meaningOf(text, one, isBytes),
          certainty: sure,
          reason: 'entityLeft',
        }));
    });
  },
} as const satisfies Fix;

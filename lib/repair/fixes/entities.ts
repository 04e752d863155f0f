import type { Fix, FixEdit } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** Named references for characters Chinese prose uses; markup ones (&lt;) are left, since code shows them on purpose. */
const NAMED: Readonly<Record<string, string>> = {
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  permil: '‰',
  deg: '°',
  laquo: '«',
  raquo: '»',
  yen: '¥',
  copy: '©',
  sect: '§',
};
/** Any name will do here; `NAMED` says which count. */
export const REFERENCE =
  /(?:&|\bamp;)(?:amp;){0,8}(?:([a-z]{2,6})|#(\d{2,6})|#x([0-9a-f]{2,6}));|#x([0-9a-f]{4});|_?x000d_?|x0dx0a/gi;

/** What a number may stand for here: punctuation, full-width forms, Chinese characters. */
const WANTED = /[\u00a0\u00b7\u2010-\u2027\u2030\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]/;

const TAG = /<\/?[a-z][a-z0-9]*[ >/]/gi;

/** A line that shows markup shows references on purpose. */
const MARKUP = /<\/?[a-z][^<>]*>|<\?xml|&lt;|function *\(|=>/i;

const CHINESE = /[\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]/;

const REFERENCE_HERE = /^&(?:amp;){0,8}[a-z#]/i;
const HAN = /[\u4e00-\u9fff]/;

/** Characters around a reference that are searched for markup, and for Chinese text. */
const MARKUP_REACH = 200;
const TEXT_REACH = 24;

/** What a reference stands for: a line break that was written as one for nothing; undefined when it is to stay. */
function meaningOf([whole, name, decimal, hexadecimal, bare]: RegExpExecArray): string | undefined {
  if (name) return NAMED[name.toLowerCase()];
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? bare ?? '0', 16);
  const isBreak = /x0/i.test(whole) && !decimal && !hexadecimal && !bare;
  if (isBreak) return '';
  const char = code < 0x10000 ? String.fromCharCode(code) : '';
  return WANTED.test(char) ? char : undefined;
}

const around = (text: string, { start, end }: ReferenceSpan, reach: number): string =>
  text.slice(Math.max(0, start - reach), end + reach);

/** Quoted or in parentheses: the text speaks of the reference. */
const isTalkedAbout = (text: string, { start, end }: ReferenceSpan): boolean =>
  /["'“‘「『`(（<]/.test(text[start - 1] ?? '') && /["'”’」』`)）>]/.test(text[end] ?? '');

/** Next to Chinese text, or to another reference with Chinese text near. */
function isInChinese(text: string, place: ReferenceSpan, last: FixEdit | undefined): boolean {
  const { start, end } = place;
  if (CHINESE.test(text[start - 1] ?? '') || CHINESE.test(text[end] ?? '')) return true;
  const isBesideAnother = last?.end === start || REFERENCE_HERE.test(text.slice(end, end + 12));
  return isBesideAnother && HAN.test(around(text, place, TEXT_REACH));
}

interface ReferenceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Character references that were escaped twice or lost their &: &ldquo;会议&rdquo; → “会议”, 时间#xff1a; → 时间：, 会议x0dx0a →
 * 会议. Only next to Chinese text or to each other, and only for characters outside ASCII; a reference between quotation
 * marks or in parentheses is being talked about and stays.
 */
export const entities = {
  name: 'entities',
  kind: 'damage',
  signs: SIGN.entity | SIGN.digit,
  find: ({ text }) => {
    const edits: FixEdit[] = [];
    // The source of a page, not its text.
    if ((text.match(TAG)?.length ?? 0) >= 5) return edits;
    for (const match of text.matchAll(REFERENCE)) {
      const after = meaningOf(match);
      if (after === undefined) continue;
      const place = { start: match.index, end: match.index + match[0].length };
      if (MARKUP.test(around(text, place, MARKUP_REACH)) || isTalkedAbout(text, place)) continue;
      if (!isInChinese(text, place, edits.at(-1))) continue;
      edits.push({ ...place, after, certainty: 'certain', reason: 'entityLeft' });
    }
    return edits;
  },
} as const satisfies Fix;

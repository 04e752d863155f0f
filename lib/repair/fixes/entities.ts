import type { Edit, Fix } from '../fix.ts';
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
const REFERENCE =
  /(?:&|\bamp;)(?:amp;){0,8}(?:([a-z]{2,6})|#(\d{2,6})|#x([0-9a-f]{2,6}));|#x([0-9a-f]{4});|_?x000d_?|x0dx0a/gi;

/** What a number may stand for here: punctuation, full-width forms, Chinese characters. */
const WANTED = /[\u00a0\u00b7\u2010-\u2027\u2030\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]/;

const TAG = /<\/?[a-z][a-z0-9]*[ >/]/gi;

/** A line that shows markup shows references on purpose. */
const MARKUP = /<\/?[a-z][^<>]*>|<\?xml|&lt;|function *\(|=>/i;

const CHINESE = /[\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]/;

/** A line break that was written as a reference is nothing; anything else is what its number says. */
const brokenOr = (numbered: string | undefined, isBreak: boolean): string | undefined => (isBreak ? '' : numbered);

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
    const edits: Edit[] = [];
    // The source of a page, not its text.
    if ((text.match(TAG)?.length ?? 0) >= 5) return edits;
    for (const match of text.matchAll(REFERENCE)) {
      const [whole, name, decimal, hexadecimal, bare] = match;
      const start = match.index;
      const end = start + whole.length;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? bare ?? '0', 16);
      const isBreak = /x0/i.test(whole) && !name && !decimal && !hexadecimal && !bare;
      const numbered = code < 0x10000 && WANTED.test(String.fromCharCode(code)) ? String.fromCharCode(code) : undefined;
      const after = name ? NAMED[name.toLowerCase()] : brokenOr(numbered, isBreak);
      if (after === undefined) continue;
      if (MARKUP.test(text.slice(Math.max(0, start - 200), end + 200))) continue;
      const previous = text[start - 1] ?? '';
      const next = text[end] ?? '';
      if (/["'“‘「『`(（<]/.test(previous) && /["'”’」』`)）>]/.test(next)) continue;
      const beside = edits.at(-1)?.end === start || REFERENCE_HERE.test(text.slice(end, end + 12));
      if (
        !CHINESE.test(previous) &&
        !(CHINESE.test(next) || (beside && /[\u4e00-\u9fff]/.test(text.slice(Math.max(0, start - 24), end + 24))))
      )
        continue;
      edits.push({ start, end, after, certainty: 'certain', reason: 'entityLeft' });
    }
    return edits;
  },
} as const satisfies Fix;

const REFERENCE_HERE = /^&(?:amp;){0,8}[a-z#]/i;

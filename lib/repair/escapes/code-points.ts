/** A piece of a text that stands for something else. */
export interface Escape {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** \U00004e2d, \u{4e2d}, \u4e2d, \x4e2d of C, %u4e2d, <U+4E2D>, U+4E2D, \4e2d of CSS; a backslash may itself be escaped. */
const POINT =
  /\\U(000[0-9a-f]{5})|\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|%(?:25)?u([0-9a-f]{4})|<U\+([0-9a-f]{4,6})>|U\+(2(?!0[0-3])[0-9a-f]{4}|[0-9a-f]{4})|\\x([4-9][0-9a-f]{3}|ff[0-5][0-9a-f]|30[01][0-9a-f]|20[0-3][0-9a-f])|\\([0-9a-f]{4,5}) ?/gi;

/** u4e2du56fd: the backslashes are gone. */
const BARE = /u([4-9][0-9a-f]{3}|ff[0-5][0-9a-f]|30[01][0-9a-f]|20[0-3][0-9a-f])/g;
/** Characters that a line without backslashes has at least. */
const LEAST_BARE = 4;

/** \" \/ \n \t \r\n: what JSON escapes beside them. */
const IN_JSON = /\\{1,4}(r\\{1,4}n(?![a-z])|["'/]|[nrt](?![a-z])|\\(?![a-z]))/g;
/** What \/ stands between in a date or between two words: 10\/31, 和\/或. */
const BESIDE_SLASH = /[\d\u4e00-\u9fff]/;

/** What a lone escape may stand for: Chinese characters and marks, spaces. */
const WANTED = /^[\u00a0\u00b7\u2010-\u2027\u2030\u3000-\u301f\u3400-\u9fff\uff01-\uff5e]$/;
const HAN = /[\u4e00-\u9fff]/;
const CHINESE = /[\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]/;

/** The characters that a line with fewer escapes than this has beside them must be Chinese. */
const MANY = 3;

const characterOf = (hex: string): string => {
  const point = Number.parseInt(hex, 16);
  return point > 0x10ffff ? '' : String.fromCodePoint(point);
};

/** Backslashes that escape the backslash, most. */
const MOST_BACKSLASHES = 3;

function escapeOf(match: RegExpExecArray): Escape {
  let start = match.index;
  const least = start - MOST_BACKSLASHES;
  if (match[0].startsWith('\\')) while (start > least && match.input[start - 1] === '\\') start--;
  const after = characterOf(match.slice(1).find((group) => group !== undefined) ?? '');
  return { start, end: match.index + match[0].length, after };
}

const hanAmong = (escapes: readonly Escape[]): number => escapes.filter(({ after }) => HAN.test(after)).length;

/** A folder named by a year, \\2016, is no escape of a style sheet; alone those are none. */
const isOfStyle = (line: string, { start, end }: Escape): boolean => !/[uU%]/.test(line.slice(start, end));

/** Behind Chinese text or before it, and not behind a letter or a colon, as in C:\\u4f1a. */
const isBeside = (line: string, { start, end }: Escape): boolean =>
  (CHINESE.test(line[start - 1] ?? '') || CHINESE.test(line[end] ?? '')) && !/[A-Za-z:]/.test(line[start - 1] ?? '');

function bareEscapes(line: string): readonly Escape[] {
  const found = [...line.matchAll(BARE)].map(escapeOf);
  const letters = line.match(/[a-z0-9]/gi)?.length ?? 0;
  return hanAmong(found) >= LEAST_BARE && 5 * found.length >= 0.6 * letters ? found : [];
}

/** \n is a break, other escapes of JSON are what they escape. */
const plainOf = (escaped: string): string => {
  if (/[nr]/.test(escaped)) return '\n';
  return escaped === 't' ? ' ' : escaped;
};

interface JsonEscape extends Escape {
  /** Enough to show that the line is JSON. */
  readonly proves: boolean;
}

/**
 * A break, a quotation mark or a slash that JSON escaped in a line of Chinese: 会议。\n各地, \"会议\", 10\/31. One that
 * could be nothing else shows that the others of its line are escapes as well.
 */
function jsonEscapes(line: string, isJson: boolean): readonly Escape[] {
  const found: JsonEscape[] = [];
  for (const { 0: whole, 1: escaped = '', index } of line.matchAll(IN_JSON)) {
    const end = index + whole.length;
    const place = { start: index, end, after: plainOf(escaped) };
    const before = line[index - 1] ?? '';
    const endsSentence = /[。！？；：”’）\u3000]/.test(before) || (found.at(-1)?.proves && found.at(-1)?.end === index);
    const isBreak = /[nr]/.test(escaped) && (escaped.length > 1 ? CHINESE.test(before) : endsSentence === true);
    const isMark = /["']/.test(escaped) && isBeside(line, place);
    const isSlash = escaped === '/' && BESIDE_SLASH.test(before) && BESIDE_SLASH.test(line[end] ?? '');
    found.push({ ...place, proves: isBreak || isMark || isSlash });
  }
  return isJson || found.some(({ proves }) => proves) ? found : [];
}

/** The escaped code points of a line, in order: where they are many, or each beside Chinese text. */
export function codePointEscapes(line: string): readonly Escape[] {
  const points = [...line.matchAll(POINT)].map(escapeOf).filter(({ after }) => after !== '');
  const isMany = hanAmong(points) >= MANY;
  const taken = points.filter((one) =>
    isMany ? !/\p{Cc}/u.test(one.after) : WANTED.test(one.after) && isBeside(line, one) && !isOfStyle(line, one),
  );
  const all = taken.length > 0 ? taken : bareEscapes(line);
  return [...all, ...jsonEscapes(line, isMany)].sort((a, b) => a.start - b.start);
}

/** A date as a page gives it, as precise as it is: `2021`, `2021-11`, `2021-11-05`, `2021-11-05T15:32:27+08:00`. */
const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?$/;

/** What a pattern can ask for: the index of the part in `ISO`, and how it is written. */
const TOKENS: Readonly<Record<string, readonly [number, (digits: string) => string]>> = {
  YYYY: [1, (digits) => digits],
  YY: [1, (digits) => digits.slice(2)],
  MM: [2, (digits) => digits],
  M: [2, (digits) => String(Number(digits))],
  DD: [3, (digits) => digits],
  D: [3, (digits) => String(Number(digits))],
  HH: [4, (digits) => digits],
  H: [4, (digits) => String(Number(digits))],
  mm: [5, (digits) => digits],
  m: [5, (digits) => String(Number(digits))],
  ss: [6, (digits) => digits],
  s: [6, (digits) => String(Number(digits))],
};

/** A token with the word that belongs to it, or a character that stands between two. */
const PIECE = /(YYYY|YY|MM?|DD?|HH?|mm?|ss?)([年月日号號时時点點分秒]?)|[\s\S]/gu;

/** What is written so far, and what stands before the next part: nothing where a part was left out. */
interface Line {
  readonly written: string;
  readonly between: string;
  readonly isCut: boolean;
}

function addPart({ written, between, isCut }: Line, part: string | undefined): Line {
  if (part === undefined) return { written, between: '', isCut: true };
  const isFirstLeft = written === '' && isCut;
  return { written: `${written}${isFirstLeft ? '' : between}${part}`, between: '', isCut: false };
}

/**
 * A date in the form of a pattern: `YYYY-MM-DD`, `YYYY年M月D日`, `YYYY-MM-DD HH:mm`. The time is the page's own, as it
 * stands there. What a date does not tell is left out with the word behind it and what parts it from the rest: of 2020-02,
 * `YYYY年M月D日` makes 2020年2月 and never a day. What is no date stays as it is.
 */
export function formatDate(date: string, pattern: string): string {
  const parts = ISO.exec(date);
  if (!parts) return date;
  let line: Line = { written: '', between: '', isCut: false };
  for (const [piece, token, word = ''] of pattern.matchAll(PIECE)) {
    const [index, write] = (token !== undefined && TOKENS[token]) || [];
    if (index === undefined || !write) line = { ...line, between: line.between + piece };
    else {
      const digits = parts[index];
      line = addPart(line, digits === undefined ? undefined : `${write(digits)}${word}`);
    }
  }
  return line.written && line.written + line.between;
}

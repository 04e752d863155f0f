import type { Reading } from '../reading.ts';

/** Digits in Chinese characters; 两 is a two, and the zero of a year has several shapes. */
export const HAN_DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Multipliers within a group of four places, and those between groups. */
const HAN_PLACE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_GROUP: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Longest numeral that is read, in characters; 一千二百三十四亿五千六百七十八万九千一百二十三 has 23. */
export const LONGEST_NUMERAL = 32;

export const isHanNumeral = (char: string | undefined): boolean =>
  char !== undefined && (char in HAN_DIGIT || char in HAN_PLACE || char in HAN_GROUP);

/** Where the numeral characters at `at` end, however many. */
export function endOfHan(text: string, at: number): number {
  let end = at;
  while (isHanNumeral(text[end])) end++;
  return end;
}

interface Group {
  /** Below 10,000. */
  value: number;
  /** The digit that waits for its multiplier; -1 for none. */
  digit: number;
  /** The last multiplier: the next must be smaller. */
  place: number;
  /** A zero stands before what comes next. */
  zero: boolean;
  empty: boolean;
}

const newGroup = (zero = false): Group => ({ value: 0, digit: -1, place: 1e4, zero, empty: true });

/** Takes a digit: not behind another (三五 is no number), a zero only where a place is left out. */
function takeDigit(group: Group, digit: number): boolean {
  if (group.digit >= 0) return false;
  if (digit === 0) {
    if (group.zero) return false;
    group.zero = true;
    return true;
  }
  group.digit = digit;
  return true;
}

/** Takes 十, 百 or 千; only 十 goes without a digit, at the head or behind a zero. */
function takePlace(group: Group, place: number): boolean {
  if (place >= group.place) return false;
  if (group.digit < 0 && !(place === 10 && (group.empty || group.zero))) return false;
  group.value += Math.max(group.digit, 1) * place;
  Object.assign(group, { digit: -1, place, zero: false, empty: false });
  return true;
}

/** The value of a finished group: its last digit stands behind 十, behind a zero or alone (一百五 is not read: 105 or 150). */
function closeGroup(group: Group, first: boolean): number {
  if (group.digit < 0) return group.zero || group.empty ? Number.NaN : group.value;
  const placed = group.place === 10 || group.zero || (group.empty && first);
  return placed ? group.value + group.digit : Number.NaN;
}

/**
 * The value of a whole numeral, read strictly: 一万五千亿 is 1.5e12, 三亿五千万 is 3.5e8, 一万零十二 is 10,012; NaN for
 * what no number is written as (三五, 一百五, 万, 亿亿).
 */
export function hanValue(numeral: string): number {
  if (numeral.length > LONGEST_NUMERAL) return Number.NaN;
  let total = 0;
  let group = newGroup();
  let first = true;
  let smallest = Number.POSITIVE_INFINITY;
  for (const char of numeral) {
    const scale = HAN_GROUP[char];
    if (scale === undefined) {
      const place = HAN_PLACE[char];
      const taken = place === undefined ? takeDigit(group, HAN_DIGIT[char] ?? -1) : takePlace(group, place);
      if (!taken) return Number.NaN;
      continue;
    }
    const untouched = group.empty && group.digit < 0 && !group.zero;
    // 三百五十万亿: 亿 multiplies all that stands before it, once.
    if (untouched && !(scale === 1e8 && smallest === 1e4)) return Number.NaN;
    if (scale >= smallest && !(scale === 1e8 && smallest === 1e4)) return Number.NaN;
    total =
      scale === 1e8
        ? (total + (untouched ? 0 : closeGroup(group, first))) * scale
        : total + closeGroup(group, first) * scale;
    smallest = scale;
    group = newGroup();
    first = false;
  }
  if (group.empty && group.digit < 0 && !group.zero) return first ? Number.NaN : total;
  if (group.zero && group.digit < 0 && first && group.empty) return 0;
  return total + closeGroup(group, first);
}

/** A whole numeral of at most `most` characters that ends where its characters end. */
export function readHan(text: string, at: number, most: number): Reading<number> | undefined {
  if (isHanNumeral(text[at - 1])) return undefined;
  let end = at;
  while (end <= at + most && isHanNumeral(text[end])) end++;
  if (end === at || end > at + most) return undefined;
  const value = hanValue(text.slice(at, end));
  return Number.isNaN(value) ? undefined : { value, end };
}

/** The digits of a year: 二〇二五, 一九九八. */
export function readHanYear(text: string, at: number): Reading<number> | undefined {
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const digit = HAN_DIGIT[text[i] ?? ''];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return isHanNumeral(text[at + 4]) || isHanNumeral(text[at - 1]) ? undefined : { value, end: at + 4 };
}

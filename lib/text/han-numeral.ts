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

/** Multipliers within a group of four places. */
const HAN_PLACE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Longest numeral that is read, in characters; 一千二百三十四亿五千六百七十八万九千一百二十三 has 23. */
export const LONGEST_NUMERAL = 32;

const NUMERALS: ReadonlySet<number> = new Set(
  [...Object.keys(HAN_DIGIT), ...Object.keys(HAN_PLACE), '万', '亿'].map((char) => char.charCodeAt(0)),
);

/** Whether a numeral in Chinese characters, or a part of one, stands at `at`. */
export const isHanNumeralAt = (text: string, at: number): boolean => NUMERALS.has(text.charCodeAt(at));

/** Where the numeral characters at `at` end, however many. */
export function endOfHan(text: string, at: number): number {
  let end = at;
  while (isHanNumeralAt(text, end)) end++;
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
}

const NO_PLACE = 1e4;

/** Takes a digit: not behind another (三五 is no number), a zero only where a place is left out. */
function takeDigit(group: Group, digit: number | undefined): boolean {
  if (digit === undefined || group.digit >= 0 || (digit === 0 && group.zero)) return false;
  if (digit === 0) group.zero = true;
  else group.digit = digit;
  return true;
}

/** Takes 十, 百 or 千; only 十 goes without a digit, at the head or behind a zero. */
function takePlace(group: Group, place: number): boolean {
  const mayBeBare = place === 10 && (group.place === NO_PLACE || group.zero);
  if (place >= group.place || (group.digit < 0 && !mayBeBare)) return false;
  group.value += Math.max(group.digit, 1) * place;
  Object.assign(group, { digit: -1, place, zero: false });
  return true;
}

/**
 * The value of what stands between two of 万 and 亿, below 10,000: 二百三十四, 零五. Its last digit stands behind 十, behind
 * a zero, or alone in the `first` group of a numeral: 一百五 and 三亿五 are not read (105 or 150?).
 */
function groupValue(text: string, first: boolean): number {
  const group: Group = { value: 0, digit: -1, place: NO_PLACE, zero: false };
  for (const char of text) {
    const place = HAN_PLACE[char];
    const digit = HAN_DIGIT[char];
    const taken = place === undefined ? takeDigit(group, digit) : takePlace(group, place);
    if (!taken) return Number.NaN;
  }
  const alone = group.place === NO_PLACE;
  if (group.digit < 0) return group.zero || alone ? Number.NaN : group.value;
  return group.place === 10 || group.zero || (alone && first) ? group.value + group.digit : Number.NaN;
}

/** Two parts of a numeral around a multiplier; what stands behind may be nothing. */
const joined = (high: number, scale: number, low: string, read: (low: string) => number): number =>
  high * scale + (low === '' ? 0 : read(low));

/** The value of a numeral below 亿: 三千五百万, 一万零十二. */
function valueBelowYi(text: string, first: boolean): number {
  const at = text.indexOf('万');
  if (at < 0) return groupValue(text, first);
  return joined(groupValue(text.slice(0, at), first), 1e4, text.slice(at + 1), (low) => groupValue(low, false));
}

/**
 * The value of a whole numeral in simplified characters, read strictly: 一万五千亿 is 1.5e12, 三亿五千万 is 3.5e8, 一万零十二
 * is 10,012; NaN for what no number is written as (三五, 一百五, 万, 亿亿) and for anything longer than `LONGEST_NUMERAL`.
 */
export function hanValue(numeral: string): number {
  if (numeral.length > LONGEST_NUMERAL) return Number.NaN;
  if (numeral in HAN_DIGIT) return HAN_DIGIT[numeral] ?? Number.NaN;
  const at = numeral.indexOf('亿');
  if (at < 0) return valueBelowYi(numeral, true);
  // 三百五十万亿: 亿 multiplies all that stands before it.
  const high = valueBelowYi(numeral.slice(0, at), true);
  return joined(high, 1e8, numeral.slice(at + 1), (low) => valueBelowYi(low, false));
}

import { endOfHan, HAN_DIGIT, hanValue, isHanNumeralAt, LONGEST_NUMERAL } from '../../text/han-numeral.ts';
import { type Reading, readWord } from '../reading.ts';
import { exact, noNumber, type Quantity, readScale, readVague, SCALES } from './quantity.ts';

const SCALE_WORDS = Object.keys(SCALES);

/** Longest decimal part in characters: 三点一四一五九二. */
const LONGEST_FRACTION = 6;

/** The digits behind 点: 八点八, 零点五, 三点一四. */
function readFraction(text: string, at: number): Reading<string> | undefined {
  if (text[at] !== '点') return undefined;
  let end = at + 1;
  let digits = '';
  for (; end <= at + LONGEST_FRACTION; end++) {
    const digit = HAN_DIGIT[text[end] ?? ''];
    if (digit === undefined) break;
    digits += digit;
  }
  return digits === '' ? undefined : { value: digits, end };
}

/** A multiplier on its own, as 上百亿 and 千余 have it. */
const bareScale = (numeral: string): number => SCALES[numeral] ?? (numeral === '十' ? 10 : Number.NaN);

/** The multiplier at the end of a numeral: 万 of 三至五万. */
function lastScale(numeral: string): { readonly base: number; readonly scale: number } | undefined {
  const word = SCALE_WORDS.find((one) => numeral.endsWith(one) && numeral.length > one.length);
  if (word === undefined) return undefined;
  const base = hanValue(numeral.slice(0, -word.length));
  return Number.isNaN(base) ? undefined : { base, scale: SCALES[word] ?? 1 };
}

/** What stands before 余 or 几 in 二百三十余万 and 千余: a numeral, or a multiplier alone. */
function headValue(numeral: string): number {
  const strict = hanValue(numeral);
  return Number.isNaN(strict) ? bareScale(numeral) : strict;
}

/** A numeral broken by a vague word: 二百三十余万, 十几万, 六十多. The head is a multiple of ten. */
function readBroken(text: string, numeral: string, end: number, bare: boolean): Reading<Quantity> | undefined {
  const vague = readVague(text, end);
  if (!vague) return undefined;
  const last = endOfHan(text, vague.end);
  const head = /[十百千万亿]$/.test(numeral) ? headValue(numeral) : Number.NaN;
  const scale = last === vague.end ? 1 : bareScale(text.slice(vague.end, last));
  // 一亿两千余万: the last multiplier is of its last group alone.
  const whole = hanValue(numeral + text.slice(vague.end, last));
  const plain = scale === 1 || scale >= 1e4 ? exact(head * scale) : Number.NaN;
  const value = Number.isNaN(whole) || Number.isNaN(plain) ? plain : whole;
  const some = vague.value === 'at-least' && !numeral.endsWith('十') && !bare;
  if (Number.isNaN(value) || some) return noNumber(last);
  return { value: { value, vague: vague.value, han: true, scale: 1 }, end: last };
}

/** 八点八, 一点二亿: a whole numeral with a decimal part. */
function readDecimal(text: string, whole: number, end: number): Reading<Quantity> | undefined {
  const fraction = Number.isNaN(whole) ? undefined : readFraction(text, end);
  if (!fraction) return undefined;
  const base = Number(`${whole}.${fraction.value}`);
  const scale = readScale(text, fraction.end);
  const value = scale ? exact(base * scale.value) : base;
  return { value: { value, base, han: true, scale: scale?.value ?? 1 }, end: scale?.end ?? fraction.end };
}

/**
 * A number in Chinese characters: 一万五千亿, 八点八, 二百三十余万, 十几万. `bare` also takes a multiplier alone (上百亿).
 * Without a value where the characters name none (三五, 一百五).
 */
export function readHanQuantity(text: string, at: number, bare: boolean): Reading<Quantity> | undefined {
  const end = endOfHan(text, at);
  if (end === at) return undefined;
  if (end - at > LONGEST_NUMERAL) return noNumber(end);
  const numeral = text.slice(at, end);
  const broken = readBroken(text, numeral, end, bare);
  if (broken) return broken;
  const whole = hanValue(numeral);
  const decimal = readDecimal(text, whole, end);
  if (decimal) return decimal;
  const value = Number.isNaN(whole) && bare ? bareScale(numeral) : whole;
  if (Number.isNaN(value)) return noNumber(end);
  return { value: { value, han: true, ...(lastScale(numeral) ?? { base: value, scale: 1 }) }, end };
}

/** 数百万, 几十, 好几千: a quantity of which no number is told. */
export function readUntold(text: string, at: number): Reading<Quantity> | undefined {
  const word = readWord(text, at, ['好几', '数', '几']);
  if (!word || !isHanNumeralAt(text, word.end)) return undefined;
  const end = endOfHan(text, word.end);
  if (!/^[十百千万亿]+$/.test(text.slice(word.end, Math.min(end, word.end + LONGEST_NUMERAL)))) return undefined;
  return noNumber(readVague(text, end)?.end ?? end);
}

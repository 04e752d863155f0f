import { endOfHan, hanValue, isHanNumeralAt } from '../../text/han-numeral.ts';
import { isDigitAt, readDigits } from '../numerals/digits.ts';
import type { Reading } from '../reading.ts';
import { readDigitQuantity } from './digit-quantity.ts';
import { readHanQuantity } from './han-quantity.ts';
import type { Quantity } from './quantity.ts';
import { readUnit } from './units.ts';

/** A number with its unit; `part` for a share in words (百分之九十, 三分之一), which has its unit in front. */
export interface Counted {
  readonly quantity: Quantity;
  readonly unit?: string;
  readonly part?: true;
}

/** Shares of a hundred and a thousand have a unit; others are what they are divided by. */
const SHARES: Readonly<Record<string, string>> = { 百: '%', 千: '‰' };

/** A part of a whole, without unit; no number where the whole is none. */
const partOf = (value: number | undefined, whole: number, han: boolean): Counted => {
  const known = value !== undefined && whole > 0;
  const quantity = { han, scale: 1, ...(known && { value: Number((value / whole).toPrecision(12)) }) };
  return { quantity, part: true };
};

/** 百分之九十五, 千分之二, 万分之三, 三分之一. */
function readShare(text: string, at: number): Reading<Counted> | undefined {
  const end = endOfHan(text, at);
  if (end === at || end - at > 3 || !text.startsWith('分之', end)) return undefined;
  const part = readHanQuantity(text, end + 2, text[end + 2] === '百') ?? readDigitQuantity(text, end + 2);
  if (!part) return undefined;
  const over = text.slice(at, end);
  const unit = SHARES[over];
  if (unit !== undefined) return { value: { quantity: { ...part.value, scale: 1 }, unit, part: true }, end: part.end };
  return { value: partOf(part.value.value, over === '万' ? 1e4 : hanValue(over), true), end: part.end };
}

/** 3/4的任务, 2/3以上: a fraction only where it is said to be a share of something; 5/12 may be a day. */
export function readFraction(text: string, at: number): Reading<Counted> | undefined {
  const over = readDigits(text, at, 1, 2);
  const under = over && /[/／]/.test(text[over.end] ?? '') ? readDigits(text, over.end + 1, 1, 3) : undefined;
  if (!over || !under || over.value >= under.value) return undefined;
  if (!/^(?:的|以[上下])/.test(text.slice(under.end, under.end + 2))) return undefined;
  return { value: partOf(over.value, under.value, false), end: under.end };
}

/** 上, 近, 超 and the like before a multiplier alone: 上百亿, 近千, 超万; not 以上百 and 成百上千. */
const BARE_BEFORE = /(?:(?<![以之百千路线网])上|近|超|超过|逾|过|达|突破|约|数以)$/;

/** Behind 多 and 余, a multiplier alone is a number too: 千余人. */
const mayBeBare = (text: string, at: number, end: number): boolean =>
  BARE_BEFORE.test(text.slice(Math.max(0, at - 3), at)) || /^[多余]/.test(text.slice(end, end + 1));

const readQuantity = (text: string, at: number): Reading<Quantity> | undefined =>
  isDigitAt(text, at)
    ? readDigitQuantity(text, at)
    : readHanQuantity(text, at, mayBeBare(text, at, endOfHan(text, at)));

/** A number with what is counted. 1.5公里多 is not read as more. */
export function readCounted(text: string, at: number): Reading<Counted> | undefined {
  const share = isHanNumeralAt(text, at) ? readShare(text, at) : readFraction(text, at);
  if (share) return share;
  const quantity = readQuantity(text, at);
  if (!quantity) return undefined;
  const spaced = !quantity.value.han && text[quantity.end] === ' ';
  const unit = readUnit(text, quantity.end) ?? (spaced ? readUnit(text, quantity.end + 1) : undefined);
  return { value: { quantity: quantity.value, ...(unit && { unit: unit.value }) }, end: unit?.end ?? quantity.end };
}

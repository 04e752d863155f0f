import { HAN_DIGIT, hanValue, isHanNumeralAt } from '../../text/han-numeral.ts';
import type { Reading } from '../reading.ts';

/** A whole numeral of at most `most` characters that ends where its characters end. */
export function readHan(text: string, at: number, most: number): Reading<number> | undefined {
  if (!isHanNumeralAt(text, at) || isHanNumeralAt(text, at - 1)) return undefined;
  let end = at + 1;
  while (end <= at + most && isHanNumeralAt(text, end)) end++;
  if (end > at + most) return undefined;
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
  return isHanNumeralAt(text, at + 4) || isHanNumeralAt(text, at - 1) ? undefined : { value, end: at + 4 };
}

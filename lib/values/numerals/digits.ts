import type { Reading } from '../reading.ts';

/** Whether a digit stands at `at`. */
export const isDigitAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
};

/** Where the digits at `at` end, however many. */
export function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end++;
  return end;
}

/** A whole number of `least` to `most` digits; nothing where more digits stand before or behind it. */
export function readDigits(text: string, at: number, least: number, most: number): Reading<number> | undefined {
  if (isDigitAt(text, at - 1)) return undefined;
  let end = at;
  while (end < at + most && isDigitAt(text, end)) end++;
  if (end - at < least || isDigitAt(text, end)) return undefined;
  return { value: Number(text.slice(at, end)), end };
}

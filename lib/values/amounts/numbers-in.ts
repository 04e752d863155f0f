import type { MeasureNumber } from '../../reading/article.ts';
import { endOfHan } from '../../text/han-numeral.ts';
import { isDigitAt } from '../numerals/digits.ts';
import { isOneOf, type Reading } from '../reading.ts';
import { type Bound, boundAfter, boundBefore } from './bounds.ts';
import { type Counted, readCounted, readFraction } from './counted.ts';
import { countsInHan } from './counts-in-han.ts';
import { readUntold } from './han-quantity.ts';
import { skipDigits, skipHan, skipTime } from './not-amounts.ts';
import { type Range, readRange } from './range.ts';

/** An amount in its place. */
export type PlacedNumber = MeasureNumber & { readonly start: number; readonly end: number };

/** An amount without its words, or none, and where to look on. */
type Step = Reading<Omit<PlacedNumber, 'text'> | undefined>;

/** How far before an amount the words of its bound begin, in characters: 不高于总价的30%. */
const BOUND_SEES = 16;

function boundOf(before: string, { quantity, unit }: Counted, range: boolean): Bound | undefined {
  const said = boundBefore(before, unit);
  if (range) return said === 'at-most' && before.endsWith('控制在') ? undefined : said;
  if (said) return said;
  if (quantity.han && /(?<![以之百千])上$/.test(before)) return 'at-least';
  return quantity.vague;
}

/** The number that is meant: the lower end of a range, below nought behind 零下. Undefined where none can be told. */
function meantValue({ quantity, unit }: Counted, range: Range | undefined, before: string): number | undefined {
  const value = range?.from ?? quantity.value;
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return unit !== undefined && /℃|度/.test(unit) && before.endsWith('零下') ? -value : value;
}

/** Behind a range, its closing word: 20元到50元之间. */
const behindBetween = (text: string, end: number): number => (text.startsWith('之间', end) ? end + 2 : end);

/** The amount that begins at `at`, with its bounds; without a value where none can be told. */
function readAmount(text: string, at: number): Step | undefined {
  const low = readCounted(text, at);
  if (!low) return undefined;
  const range = readRange(text, low);
  const end = range?.end ?? low.end;
  const unit = range ? range.value.unit : low.value.unit;
  const counted: Counted = unit === undefined ? low.value : { ...low.value, unit };
  const before = text.slice(Math.max(0, at - BOUND_SEES), at);
  const value = meantValue(counted, range?.value, before);
  const counts = !counted.quantity.han || countsInHan(counted, range !== undefined, text.slice(end, end + 2));
  // 万 and 亿 before a word that is no unit still count; 二三 and 数百 do not.
  if (value === undefined || !counts) return { value: undefined, end };
  const after = boundAfter(text.slice(end, end + 8));
  const bound = after?.bound ?? boundOf(before, counted, range !== undefined);
  const behind = range ? behindBetween(text, end) : end;
  const last = after ? end + after.length : behind;
  return {
    value: {
      value,
      ...(range && { to: range.value.to }),
      ...(unit !== undefined && { unit }),
      ...(bound && { bound }),
      start: at,
      end: last,
    },
    end: last,
  };
}

/** Behind digits, commas and points that make no number. */
function skipRun(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end) || (/[,.]/.test(text[end] ?? '') && isDigitAt(text, end + 1))) end++;
  return end;
}

/** Where to look on behind what begins at `at`, and the amount there. */
function stepAt(text: string, at: number): Step {
  const none = (end: number): Step => ({ value: undefined, end });
  const untold = readUntold(text, at);
  if (untold) return none(untold.end);
  const digit = isDigitAt(text, at);
  if (!digit && endOfHan(text, at) === at) return none(at + 1);
  const behindTime = skipTime(text, at);
  if (behindTime > at) return none(behindTime);
  const skip = digit ? skipDigits : skipHan;
  const behind = readFraction(text, at) ? at : skip(text, at);
  if (behind > at) return none(behind);
  return readAmount(text, at) ?? none(digit ? skipRun(text, at) : endOfHan(text, at));
}

/** What an amount, or a quantity of no number, begins with. */
const mayBegin = isOneOf('0123456789零〇○一二两三四五六七八九十百千万亿数几好');

/**
 * The amounts in text[from, until) of a canonical text (`canon()`), in order; dates, clock times, ratios and the numbers
 * of articles, documents and telephones are left out, and so is what names no number (数百万). 1.2亿元 is value
 * 120,000,000, unit 元; 3—11岁 is value 3, to 11, unit 岁; 500多亿元 is value 5e10, bound more-than.
 */
export function numbersIn(text: string, from = 0, until = text.length): PlacedNumber[] {
  const found: PlacedNumber[] = [];
  for (let at = from; at < until; ) {
    if (!mayBegin(text, at)) {
      at++;
      continue;
    }
    const { value, end } = stepAt(text, at);
    if (value && value.end <= until) found.push({ text: text.slice(value.start, value.end), ...value });
    at = Math.max(at + 1, end);
  }
  return found;
}

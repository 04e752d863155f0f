import type { MeasureNumber } from '../../reading/article.ts';
import { isDigitAt, readDigits } from '../numerals/digits.ts';
import { endOfHan, isHanNumeral } from '../numerals/han-numeral.ts';
import { type Reading, readWord } from '../reading.ts';
import { type Bound, boundAfter, boundBefore } from './bounds.ts';
import { skipDigits, skipHan, skipTime } from './not-amounts.ts';
import { exact, type Quantity, readDigitQuantity, readHanQuantity, readUntold } from './quantity.ts';
import { readUnit } from './units.ts';

/** An amount in its place. */
export type PlacedNumber = MeasureNumber & { readonly start: number; readonly end: number };

/** A number with its unit; `part` for a share in words (百分之九十, 三分之一), which has its unit in front. */
interface Counted {
  readonly quantity: Quantity;
  readonly unit?: string;
  readonly part?: true;
}

/** Shares of a hundred and a thousand have a unit; others are what they are divided by. */
const SHARES: Readonly<Record<string, string>> = { 百: '%', 千: '‰' };

/** 百分之九十五, 千分之二, 万分之三, 三分之一. */
function readShare(text: string, at: number): Reading<Counted> | undefined {
  const end = endOfHan(text, at);
  if (end === at || end - at > 3 || !text.startsWith('分之', end)) return undefined;
  const over = text.slice(at, end);
  const part = readHanQuantity(text, end + 2, text[end + 2] === '百') ?? readDigitQuantity(text, end + 2);
  if (!part) return undefined;
  const unit = SHARES[over];
  const { value } = part.value;
  if (unit !== undefined) return { value: { quantity: { ...part.value, scale: 1 }, unit, part: true }, end: part.end };
  const whole = over === '万' ? 1e4 : hanOver(text, at, end);
  const quantity: Quantity =
    value === undefined || !(whole > 0)
      ? { han: true, scale: 1 }
      : { value: Number((value / whole).toPrecision(12)), han: true, scale: 1 };
  return { value: { quantity, part: true }, end: part.end };
}

/** 3/4的任务, 2/3以上: a fraction only where it is said to be a share of something; 5/12 may be a day. */
function readFraction(text: string, at: number): Reading<Counted> | undefined {
  const over = readDigits(text, at, 1, 2);
  const under = over && /[/／]/.test(text[over.end] ?? '') ? readDigits(text, over.end + 1, 1, 3) : undefined;
  if (!over || !under || over.value >= under.value || !/^(?:的|以[上下])/.test(text.slice(under.end, under.end + 2))) {
    return undefined;
  }
  const value = Number((over.value / under.value).toPrecision(12));
  return { value: { quantity: { value, han: false, scale: 1 }, part: true }, end: under.end };
}

const hanOver = (text: string, at: number, end: number): number => {
  const over = readHanQuantity(text.slice(at, end), 0, false)?.value.value;
  return over ?? 0;
};

/** 上, 近, 超 and the like before a multiplier alone: 上百亿, 近千, 超万; not 以上百 and 成百上千. */
const BARE_BEFORE = /(?:(?<![以之成路线网])上|近|超|超过|逾|过|达|突破|约|数以)$/;

/** Behind 多 and 余, a multiplier alone is a number too: 千余人. */
const mayBeBare = (text: string, at: number, end: number): boolean =>
  BARE_BEFORE.test(text.slice(Math.max(0, at - 3), at)) || /^[多余]/.test(text.slice(end, end + 1));

/** A number with what is counted. */
function readCounted(text: string, at: number): Reading<Counted> | undefined {
  const share = isHanNumeral(text[at]) ? readShare(text, at) : readFraction(text, at);
  if (share) return share;
  const quantity = isDigitAt(text, at)
    ? readDigitQuantity(text, at)
    : readHanQuantity(text, at, mayBeBare(text, at, endOfHan(text, at)));
  if (!quantity) return undefined;
  const spaced = !quantity.value.han && text[quantity.end] === ' ';
  const unit = readUnit(text, quantity.end) ?? (spaced ? readUnit(text, quantity.end + 1) : undefined);
  // 5亿多元, 3万余元 have 多 behind the multiplier; 1.5公里多 is not read.
  return { value: { quantity: quantity.value, ...(unit && { unit: unit.value }) }, end: unit?.end ?? quantity.end };
}

const TO = ['—', '至', '到', '~'] as const;
const AND = ['与', '和'] as const;

/** The lower end of a range in the scale of its upper end: 2—3万, 三至五亿. */
function lowOf(low: Counted, high: Counted): number | undefined {
  const { value } = low.quantity;
  if (value === undefined || low.unit !== undefined || low.quantity.scale !== 1) return value;
  const { scale, base } = high.quantity;
  return scale > 1 && base !== undefined && value < base ? exact(value * scale) : value;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly unit?: string;
}

/** 3—11岁, 2—3万吨, 20万元至50万元, 百分之五至百分之八, 三至五名, 10000与20000之间. */
function readRange(text: string, low: Reading<Counted>): Reading<Range> | undefined {
  const to = readWord(text, low.end, TO);
  const and = to ? undefined : readWord(text, low.end, AND);
  const joint = to ?? and;
  if (!joint || !(isDigitAt(text, joint.end) || isHanNumeral(text[joint.end]))) return undefined;
  const high = readCounted(text, joint.end);
  if (!high || high.value.quantity.value === undefined || high.value.quantity.vague) return undefined;
  const unit = high.value.unit ?? low.value.unit;
  if (low.value.unit !== undefined && low.value.unit !== unit) return undefined;
  const from = lowOf(low.value, high.value);
  const upper = high.value.quantity.value;
  if (from === undefined || from >= upper) return undefined;
  if (and && !text.startsWith('之间', high.end)) return undefined;
  return { value: { from, to: upper, ...(unit !== undefined && { unit }) }, end: high.end };
}

/**
 * Units that a numeral below ten stands before in names and slogans as often as in amounts (两个维护, 三大类): such a
 * numeral is no amount there.
 */
const SLOGAN =
  /^(?:个|项|条|种|类|件|批|次|级|层|点|期|届|位|口|支|面|手|道|组|班|队|门|款|区|县|市|省|村|乡|镇|成品|段|字|句|首|篇|页|对|张|张床位|把|部|线|头|根|块|片|包|单|股|票|度|城市|街道|社区|轮|遍|场|顿)$/;

/** Units that number things in order even behind larger numerals: 二十届, 十二级. */
const ORDERED = /^(?:届|级|层|期|度|点|日)$/;

/** Units before which 一 is a one; before others it only says 'a', and 一年 is one only as a length: 一年内. */
const ONE = /^(?:倍|元|成|个工作日|个百分点|百分点)$/;
const TIME = /^(?:年|个月|天|周|小时|个小时)$/;
const WITHIN = /^(?:以[内上下]|之内|内|左右)/;

/** Whether a number in characters counts something: with a unit, or a decimal part; 一座 and 一批 only say 'a'. */
function countsInHan({ quantity, unit, part }: Counted, range: boolean, after: string): boolean {
  if (part) return true;
  if (unit === undefined) return quantity.vague !== undefined || quantity.scale >= 1e4;
  const value = quantity.value ?? 0;
  if (!Number.isInteger(value)) return true;
  if (ORDERED.test(unit)) return false;
  if (range || value >= 10) return true;
  if (value === 1) return ONE.test(unit) || (TIME.test(unit) && WITHIN.test(after));
  return value === 0 ? false : !SLOGAN.test(unit);
}

/** How far before an amount the words of its bound begin, in characters: 不高于总价的30%. */
const BOUND_SEES = 16;

/** The amount that begins at `at`, with its bounds; without a value where none can be told. */
function readAmount(text: string, at: number): Reading<Omit<PlacedNumber, 'text'> | undefined> | undefined {
  const low = readCounted(text, at);
  if (!low) return undefined;
  const range = readRange(text, low);
  const end = range?.end ?? low.end;
  const { quantity } = low.value;
  const value = range?.value.from ?? quantity.value;
  const unit = range ? range.value.unit : low.value.unit;
  const counted = range && unit !== undefined ? { ...low.value, unit } : low.value;
  const counts = !quantity.han || countsInHan(counted, range !== undefined, text.slice(end, end + 2));
  // 万 and 亿 before a word that is no unit still count; 二三 and 数百 do not.
  if (value === undefined || !Number.isFinite(value) || !counts) return { value: undefined, end };
  const after = boundAfter(text.slice(end, end + 8));
  const before = text.slice(Math.max(0, at - BOUND_SEES), at);
  const bound = after?.bound ?? boundOf(before, unit, quantity, range !== undefined);
  const last = end + (after?.length ?? (range && text.startsWith('之间', end) ? 2 : 0));
  const below = /零下$/.test(before) && unit !== undefined && /℃|度/.test(unit);
  return {
    value: {
      value: below ? -value : value,
      ...(range && { to: range.value.to }),
      ...(unit !== undefined && { unit }),
      ...(bound && { bound }),
      start: at,
      end: last,
    },
    end: last,
  };
}

function boundOf(before: string, unit: string | undefined, quantity: Quantity, range: boolean): Bound | undefined {
  const said = boundBefore(before, unit);
  if (range) return said === 'at-most' && before.endsWith('控制在') ? undefined : said;
  if (said) return said;
  if (/(?<![以之成])上$/.test(before) && quantity.han) return 'at-least';
  return quantity.vague;
}

/** Where to look on behind what begins at `at`, and the amount there. */
function stepAt(text: string, at: number): Reading<Omit<PlacedNumber, 'text'> | undefined> {
  const untold = readUntold(text, at);
  if (untold) return { value: undefined, end: untold.end };
  const digit = isDigitAt(text, at);
  if (!digit && !isHanNumeral(text[at])) return { value: undefined, end: at + 1 };
  const behindTime = skipTime(text, at);
  if (behindTime > at) return { value: undefined, end: behindTime };
  const skip = digit ? skipDigits : skipHan;
  const behind = readFraction(text, at) ? at : skip(text, at);
  if (behind > at) return { value: undefined, end: behind };
  const amount = readAmount(text, at);
  if (amount) return amount;
  return { value: undefined, end: digit ? Math.max(at + 1, skipRun(text, at)) : Math.max(at + 1, endOfHan(text, at)) };
}

/** Behind digits, commas and points that make no number. */
function skipRun(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end) || (/[,.]/.test(text[end] ?? '') && isDigitAt(text, end + 1))) end++;
  return end;
}

/**
 * The amounts in text[from, until) of a canonical text (`canon()`), in order; dates, clock times, ratios and the numbers
 * of articles, documents and telephones are left out, and so is what names no number (数百万). 1.2亿元 is value
 * 120,000,000, unit 元; 3—11岁 is value 3, to 11, unit 岁; 500多亿元 is value 5e10, bound more-than.
 */
export function numbersIn(text: string, from = 0, until = text.length): PlacedNumber[] {
  const found: PlacedNumber[] = [];
  for (let at = from; at < until; ) {
    const { value, end } = stepAt(text, at);
    if (value && value.end <= until) found.push({ text: text.slice(value.start, value.end), ...value });
    at = Math.max(at + 1, end);
  }
  return found;
}

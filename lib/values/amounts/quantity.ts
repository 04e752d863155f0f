import { endOfDigits, isDigitAt } from '../numerals/digits.ts';
import { endOfHan, HAN_DIGIT, hanValue, isHanNumeral, LONGEST_NUMERAL } from '../numerals/han-numeral.ts';
import { type Reading, readWord } from '../reading.ts';

/** How exact a number is said to be by a word within it: 500多亿, 十几万, 十来个. */
export type Vague = 'more-than' | 'at-least' | 'about';

/** A number without its unit. */
export interface Quantity {
  /** Absent where the words name no number: 数百万, 三五. */
  readonly value?: number;
  readonly vague?: Vague;
  /** Written in Chinese characters. */
  readonly han: boolean;
  /** Its last multiplier (2—3万: the first of a range takes it too); 1 for none. */
  readonly scale: number;
  /** The number without that multiplier. */
  readonly base?: number;
}

/** Multipliers behind digits, the longest first. */
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  百: 100,
};
const SCALE_WORDS = Object.keys(SCALES);

/** Words for a number that is not quite told, and what they say of it. */
const VAGUE: Readonly<Record<string, Vague>> = { 多: 'more-than', 余: 'more-than', 几: 'at-least', 来: 'about' };

/** Longest number in digits, marks included. */
const LONGEST = 20;

/** A product without the dust of binary fractions: 1.1 × 10,000 is 11,000. */
export const exact = (value: number): number => Number(value.toPrecision(15));

const readVague = (text: string, at: number): Reading<Vague> | undefined => {
  const vague = VAGUE[text.charAt(at)];
  return vague && { value: vague, end: at + 1 };
};

/** 千 before these is a unit's first character: 3千瓦, 5千克. */
const readScale = (text: string, at: number): Reading<number> | undefined => {
  const word = readWord(text, at, SCALE_WORDS);
  if (!word || /^千(?:米|克|瓦|伏|卡)/.test(text.slice(word.end - 1, word.end + 1))) {
    return word && word.value.length > 1 ? readShorter(text, at, word.value) : undefined;
  }
  return { value: SCALES[word.value] ?? 1, end: word.end };
};

const readShorter = (_text: string, at: number, word: string): Reading<number> | undefined => {
  const scale = SCALES[word.slice(0, -1)];
  return scale === undefined ? undefined : { value: scale, end: at + word.length - 1 };
};

/** Digits with commas of thousands and a decimal part: 1,100.9. Nothing for 1,10 or 1.1.2. */
function readPlain(text: string, at: number): Reading<number> | undefined {
  const whole = endOfDigits(text, at);
  if (whole === at || whole - at > LONGEST) return undefined;
  let end = whole;
  while (text[end] === ',' && endOfDigits(text, end + 1) - end === 4) end += 4;
  if (end > whole && (whole - at > 3 || end - at > LONGEST)) return undefined;
  if (text[end] === ',' && isDigitAt(text, end + 1)) return undefined;
  if (text[end] === '.' && isDigitAt(text, end + 1)) {
    end = endOfDigits(text, end + 1);
    if (text[end] === '.' && isDigitAt(text, end + 1)) return undefined;
  }
  const value = Number(text.slice(at, end).replaceAll(',', ''));
  return end - at > LONGEST + 4 || !Number.isFinite(value) ? undefined : { value, end };
}

/** What follows the first multiplier of 3亿5000万: smaller multiples only. */
function readRest(text: string, at: number, scale: number): Reading<number> | undefined {
  const plain = readPlain(text, at);
  const next = plain && readScale(text, plain.end);
  if (!plain || !next || next.value >= scale || plain.value * next.value >= scale) return undefined;
  const rest = readRest(text, next.end, next.value);
  return { value: plain.value * next.value + (rest?.value ?? 0), end: rest?.end ?? next.end };
}

/** 300 万元: pages set a space around digits. */
const behindSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** A number in digits: 500多亿, 1,100.9亿, 300余万, 3亿5000万, 10来万, 1000余. */
export function readDigitQuantity(text: string, at: number): Reading<Quantity> | undefined {
  const plain = readPlain(text, at);
  if (!plain) return undefined;
  const inner = plain.value >= 10 ? readVague(text, plain.end) : undefined;
  const scale = readScale(text, inner?.end ?? behindSpace(text, plain.end));
  if (!scale) {
    const said = inner && inner.value !== 'at-least' ? inner : undefined;
    const value = { value: plain.value, base: plain.value, scale: 1, han: false };
    return { value: said ? { ...value, vague: said.value } : value, end: said?.end ?? plain.end };
  }
  const rest = inner ? undefined : readRest(text, scale.end, scale.value);
  const outer = inner ?? readVague(text, rest?.end ?? scale.end);
  return {
    value: {
      value: exact(plain.value * scale.value + (rest?.value ?? 0)),
      ...(outer && { vague: outer.value }),
      ...(rest ? { scale: 1 } : { scale: scale.value, base: plain.value }),
      han: false,
    },
    end: Math.max(outer?.end ?? 0, rest?.end ?? 0, scale.end),
  };
}

/** The digits behind 点: 八点八, 零点五, 三点一四. */
function readFraction(text: string, at: number): Reading<string> | undefined {
  if (text[at] !== '点') return undefined;
  let end = at + 1;
  let digits = '';
  for (; end <= at + 6; end++) {
    const digit = HAN_DIGIT[text[end] ?? ''];
    if (digit === undefined) break;
    digits += digit;
  }
  return digits === '' ? undefined : { value: digits, end };
}

/** A multiplier on its own, as 上百亿 and 千余 have it. */
function bareScale(numeral: string): number {
  const value = SCALES[numeral] ?? (numeral === '十' ? 10 : undefined);
  return value ?? Number.NaN;
}

const noNumber = (end: number): Reading<Quantity> => ({ value: { han: true, scale: 1 }, end });

/** The multiplier at the end of a numeral: 万 of 三至五万. */
function lastScale(numeral: string): { readonly base: number; readonly scale: number } | undefined {
  const word = SCALE_WORDS.find((one) => numeral.endsWith(one) && numeral.length > one.length);
  const base = word === undefined ? Number.NaN : hanValue(numeral.slice(0, -word.length));
  return word === undefined || Number.isNaN(base) ? undefined : { base, scale: SCALES[word] ?? 1 };
}

/** A numeral broken by a vague word: 二百三十余万, 十几万, 六十多. The head is a multiple of ten. */
function readBroken(text: string, numeral: string, end: number, bare: boolean): Reading<Quantity> | undefined {
  const vague = readVague(text, end);
  if (!vague) return undefined;
  const strict = hanValue(numeral);
  const head = Number.isNaN(strict) || numeral === '十' ? bareScale(numeral) : strict;
  const known = Number.isNaN(head) ? strict : head;
  const tail = text.slice(vague.end, endOfHan(text, vague.end));
  const scale = tail === '' ? 1 : bareScale(tail);
  const tens = /[十百千万亿]$/.test(numeral);
  if (!tens || Number.isNaN(known) || Number.isNaN(scale) || (scale > 1 && scale < 1e4)) {
    return noNumber(vague.end + tail.length);
  }
  if (vague.value === 'at-least' && !numeral.endsWith('十') && !bare) return noNumber(vague.end + tail.length);
  return {
    value: { value: exact(known * scale), vague: vague.value, han: true, scale: 1 },
    end: vague.end + tail.length,
  };
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
  const fraction = Number.isNaN(whole) ? undefined : readFraction(text, end);
  if (fraction) {
    const base = Number(`${whole}.${fraction.value}`);
    const scale = readScale(text, fraction.end);
    const value = scale ? exact(base * scale.value) : base;
    return {
      value: { value, base, han: true, scale: scale?.value ?? 1 },
      end: scale?.end ?? fraction.end,
    };
  }
  const value = Number.isNaN(whole) && bare ? bareScale(numeral) : whole;
  if (Number.isNaN(value)) return noNumber(end);
  return { value: { value, han: true, ...(lastScale(numeral) ?? { base: value, scale: 1 }) }, end };
}

/** 数百万, 几十, 好几千, 若干: a quantity of which no number is told. */
export function readUntold(text: string, at: number): Reading<Quantity> | undefined {
  const word = readWord(text, at, ['好几', '数', '几']);
  if (!word || !isHanNumeral(text[word.end])) return undefined;
  const end = endOfHan(text, word.end);
  if (!/^[十百千万亿]+$/.test(text.slice(word.end, Math.min(end, word.end + LONGEST)))) return undefined;
  return noNumber(VAGUE[text.charAt(end)] ? end + 1 : end);
}

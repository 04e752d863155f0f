import { endOfDigits, isDigitAt } from '../numerals/digits.ts';
import type { Reading } from '../reading.ts';
import { exact, type Quantity, readScale, readVague } from './quantity.ts';

/** Longest number in digits, marks included. */
const LONGEST = 20;

/** Where whole numbers with commas of thousands end: 1,100; or with the spaces of GB/T 15835: 1 200. */
function endOfWhole(text: string, at: number): number {
  let end = endOfDigits(text, at);
  const mark = text[end];
  const goesOn = text[at - 1] === ' ' && isDigitAt(text, at - 2);
  if (end - at > 3 || (mark !== ',' && (mark !== ' ' || goesOn))) return end;
  while (text[end] === mark && endOfDigits(text, end + 1) - end === 4) end += 4;
  return end;
}

/** Digits with commas of thousands and a decimal part: 1,100.9. Nothing for 1,10 or 1.1.2. */
function readPlain(text: string, at: number): Reading<number> | undefined {
  const whole = endOfWhole(text, at);
  const goesOn = (end: number, mark: string): boolean => text[end] === mark && isDigitAt(text, end + 1);
  if (whole === at || whole - at > LONGEST || goesOn(whole, ',')) return undefined;
  const end = goesOn(whole, '.') ? endOfDigits(text, whole + 1) : whole;
  if ((end > whole && goesOn(end, '.')) || end - at > LONGEST + 4) return undefined;
  return { value: Number(text.slice(at, end).replace(/[, ]/g, '')), end };
}

/** What follows the first multiplier of 3亿5000万: smaller multiples only. */
function readRest(text: string, at: number, scale: number): Reading<number> | undefined {
  const plain = readPlain(text, at);
  const next = plain && readScale(text, plain.end);
  // 1万5,000元
  if (plain && !next && scale === 1e4 && plain.value >= 1000 && plain.value < scale) return plain;
  if (!plain || !next || next.value >= scale || plain.value * next.value >= scale) return undefined;
  const rest = readRest(text, next.end, next.value);
  return { value: plain.value * next.value + (rest?.value ?? 0), end: rest?.end ?? next.end };
}

/** 300 万元: pages set a space around digits. */
const behindSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** Digits without a multiplier: 1000, 1000余; 1000几 is not read as more. */
function readUnscaled(text: string, plain: Reading<number>): Reading<Quantity> {
  const vague = plain.value >= 10 ? readVague(text, plain.end) : undefined;
  const said = vague?.value === 'at-least' ? undefined : vague;
  const value = { value: plain.value, base: plain.value, scale: 1, han: false };
  return { value: said ? { ...value, vague: said.value } : value, end: said?.end ?? plain.end };
}

/** A number in digits: 500多亿, 1,100.9亿, 300余万, 3亿5000万, 10来万, 1000余. */
export function readDigitQuantity(text: string, at: number): Reading<Quantity> | undefined {
  const plain = readPlain(text, at);
  if (!plain) return undefined;
  const inner = plain.value >= 10 ? readVague(text, plain.end) : undefined;
  const scale = readScale(text, inner?.end ?? behindSpace(text, plain.end));
  if (!scale) return readUnscaled(text, plain);
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

import type { Deadline } from '../../reading/article.ts';
import type { DateContext } from '../dates/moment.ts';
import { endOfDigits, isDigitAt } from '../numerals/digits.ts';
import { endOfHan, isHanNumeral } from '../numerals/han-numeral.ts';
import {
  actLimit,
  beforeLimit,
  clockLimit,
  fromLimit,
  hoursLimit,
  rangeLimit,
  stretchLimit,
  targetLimit,
  untilLimit,
  withinLimit,
} from './dated.ts';
import { lengthLimit } from './length-of-time.ts';
import type { Limit, LimitForm, LimitKind } from './limit.ts';
import { recurringLimit } from './recurring.ts';
import { planLimit, wordLimit, yearGoal } from './unplaced.ts';

interface NamedForm {
  readonly kind: LimitKind;
  readonly read: LimitForm;
}

/** A limit and how it is said. */
export type FoundLimit = Limit & { readonly kind: LimitKind };

/** By when: what says so outright. The first form that reads at a place counts. */
const OUTRIGHT: readonly NamedForm[] = [
  { kind: 'by', read: recurringLimit },
  { kind: 'days', read: rangeLimit },
  { kind: 'by', read: beforeLimit },
  { kind: 'by', read: untilLimit },
  { kind: 'length', read: lengthLimit },
  { kind: 'by', read: withinLimit },
  { kind: 'by', read: stretchLimit },
  { kind: 'by', read: clockLimit },
];

/** From when, towards when, or without a day: only where nothing is said outright. */
const BESIDE: readonly NamedForm[] = [
  { kind: 'days', read: hoursLimit },
  { kind: 'towards', read: targetLimit },
  { kind: 'from', read: fromLimit },
  { kind: 'days', read: actLimit },
  { kind: 'beside', read: wordLimit },
  { kind: 'beside', read: planLimit },
  { kind: 'towards', read: yearGoal },
];

/** The characters that a limit can begin with: it is not tried anywhere else. */
const BEGINS =
  /[\d零〇○一二两三四五六七八九十百半每自从到至截即现公发于在力确争今明去本当次下上第年月民中最不限有期延规国主汛入供采开春元清端五节季“早晚夜清凌正午傍深]/;

/** Words one of which every limit has: spares most clauses the search. */
const CLOSES = /[前止截内底末至到—~起迟晚年日限完实]|时间|期间/;

/** Longer runs of digits or numerals are no date; they are passed over at once. */
const LONGEST_RUN = 12;

/** Where to look next: behind a run of digits or numerals that is too long for any date. */
function nextPlace(text: string, at: number): number {
  if (isDigitAt(text, at) && !isDigitAt(text, at - 1)) {
    const end = endOfDigits(text, at);
    return end - at > LONGEST_RUN ? end : at + 1;
  }
  if (isHanNumeral(text[at]) && !isHanNumeral(text[at - 1])) {
    const end = endOfHan(text, at);
    return end - at > LONGEST_RUN ? end : at + 1;
  }
  return at + 1;
}

function readAt(text: string, at: number, forms: readonly NamedForm[], context: DateContext): FoundLimit | undefined {
  for (const { kind, read } of forms) {
    const limit = read(text, at, context);
    if (limit) return { ...limit, kind };
  }
  return undefined;
}

/** The time limit said outright that begins at one place of a canonical text. */
export const limitAt = (text: string, at: number): FoundLimit | undefined =>
  BEGINS.test(text.charAt(at)) ? readAt(text, at, OUTRIGHT, {}) : undefined;

/** The first time limit of a canonical text, in its place: what is said outright before the rest. */
export function limitIn(text: string, context: DateContext = {}): FoundLimit | undefined {
  if (!CLOSES.test(text)) return undefined;
  let beside: FoundLimit | undefined;
  for (let at = 0; at < text.length; at = nextPlace(text, at)) {
    if (!BEGINS.test(text.charAt(at))) continue;
    const limit = readAt(text, at, OUTRIGHT, context);
    if (limit) return limit;
    beside ??= readAt(text, at, BESIDE, context);
  }
  return beside;
}

/** The time limit a canonical stretch of text sets, if any, with its words as `source` writes them. */
export function deadlineIn(text: string, context: DateContext, source: string = text): Deadline | undefined {
  const limit = limitIn(text, context);
  return limit && { text: source.slice(limit.start, limit.end), ...limit.value };
}

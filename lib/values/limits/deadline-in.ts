import type { Deadline } from '../../reading/article.ts';
import { endOfHan, isHanNumeralAt } from '../../text/han-numeral.ts';
import type { DateContext } from '../dates/moment.ts';
import { endOfDigits, isDigitAt } from '../numerals/digits.ts';
import { isOneOf } from '../reading.ts';
import { actLimit, stretchLimit } from './acts.ts';
import { beforeLimit, clockLimit, fromLimit, targetLimit, untilLimit, withinLimit } from './dated.ts';
import { lengthLimit } from './length-of-time.ts';
import type { Limit, LimitForm, LimitKind } from './limit.ts';
import { hoursLimit, rangeLimit } from './ranges.ts';
import { nextYearLimit, recurringLimit } from './recurring.ts';
import { planLimit, wordLimit, yearGoal } from './unplaced.ts';

interface NamedForm {
  readonly kind: LimitKind;
  readonly read: LimitForm;
  /** The characters it can begin with: it is tried nowhere else. */
  readonly begins: string;
}

/** A limit and how it is said. */
export type FoundLimit = Limit & { readonly kind: LimitKind };

const NUMERALS = '0123456789零〇○一二两三四五六七八九十百';
const DATE = `${NUMERALS}今本明去民中第上下当年月`;
const CLOCK = `${NUMERALS}今明当次北凌清早正中上下午傍晚夜深APap`;

/** By when: what says so outright. The first form that reads at a place counts. */
const OUTRIGHT: readonly NamedForm[] = [
  { kind: 'by', read: nextYearLimit, begins: '次' },
  { kind: 'by', read: recurringLimit, begins: '每次' },
  { kind: 'days', read: rangeLimit, begins: `${DATE}自从即现公发` },
  { kind: 'by', read: beforeLimit, begins: `${DATE}力截到至于在自从` },
  { kind: 'by', read: untilLimit, begins: '截有期延不最限' },
  { kind: 'length', read: lengthLimit, begins: `${NUMERALS}半` },
  { kind: 'by', read: withinLimit, begins: DATE },
  { kind: 'by', read: stretchLimit, begins: `${DATE}力确争于在到` },
  { kind: 'by', read: clockLimit, begins: CLOCK },
];

/** From when, towards when, or without a day: only where nothing is said outright. */
const BESIDE: readonly NamedForm[] = [
  { kind: 'days', read: hoursLimit, begins: DATE },
  { kind: 'towards', read: targetLimit, begins: '力到至' },
  { kind: 'from', read: fromLimit, begins: `${DATE}自从由于公发印通签批` },
  { kind: 'days', read: actLimit, begins: DATE },
  { kind: 'beside', read: wordLimit.read, begins: wordLimit.begins },
  { kind: 'beside', read: planLimit, begins: '“十九八' },
  { kind: 'towards', read: yearGoal, begins: '12' },
];

/** The forms that can begin with a character, by its code. */
function byFirst(forms: readonly NamedForm[]): ReadonlyMap<number, readonly NamedForm[]> {
  const made = new Map<number, NamedForm[]>();
  for (const form of forms) {
    for (const char of new Set(form.begins)) {
      const code = char.charCodeAt(0);
      made.set(code, [...(made.get(code) ?? []), form]);
    }
  }
  return made;
}

const OUTRIGHT_AT = byFirst(OUTRIGHT);
const BESIDE_AT = byFirst(BESIDE);

/** Words one of which every limit has: spares most clauses the search. */
const CLOSES = /[前止截内底末至到—~起迟晚年日限完实]|时间|期间/;

/** Longer runs of digits or numerals are no date; they are passed over at once. */
const LONGEST_RUN = 12;

const isNumeral = isOneOf(NUMERALS);

/** Where to look next: behind a run of digits or numerals that is too long for any date. */
function nextPlace(text: string, at: number): number {
  if (!isNumeral(text, at)) return at + 1;
  const [isOne, endOf] = isDigitAt(text, at) ? [isDigitAt, endOfDigits] : [isHanNumeralAt, endOfHan];
  if (isOne(text, at - 1)) return at + 1;
  const end = endOf(text, at);
  return end - at > LONGEST_RUN ? end : at + 1;
}

function readAt(
  text: string,
  at: number,
  forms: ReadonlyMap<number, readonly NamedForm[]>,
  context: DateContext,
): FoundLimit | undefined {
  for (const { kind, read } of forms.get(text.charCodeAt(at)) ?? []) {
    const limit = read(text, at, context);
    if (limit) return { ...limit, kind };
  }
  return undefined;
}

/** The time limit said outright that begins at one place of a canonical text. */
export const limitAt = (text: string, at: number): FoundLimit | undefined => readAt(text, at, OUTRIGHT_AT, {});

/** The first time limit of a canonical text, in its place: what is said outright before the rest. */
export function limitIn(text: string, context: DateContext = {}): FoundLimit | undefined {
  if (!CLOSES.test(text)) return undefined;
  let beside: FoundLimit | undefined;
  for (let at = 0; at < text.length; at = nextPlace(text, at)) {
    const limit = readAt(text, at, OUTRIGHT_AT, context);
    if (limit) return limit;
    beside ??= readAt(text, at, BESIDE_AT, context);
  }
  return beside;
}

/** The time limit a canonical stretch of text sets, if any, with its words as `source` writes them. */
export function deadlineIn(text: string, context: DateContext, source: string = text): Deadline | undefined {
  const limit = limitIn(text, context);
  return limit && { text: source.slice(limit.start, limit.end), ...limit.value };
}

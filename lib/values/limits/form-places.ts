import { isNumeralAt, mayBeTime } from '../dates/time-behind.ts';
import { isOneOf } from '../reading.ts';
import type { LimitForm, LimitKind } from './limit.ts';

/** A form of a time limit, how it says it, and what it can begin with: it is tried nowhere else. */
export interface NamedForm {
  readonly kind: LimitKind;
  readonly read: LimitForm;
  /** The first two characters of what it can begin with, beside a numeral. */
  readonly openings: string;
  /** It can begin with a numeral behind which a unit of time stands. */
  readonly numeral: boolean;
  /** Characters that may stand before either. */
  readonly leads: string;
}

/** What a form begins with, where it is no numeral alone. */
type Beginning = Partial<Pick<NamedForm, 'numeral' | 'leads'>>;

/** A row of a list of forms; without a word on it, it can begin with a numeral too. */
export const formOf = (
  kind: LimitKind,
  read: LimitForm,
  openings: string,
  { numeral = true, leads = '' }: Beginning = {},
): NamedForm => ({ kind, read, openings, numeral, leads });

/** The forms to try at a place, by what stands there. */
export interface Places {
  readonly numeral: readonly NamedForm[];
  readonly lead: ReadonlyMap<number, readonly NamedForm[]>;
  readonly opening: ReadonlyMap<number, readonly NamedForm[]>;
}

/** Two characters as one number. */
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + (text.charCodeAt(at + 1) || 0);

/** Forms by one of their keys, in their order. */
function byKey(forms: readonly NamedForm[], keysOf: (form: NamedForm) => readonly number[]): Places['lead'] {
  const made = new Map<number, NamedForm[]>();
  for (const one of forms) {
    for (const key of new Set(keysOf(one))) {
      const list = made.get(key);
      if (list) list.push(one);
      else made.set(key, [one]);
    }
  }
  return made;
}

const wordsOf = (openings: string): readonly string[] => openings.split(' ').filter(Boolean);

/** Sorts forms by what they begin with. */
export const placesOf = (forms: readonly NamedForm[]): Places => ({
  numeral: forms.filter(({ numeral }) => numeral),
  lead: byKey(forms, ({ leads }) => [...leads].map((char) => char.charCodeAt(0))),
  opening: byKey(forms, ({ openings }) => wordsOf(openings).map((word) => pairAt(word, 0))),
});

const NONE: readonly NamedForm[] = [];

/** A test for the characters that a form of any of these lists can begin with. */
export const beginningsOf = (forms: readonly NamedForm[]): ReturnType<typeof isOneOf> =>
  isOneOf(
    `0123456789零〇○一二两三四五六七八九十百千万亿${forms
      .map(
        ({ leads, openings }) =>
          leads +
          wordsOf(openings)
            .map((word) => word.charAt(0))
            .join(''),
      )
      .join('')}`,
  );

/** Whether what a lead may stand before begins at `at`: a numeral of time, or the opening of a form. */
const isTime = (text: string, at: number, { opening }: Places): boolean =>
  isNumeralAt(text, at) ? mayBeTime(text, at) : opening.has(pairAt(text, at));

/** 3月 of 2025年3月 and 5日 of 3月5日: a part of a date that has been tried where it begins. */
const goesOn = (text: string, at: number): boolean =>
  (text[at - 1] === '年' || text[at - 1] === '月') && isNumeralAt(text, at - 2);

/** The forms to try at a place; a numeral is looked at where it begins. */
export function formsAt(text: string, at: number, places: Places): readonly NamedForm[] {
  if (isNumeralAt(text, at)) return mayBeTime(text, at) && !goesOn(text, at) ? places.numeral : NONE;
  // 第三季度, and no other third.
  if (text[at] === '第' && text[at + 2] !== '季') return NONE;
  const lead = places.lead.get(text.charCodeAt(at));
  if (lead && isTime(text, at + 1, places)) return lead;
  return places.opening.get(pairAt(text, at)) ?? NONE;
}

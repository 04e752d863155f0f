import { mergeCuts } from '../engine/cuts.ts';
import type { Plan } from '../engine/news.ts';
import { isHan } from '../tables/code-units.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { BEFORE_NAMES } from './before-names.ts';
import { LONE_CHARACTERS } from './lone-characters.ts';
import { NameCuts, repeatNames } from './name-cuts.ts';
import { isBeforeListMark } from './name-lists.ts';
import { isAddressedAfter, isTownOf } from './name-patterns.ts';
import type { PageNames } from './page-names.ts';
import { placeNameAround } from './place-names.ts';
import { GIVEN_NAME_FORMS, SURNAME_FORMS, SURNAMES_AFTER_TITLES, SURNAMES_ALSO_WORDS } from './surname-forms.ts';
import { isInMadeThing } from './transcribed-names.ts';
import type { Paragraph, Walk } from './walk.ts';
import type { Weighing } from './weighing.ts';
import { WordFacts } from './word-facts.ts';

const XING = 0x59d3; // 姓
const NO_NAMES: readonly string[] = [];

/** What a character may be, as bits; the walk stops at the first three kinds. */
const SURNAME = 1;
const GIVEN_CHARACTER = 2;
const LONE = 4;
const WATCHED = SURNAME | GIVEN_CHARACTER | LONE;
/** What is asked of the characters around it. */
const ALSO_WORD = 8;
const COMMON_SURNAME = 16;
const BEFORE_NAME = 32;

/** 数百台风电机组, 6台风机: machines driven by the wind, no typhoon. */
const isTurbineCounter = (text: string, i: number): boolean =>
  text[i] === '台' &&
  /[0-9一二两三四五六七八九十百千万几数多余]/.test(text[i - 1] ?? '') &&
  /^风[电机力能扇]/.test(text.slice(i + 1, i + 3));

/** By code unit, what the character may be. */
function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const mark = (characters: Iterable<string>, as: number): void => {
    for (const c of characters) kinds[c.charCodeAt(0)] = (kinds[c.charCodeAt(0)] ?? 0) | as;
  };
  mark(SURNAME_FORMS.keys(), SURNAME);
  mark(GIVEN_NAME_FORMS.keys(), GIVEN_CHARACTER);
  mark(LONE_CHARACTERS.keys(), LONE);
  mark('台', LONE);
  mark(SURNAMES_ALSO_WORDS, ALSO_WORD);
  mark(SURNAMES_AFTER_TITLES, COMMON_SURNAME);
  mark(BEFORE_NAMES, BEFORE_NAME);
  return kinds;
}

/**
 * Finds the characters whose form hangs on what stands around them: names, the copula 系, 里 in names. It walks the
 * paragraph once, stops only at characters that one of the rules is about, and asks the rules in their order until one
 * has an answer: surname, given name, the character by itself.
 */
export function makePlan(dictionary: Dictionary, weighing: Weighing, page: PageNames): Plan {
  const kinds = makeKinds();
  const facts = new WordFacts(dictionary, weighing);
  const nameCuts = new NameCuts(dictionary, weighing, facts);
  const names = new Set<string>();
  const kindAt = (units: Uint16Array, i: number): number => kinds[units[i] ?? 0] ?? 0;

  /** Whether a title or the edge of a clause may stand before `i`, or 姓 behind it: asked first, as it costs little. */
  const mayFollow = (units: Uint16Array, i: number): boolean =>
    i === 0 || !isHan(units[i - 1] ?? 0) || (kindAt(units, i - 1) & BEFORE_NAME) !== 0 || units[i + 1] === XING;

  /** Whether the surname at `i` is worth looking at: one that is a word as well is so hardly anywhere. */
  const maySurname = ({ units, text }: Paragraph, i: number, kind: number): boolean =>
    !(kind & ALSO_WORD) ||
    mayFollow(units, i) ||
    isTownOf(text, i) ||
    isAddressedAfter(text, i) ||
    isBeforeListMark(text, i);

  const isAfterSurname = (units: Uint16Array, i: number): boolean =>
    ((kindAt(units, i - 1) | kindAt(units, i - 2)) & COMMON_SURNAME) !== 0;

  function readLone(walk: Walk, i: number): void {
    const value = LONE_CHARACTERS.get(walk.text[i] ?? '')?.(walk, i, facts);
    if (value !== undefined) {
      walk.cuts.push({ start: i, end: i + 1, value });
      const place = placeNameAround(walk.text, i);
      if (place !== undefined) walk.names.add(place);
    } else if (isInMadeThing(walk.text, i)) walk.cuts.push({ start: i, end: i, value: '' });
    else if (isTurbineCounter(walk.text, i)) walk.cuts.push({ start: i + 1, end: i + 1, value: '' });
  }

  /** Reads the character at `i`, which is watched; returns the place from which to walk on. */
  function step(walk: Walk, i: number): number {
    const { units, cuts } = walk;
    const kind = kindAt(units, i);
    const before = cuts.length;
    if (kind & SURNAME && maySurname(walk, i, kind)) nameCuts.readSurname(walk, i);
    if (kind & GIVEN_CHARACTER && cuts.length === before && isAfterSurname(units, i)) nameCuts.readGiven(walk, i);
    if (kind & LONE && cuts.length === before) readLone(walk, i);
    return cuts.length === before ? i + 1 : Math.max(i + 1, cuts.at(-1)?.end ?? 0);
  }

  return (units, text, given) => {
    names.clear();
    for (const name of page.known) names.add(name);
    const walk: Walk = { units, text, cuts: [], names };
    const { length } = text;
    for (let i = 0; i < length; ) i = kindAt(units, i) & WATCHED ? step(walk, i) : i + 1;
    page.found = names.size === 0 ? NO_NAMES : [...names];
    return mergeCuts(given, repeatNames(walk, weighing));
  };
}

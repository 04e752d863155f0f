import { COMMON_SURNAMES, OTHER_SURNAMES } from '../../names/surnames.ts';
import { readCueAfter } from './after-names.ts';
import { NOT_HAN } from './before-names.ts';
import { GIVEN_NAME_CHARACTERS } from './given-name-characters.ts';
import { SURNAME_FORMS } from './surname-forms.ts';

/*
 * Lists of names, which vouch for one another without a title: 余敏、于波、范利; （余敏 于波）; 范、于二人; columns of
 * names that are spaced out (于　波). Each function takes the paragraph and the place of a surname in it.
 */

const SURNAMES = new Set(COMMON_SURNAMES + OTHER_SURNAMES);
const isSurname = (character: string): boolean => SURNAMES.has(character) || SURNAME_FORMS.has(character);

const MARKS = new Set('、 \u3000\t\n');
/** How many neighbours are looked at on each side: three names vouch for a fourth, whatever word it may be (钟声). */
const NEIGHBOURS = 3;
const LONGEST = 3;

/** What stands between surnames alone. */
const JOINS = new Set('、和与');
const BEHIND_ALONE = new Set('、和与两二三四五');

/** What ends a list, behind its last name. */
const ENDS = /^(等|和|与|及|以及|[两二三四五六七八九十0-9]+[人名位]|同志)/;

/** Whether so many characters at `start` are a word of a dictionary. */
export type IsWord = (start: number, size: number) => boolean;

/** How many characters the item at `start` has before a mark or the end of the list; 0 where none of two or three does. */
function sizeOfItem(text: string, start: number): number {
  for (let size = 2; size <= LONGEST; size++) {
    const end = start + size;
    if (end > text.length || NOT_HAN.test(text.slice(start, end))) return 0;
    const next = text[end];
    if (next === undefined || (NOT_HAN.test(next) && !/[0-9０-９A-Za-z]/.test(next))) return size;
    if (ENDS.test(text.slice(end, end + 3)) || readCueAfter(text, end) === 'sure') return size;
  }
  return 0;
}

/** Whether an item of that size looks like a name: a surname and what given names are made of. */
const isLikeName = (text: string, start: number, size: number): boolean =>
  isSurname(text[start] ?? '') && [...text.slice(start + 1, start + size)].every((c) => GIVEN_NAME_CHARACTERS.has(c));

/** Where the item before the mark at `mark` begins, -1 where no mark or bracket stands three characters before at most. */
function startBefore(text: string, mark: number): number {
  for (let size = 2; size <= LONGEST; size++) {
    const start = mark - size;
    if (start < 0 || NOT_HAN.test(text.slice(start, mark))) return -1;
    if (start === 0 || NOT_HAN.test(text[start - 1] ?? '')) return start;
  }
  return -1;
}

/** How many names stand side by side behind `end`, each after the same mark. */
function countAfter(text: string, end: number, isWord: IsWord): number {
  const mark = text[end] ?? '';
  let at = end;
  let count = 0;
  while (count < NEIGHBOURS && MARKS.has(mark) && text[at] === mark) {
    const size = sizeOfItem(text, at + 1);
    if (size === 0 || !isLikeName(text, at + 1, size) || isWord(at + 1, size)) break;
    count++;
    at += 1 + size;
  }
  return count;
}

/** The same before `start`. */
function countBefore(text: string, start: number, isWord: IsWord): number {
  const mark = text[start - 1] ?? '';
  let at = start;
  let count = 0;
  while (count < NEIGHBOURS && MARKS.has(mark) && text[at - 1] === mark) {
    const from = startBefore(text, at - 1);
    const size = at - 1 - from;
    if (from < 0 || !isLikeName(text, from, size) || isWord(from, size)) break;
    count++;
    at = from;
  }
  return count;
}

/**
 * How many characters the name has that begins at `i` in a list of names, 0 for none. So many neighbours at `least` must
 * look like names: more where words stand before it that it may be part of (还有于海、范进).
 */
export function measureInList(text: string, i: number, least: number, isWord: IsWord): number {
  if (![-1, 2, 3].some((k) => MARKS.has(text[i + k] ?? ''))) return 0;
  const size = sizeOfItem(text, i);
  if (size === 0) return 0;
  const vouching = countBefore(text, i, isWord) + countAfter(text, i + size, isWord);
  if (vouching < least || (vouching < NEIGHBOURS && isWord(i, size))) return 0;
  return vouching > 1 || isLikeName(text, i, size) ? size : 0;
}

/** Whether 、 stands two or three characters behind the surname at `i`: 还有于海、范进. */
export const isBeforeListMark = (text: string, i: number): boolean => text[i + 2] === '、' || text[i + 3] === '、';

/** Whether the surname at `i` is one of several that stand alone: 范、于二人, 余和范两人. */
export function isOneOfSeveral(text: string, i: number): boolean {
  if (!BEHIND_ALONE.has(text[i + 1] ?? '')) return false;
  let end = i + 1;
  while (JOINS.has(text[end] ?? '') && isSurname(text[end + 1] ?? '')) end += 2;
  if (!/^[两二三四五]人/.test(text.slice(end, end + 2))) return false;
  if (end > i + 1) return true;
  return JOINS.has(text[i - 1] ?? '') && isSurname(text[i - 2] ?? '');
}

/** Where the given name of one character stands that is spaced out from the surname at `i` (于　波); -1 for none. */
export function findSpacedGiven(text: string, i: number): number {
  if (text[i + 1] !== ' ' && text[i + 1] !== '\u3000') return -1;
  let at = i + 1;
  while (/[ \u3000]/.test(text[at] ?? '')) at++;
  const given = text[at] ?? '';
  if (at > i + 3 || !GIVEN_NAME_CHARACTERS.has(given)) return -1;
  return text[at + 1] === undefined || NOT_HAN.test(text[at + 1] ?? '') ? at : -1;
}

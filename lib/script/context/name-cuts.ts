import { type Cut, mergeCuts } from '../engine/cuts.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { isAddress, isMou } from './after-names.ts';
import { type NameContext, readContextBefore } from './before-names.ts';
import { isSelf } from './classical.ts';
import { type MeasureName, makeMeasureName } from './name-likelihood.ts';
import { findSpacedGiven, isOneOfSeveral, measureInList } from './name-lists.ts';
import {
  isAddressedAfter,
  isAfterMou,
  isCalled,
  isFamiliar,
  isGivenPair,
  isPlace,
  isPresider,
  isShenYang,
  isToldBy,
} from './name-patterns.ts';
import {
  GIVEN_NAME_FORMS,
  SURNAME_FORMS,
  SURNAMES_AFTER_TITLES,
  SURNAMES_ALSO_WORDS,
  SURNAMES_IN_PROSE,
} from './surname-forms.ts';
import type { Walk } from './walk.ts';
import { bits, type Weighing } from './weighing.ts';
import type { WordFacts } from './word-facts.ts';

/** What may stand before a surname that vouches for it: 书记于…, 驾驶员于…, and the beginning of a clause. */
const isVouching = (context: NameContext): boolean => context === 'title' || context === 'role' || context === 'edge';

/** The same before a surname with a given name that keeps its form: 任命李干杰. */
const mayPrecede = (context: NameContext): boolean => context === 'title' || context === 'edge' || context === 'verb';

/** What a name costs as a word that stands elsewhere with evidence, and how much dearer a division with it may be. */
const KNOWN_COST = bits(12);
const KNOWN_ROOM = bits(2);
/** A name without a boundary before it (有余敏、于波) must not cut a likelier word: so much dearer it may be. */
const FIRST_ROOM = bits(6);

/** The surname of a name at `start`, in the form it has as one. */
function pushSurname(text: string, start: number, cuts: Cut[]): void {
  const value = SURNAME_FORMS.get(text[start] ?? '');
  cuts.push(value === undefined ? { start, end: start, value: '' } : { start, end: start + 1, value });
}

/**
 * The given name of a name at `start`, character by character (子云 is 子雲, whatever the classic 子云 may be), and the
 * boundary behind it.
 */
function pushGiven(text: string, start: number, size: number, cuts: Cut[]): void {
  const end = start + size;
  for (let k = start + 1; k < end; k++) {
    const kept = GIVEN_NAME_FORMS.get(text[k] ?? '');
    cuts.push(kept === undefined ? { start: k, end: k, value: '' } : { start: k, end: k + 1, value: kept });
  }
  if ((cuts.at(-1)?.end ?? 0) < end) cuts.push({ start: end, end, value: '' });
}

/** Finds the names of Chinese persons whose characters keep a form that they have nowhere else: 范锐平, 李干杰. */
export class NameCuts {
  readonly #facts: WordFacts;
  readonly #measureName: MeasureName;

  constructor(dictionary: Dictionary, weighing: Weighing, facts: WordFacts) {
    this.#facts = facts;
    this.#measureName = makeMeasureName(dictionary, weighing);
  }

  /** Adds the cuts of a name that begins with the surname at `i`, where there is one: 记者余先河, 姓于的村民, 范某. */
  readSurname(walk: Walk, i: number): void {
    const { text, cuts, names } = walk;
    const value = SURNAME_FORMS.get(text[i] ?? '');
    if (value === undefined) return;
    const context = readContextBefore(text, i);
    if (isSelf(text, i) && text[i] === '余') {
      cuts.push({ start: i, end: i + 1, value });
      return;
    }
    if (this.#isSurnameAlone(text, i, context)) {
      cuts.push({ start: i, end: i + 1, value });
      return;
    }
    const spaced = context === 'edge' ? findSpacedGiven(text, i) : -1;
    if (spaced > 0 && !this.#facts.isPair(walk, i, spaced)) {
      cuts.push({ start: i, end: i + 1, value });
      return;
    }
    const size = this.#sizeAt(walk, i, context);
    if (size === 0) return;
    if (this.#isTelling(walk, i, size, context)) names.add(text.slice(i, i + size));
    cuts.push({ start: i, end: i + 1, value });
    pushGiven(text, i, size, cuts);
  }

  /** Whether the name at `i` tells that it is one where it stands again: 征信 of 村民征信结果 does not. */
  #isTelling(walk: Walk, i: number, size: number, context: NameContext): boolean {
    if (this.#facts.isWord(walk, i, size)) return false;
    return size === 3 || context === 'verb' || isVouching(context) || this.#sizeInList(walk, i, context) > 0;
  }

  /** How many characters the name at `i` has, by what stands around it or by a list it stands in; 0 for none. */
  #sizeAt(walk: Walk, i: number, context: NameContext): number {
    if (isShenYang(walk.text, i)) return 2;
    const size = this.#sizeOfName(walk, i, context);
    // 丰城 and 丰田章男 at the edge of a clause: the surname is rarer than what else begins so.
    const isRare = walk.text[i] === '丰' && context === 'edge';
    return size > 0 && !isRare ? size : this.#sizeInList(walk, i, context);
  }

  /** The same by a list of names. */
  #sizeInList(walk: Walk, i: number, context: NameContext): number {
    const least = context !== 'edge' && SURNAMES_ALSO_WORDS.has(walk.text[i] ?? '') ? 2 : 1;
    const size = measureInList(walk.text, i, least, (start, count) => this.#facts.isWord(walk, start, count));
    if (size === 0 || context === 'edge') return size;
    return this.#facts.isBoundary(i, FIRST_ROOM) ? size : 0;
  }

  /** Whether the character at `i` is a surname without a given name behind it: 涂家村, 姓于, 老范, 余某, 于同志. */
  #isSurnameAlone(text: string, i: number, context: NameContext): boolean {
    if (text[i] === '后') return false;
    const isAlsoWord = SURNAMES_ALSO_WORDS.has(text[i] ?? '');
    const isVouched =
      isVouching(context) || (isAlsoWord ? isAfterMou(text, i) || isToldBy(text, i) : this.#facts.isAlone(i));
    if (isPlace(text, i) && context !== 'preposition') return true;
    if (isCalled(text, i) || isOneOfSeveral(text, i)) return true;
    if (isFamiliar(text, i) && !isAlsoWord && this.#facts.isAlone(i)) return true;
    if (isAddressedAfter(text, i) && isAddress(text, i + 1)) return true;
    return isVouched && (isMou(text, i + 1) || isAddress(text, i + 1));
  }

  /** How many characters the name at `i` has; 0 when there is none. */
  #sizeOfName(walk: Walk, i: number, context: NameContext): number {
    if (walk.text[i] === '后') {
      const isLikely = context === 'title' && isGivenPair(walk.text, i + 1);
      return isLikely ? this.#measureName(walk, { start: i, context, least: 3 }) : 0;
    }
    if (isPresider(walk.text, i, 2)) return 2;
    if (isPresider(walk.text, i, 3) && !this.#facts.isPairAt(walk, i + 1)) return 3;
    return this.#measureName(walk, { start: i, context, least: 2 });
  }

  /** Adds the cuts of a name whose given name holds the character at `i` in a form of its own: 干 in 李干杰. */
  readGiven(walk: Walk, i: number): void {
    const { text, cuts, names } = walk;
    if (!GIVEN_NAME_FORMS.has(text[i] ?? '')) return;
    for (const before of [1, 2] as const) {
      const start = i - before;
      const size = this.#sizeOfNameAround(walk, start, before);
      if (size === 0) continue;
      names.add(text.slice(start, start + size));
      cuts.push({ start, end: start, value: '' });
      pushGiven(text, start, size, cuts);
      return;
    }
  }

  /** How many characters the name at `start` has that holds the one so many places on; 0 when there is none. */
  #sizeOfNameAround(walk: Walk, start: number, before: 1 | 2): number {
    const { text, cuts } = walk;
    if (start < (cuts.at(-1)?.end ?? 0) || !SURNAMES_AFTER_TITLES.has(text[start] ?? '')) return 0;
    // 魏征 is in OpenCC's own dictionary.
    if (this.#facts.hasWordOver(walk, start, before)) return 0;
    const context = readContextBefore(text, start);
    if (context !== 'title' && !SURNAMES_IN_PROSE.has(text[start] ?? '')) return 0;
    return mayPrecede(context) ? this.#measureName(walk, { start, context, least: before === 1 ? 2 : 3 }) : 0;
  }
}

/** Whether the name at `i`, which is one elsewhere, is one here too: 于海洋, but not in 位于海洋深处. */
const isSameName = (weighing: Weighing, i: number, size: number): boolean =>
  weighing.around(i, size) && weighing.loss(i, size, KNOWN_COST) <= KNOWN_ROOM;

/**
 * The cuts of a walk that has come to its end, with those where a name stands again that was read once: 游本昌从事…,
 * 问候游本昌.
 */
export function repeatNames({ text, cuts, names }: Walk, weighing: Weighing): readonly Cut[] {
  if (names.size === 0) return cuts;
  const places: { readonly start: number; readonly length: number }[] = [];
  for (const name of names) {
    const { length } = name;
    for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1))
      if (isSameName(weighing, i, length)) places.push({ start: i, length });
  }
  const more: Cut[] = [];
  let from = 0;
  // Of names that run into one another the first has the place, and the longest of those that begin there.
  for (const { start, length } of places.sort((a, b) => a.start - b.start || b.length - a.length)) {
    if (start < from) continue;
    pushSurname(text, start, more);
    pushGiven(text, start, length, more);
    from = start + length;
  }
  return mergeCuts(cuts, more);
}

import { type Cut, mergeCuts } from '../engine/cuts.ts';
import type { Plan } from '../engine/news.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { IS_GUEST, IS_OURS } from '../tables/packed-phrases.ts';
import {
  BEFORE_NAMES,
  COMMON_SURNAMES,
  contextBefore,
  cueAfter,
  GIVEN,
  isAddress,
  isAfterMou,
  isCalled,
  isFamiliar,
  isMou,
  isPlace,
  isPresider,
  isToldBy,
  isTownOf,
  SURNAMES,
} from './chinese-names.ts';
import { ALSO_WORDS, bits, makeNameAt } from './name-likelihood.ts';
import {
  beginsTranscribed,
  isFromName,
  isNameLi,
  isPlaceGan,
  isQuarterOrMeasure,
  isTownLi,
  isTranscribed,
} from './transcribed-names.ts';
import type { Weighing } from './weighing.ts';
import { isThis, readXi } from './xi.ts';
import { isCounter } from './zhi.ts';

/** A character counts as a word of its own when that makes the division this much dearer at most. */
const ALONE = bits(2);
/** The copula is rarer in the news the counts are from than in reports of the police and the courts. */
const ALONE_XI = bits(4);

const XING = 0x59d3; // 姓

/** What a character is watched for. */
const SURNAME = 1;
const ALSO_WORD = 2;
const GIVEN_CHARACTER = 4;
const OTHER = 8;
const WATCHED = SURNAME | GIVEN_CHARACTER | OTHER;
const COMMON_SURNAME = 16;
const BEFORE_NAME = 32;

/** Finds the characters whose reading hangs on what stands around them: names, the copula 系, 里 in names. */
export function findReadings(dictionary: Dictionary, weighing: Weighing): Plan {
  const { phrases } = dictionary;
  const nameAt = makeNameAt(dictionary, weighing);
  const watched = new Uint8Array(0x10000);
  const watch = (characters: Iterable<string>, as: number): void => {
    for (const c of characters) watched[c.charCodeAt(0)] = (watched[c.charCodeAt(0)] ?? 0) | as;
  };
  watch(SURNAMES.keys(), SURNAME);
  watch(ALSO_WORDS, ALSO_WORD);
  watch(GIVEN.keys(), GIVEN_CHARACTER);
  watch(COMMON_SURNAMES, COMMON_SURNAME);
  watch(BEFORE_NAMES, BEFORE_NAME);
  watch('系里干只周', OTHER);

  /** Whether a title or the edge of a clause may stand before `i`. */
  const mayFollow = (units: Uint16Array, i: number): boolean => {
    const before = units[i - 1] ?? 0;
    return (
      i === 0 ||
      before < 0x3400 ||
      before > 0x9fff ||
      ((watched[before] ?? 0) & BEFORE_NAME) !== 0 ||
      units[i + 1] === XING
    );
  };
  const hasSurname = (units: Uint16Array, i: number): boolean =>
    (((watched[units[i - 1] ?? 0] ?? 0) | (watched[units[i - 2] ?? 0] ?? 0)) & COMMON_SURNAME) !== 0;

  const isAlone = (i: number, room = ALONE): boolean => weighing.around(i, 1) && weighing.lossOfSingle(i) <= room;

  const isWordAt = (units: Uint16Array, i: number): boolean => phrases.find(units, i, i + 2, 0) === 2;

  function readSurname(units: Uint16Array, text: string, i: number, cuts: Cut[], names: Set<string>): void {
    const c = text[i] ?? '';
    const value = SURNAMES.get(c);
    if (value === undefined) return;
    const context = contextBefore(text, i);
    const isVouched = ALSO_WORDS.has(c)
      ? context === 'title' || context === 'role' || context === 'edge' || isAfterMou(text, i) || isToldBy(text, i)
      : context === 'title' || context === 'role' || context === 'edge' || isAlone(i);
    if (
      (isPlace(text, i) && context !== 'preposition') ||
      isCalled(text, i) ||
      (isFamiliar(text, i) && !ALSO_WORDS.has(c) && isAlone(i))
    ) {
      cuts.push({ start: i, end: i + 1, value });
      return;
    }
    if (isVouched && (isMou(text, i + 1) || isAddress(text, i + 1))) {
      cuts.push({ start: i, end: i + 1, value });
      return;
    }
    const size = isPresider(text, i, 2)
      ? 2
      : isPresider(text, i, 3) && !isWordAt(units, i + 1)
        ? 3
        : nameAt(units, text, i, context, 2);
    if (size === 0) return;
    if (size === 3) names.add(text.slice(i, i + size));
    cuts.push({ start: i, end: i + 1, value });
    pushGiven(text, i, size, cuts);
  }

  /** A name read once is the same name wherever the paragraph has it again: 游本昌从事…, 问候游本昌. */
  function readAgain(text: string, cuts: readonly Cut[], names: ReadonlySet<string>): readonly Cut[] {
    const more: Cut[] = [];
    for (const name of names) {
      const value = SURNAMES.get(name[0] ?? '') ?? '';
      for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
        more.push({ start: i, end: i + 1, value });
        pushGiven(text, i, name.length, more);
      }
    }
    return mergeCuts(
      cuts,
      more.sort((a, b) => a.start - b.start),
    );
  }

  /** The given name, character by character (子云 is 子雲, whatever the classic 子云 may be), and its end. */
  function pushGiven(text: string, i: number, size: number, cuts: Cut[]): void {
    for (let k = i + 1; k < i + size; k++) {
      const kept = GIVEN.get(text[k] ?? '');
      if (kept === undefined) cuts.push({ start: k, end: k, value: '' });
      else cuts.push({ start: k, end: k + 1, value: kept });
    }
    if ((cuts.at(-1)?.end ?? 0) < i + size) cuts.push({ start: i + size, end: i + size, value: '' });
  }

  function readGiven(units: Uint16Array, text: string, i: number, cuts: Cut[]): void {
    if (!GIVEN.has(text[i] ?? '')) return;
    for (const k of [1, 2]) {
      if (i - k < (cuts.at(-1)?.end ?? 0) || !COMMON_SURNAMES.has(text[i - k] ?? '')) continue;
      // 魏征 is in OpenCC's own dictionary.
      if (phrases.find(units, i - k, text.length, IS_GUEST) > k) continue;
      const context = contextBefore(text, i - k);
      if (context !== 'title' && context !== 'edge' && context !== 'verb') continue;
      const size = nameAt(units, text, i - k, context, k + 1);
      if (size === 0) continue;
      cuts.push({ start: i - k, end: i - k, value: '' });
      pushGiven(text, i - k, size, cuts);
      return;
    }
  }

  /** Whether OpenCC knows a word that holds the character at `i`. */
  const isMatched = (units: Uint16Array, text: string, i: number): boolean =>
    [0, 1, 2].some(
      (k) =>
        i >= k && phrases.find(units, i - k, Math.min(text.length, i + 8), IS_GUEST | IS_OURS) > k + (k === 0 ? 1 : 0),
    );

  function readOther(units: Uint16Array, text: string, i: number, cuts: Cut[]): void {
    if (text[i] === '里') {
      if (isQuarterOrMeasure(text, i)) {
        cuts.push({ start: i, end: i + 1, value: '里' });
        return;
      }
      const context = contextBefore(text, i);
      const isAfterTitle =
        (context === 'title' || context === 'verb' || text[i - 1] === '国') &&
        // 主教练里皮, 议长里德表示, but 队员里达到….
        (isFromName(text, i + 2) ||
          /[多朵东林]/.test(text[i + 2] ?? '') ||
          ['edge', 'sure'].includes(cueAfter(text, i + 2)));
      const isAfterSome = context === 'role' || context === 'preposition';
      const isWord = isMatched(units, text, i);
      // 相里 is a surname and 克里 a name, but 首相里希 and 捷克里索夫 hold neither.
      const isName = isAfterTitle || isTranscribed(text, i);
      if (
        isWord &&
        !(isName && (isFromName(text, i + 1) || phrases.find(units, i, text.length, IS_GUEST | IS_OURS) === 0))
      )
        return;
      if (isNameLi(text, i) || isTownLi(text, i) || beginsTranscribed(text, i, isAfterTitle, isAfterSome))
        cuts.push({ start: i, end: i + 1, value: '里' });
    } else if (text[i] === '干') {
      if (
        !isMatched(units, text, i) &&
        (isTranscribed(text, i) || (phrases.find(units, i, text.length, IS_GUEST) === 0 && isPlaceGan(text, i)))
      )
        cuts.push({ start: i, end: i + 1, value: '干' });
    } else if (text[i] === '只') {
      if (isCounter(text, i)) cuts.push({ start: i, end: i + 1, value: '隻' });
    } else if (text[i] === '周') {
      // 为期2周, but 2周年 is OpenCC's.
      if (/[0-9０-９]/.test(text[i - 1] ?? '') && !/[年岁期末]/.test(text[i + 1] ?? '')) {
        cuts.push({ start: i, end: i + 1, value: '週' });
      }
    } else if (text[i] === '系' && !/[关体联]/.test(text[i - 1] ?? '') && (isThis(text, i) || isAlone(i, ALONE_XI))) {
      const value = readXi(text, i);
      if (value) cuts.push({ start: i, end: i + 1, value });
    }
  }

  return (units, text, given) => {
    const { length } = text;
    const cuts: Cut[] = [];
    const names = new Set<string>();
    for (let i = 0; i < length; i++) {
      const kind = watched[units[i] ?? 0] ?? 0;
      if (!(kind & WATCHED)) continue;
      const before = cuts.length;
      if (kind & SURNAME && (!(kind & ALSO_WORD) || mayFollow(units, i) || isTownOf(text, i)))
        readSurname(units, text, i, cuts, names);
      if (kind & GIVEN_CHARACTER && cuts.length === before && hasSurname(units, i)) readGiven(units, text, i, cuts);
      if (kind & OTHER && cuts.length === before) readOther(units, text, i, cuts);
      if (cuts.length === before) continue;
      const last = cuts.at(-1);
      if (last) i = Math.max(i, last.end - 1);
    }
    return mergeCuts(given, names.size === 0 ? cuts : readAgain(text, cuts, names));
  };
}

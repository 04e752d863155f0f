import { readXi } from './copula.ts';
import type { Dictionary } from './dictionary.ts';
import type { Cut, Plan } from './engine.ts';
import { mergeCuts } from './fixed-words.ts';
import { isNameLi, isQuarterOrMeasure } from './li.ts';
import {
  COMMON_SURNAMES,
  type Context,
  contextBefore,
  cueAfter,
  GIVEN,
  GIVEN_NAME,
  isAddress,
  isMou,
  SURNAMES,
} from './names.ts';
import { IS_GUEST } from './phrase-index.ts';
import type { Weighing } from './weighing.ts';

/** Costs in eighths of a bit, as in the model of words. */
const bits = (n: number): number => 8 * n;
const SURNAME_COST = { title: bits(7), edge: bits(9) };
const GIVEN_COST = { common: bits(7), other: bits(14) };
/** A character counts as a word of its own when that makes the division this much dearer at most. */
const ALONE = bits(2);

/** Before these characters' own uses as words (于, 干…) a title or the edge of a clause must vouch for the surname. */
const ALSO_WORDS = new Set('于干征占种游周胡曲');

/** How much of the text around a character the readings look at. */
const BEFORE = 8;
const AFTER = 10;

/** Finds the characters whose reading hangs on what stands around them: names, the copula 系, 里 in names. */
export function findReadings(dictionary: Dictionary, weighing: Weighing): Plan {
  const { phrases } = dictionary;
  const watched = new Uint8Array(0x10000);
  for (const c of [...SURNAMES.keys(), ...GIVEN.keys(), '系', '里']) watched[c.charCodeAt(0)] = 1;

  const isAlone = (units: Uint16Array, i: number, length: number): boolean => {
    weighing.around(units, i, 1, 0, length);
    return weighing.lossOfSingle(units, i) <= ALONE;
  };

  /** By how many eighths of a bit the best name of 2 or 3 characters at `i` misses what its surroundings allow. */
  function nameAt(
    units: Uint16Array,
    length: number,
    i: number,
    text: string,
    at: number,
    context: Context,
    least: number,
  ): number {
    // 征兵, 余额, 谷雨: OpenCC knows a word here.
    if (context === 'none' || phrases.find(units, i, length, IS_GUEST) > 0) return 0;
    let found = 0;
    let best = 0;
    for (const size of [3, 2]) {
      if (size < least) continue;
      let cost = SURNAME_COST[context];
      let isCommon = true;
      for (let k = 1; k < size; k++) {
        const c = text[at + k] ?? '';
        if (!/[\u3400-\u9fff]/.test(c)) cost = Number.POSITIVE_INFINITY;
        const has = GIVEN_NAME.has(c);
        isCommon &&= has;
        cost += has ? GIVEN_COST.common : GIVEN_COST.other;
      }
      const cue = cueAfter(text, at + size);
      if (context === 'edge' && (cue !== 'sure' || !isCommon)) continue;
      if (!Number.isFinite(cost)) continue;
      weighing.around(units, i, size, 0, length);
      const bonus = (context === 'title' ? bits(2) : 0) + (cue === 'sure' ? bits(2) : cue === 'likely' ? bits(1) : 0);
      const room = bonus - weighing.loss(i, size, cost);
      if (room >= 0 && (found === 0 || room > best)) {
        found = size;
        best = room;
      }
    }
    return found;
  }

  function readSurname(units: Uint16Array, length: number, i: number, text: string, at: number, cuts: Cut[]): void {
    const c = text[at] ?? '';
    const value = SURNAMES.get(c);
    if (value === undefined) return;
    const context = contextBefore(text, at);
    const isVouched = context !== 'none' || (!ALSO_WORDS.has(c) && isAlone(units, i, length));
    if (isVouched && (isMou(text, at + 1) || isAddress(text, at + 1))) {
      cuts.push({ start: i, end: i + 1, value });
      return;
    }
    const size = nameAt(units, length, i, text, at, context, 2);
    if (size === 0) return;
    cuts.push({ start: i, end: i + 1, value });
    pushGiven(i, size, text, at, cuts);
  }

  /** The given name's own characters, and the boundary after it. */
  function pushGiven(i: number, size: number, text: string, at: number, cuts: Cut[]): void {
    for (let k = 1; k < size; k++) {
      const kept = GIVEN.get(text[at + k] ?? '');
      if (kept !== undefined) cuts.push({ start: i + k, end: i + k + 1, value: kept });
    }
    const last = cuts.at(-1);
    if (!last || last.end < i + size) cuts.push({ start: i + size, end: i + size, value: '' });
  }

  function readGiven(units: Uint16Array, length: number, i: number, text: string, at: number, cuts: Cut[]): void {
    if (!GIVEN.has(text[at] ?? '')) return;
    for (const k of [1, 2]) {
      if (i - k < (cuts.at(-1)?.end ?? 0) || !COMMON_SURNAMES.has(text[at - k] ?? '')) continue;
      const size = nameAt(units, length, i - k, text, at - k, contextBefore(text, at - k), k + 1);
      if (size === 0) continue;
      cuts.push({ start: i - k, end: i - k, value: '' });
      pushGiven(i - k, size, text, at - k, cuts);
      return;
    }
  }

  function readOther(units: Uint16Array, length: number, i: number, text: string, at: number, cuts: Cut[]): void {
    if (text[at] === '里') {
      if (isQuarterOrMeasure(text, at)) {
        cuts.push({ start: i, end: i + 1, value: '里' });
        return;
      }
      const isMatched = [0, 1, 2].some(
        (k) => i >= k && phrases.find(units, i - k, Math.min(length, i + 8), IS_GUEST) > k + (k === 0 ? 1 : 0),
      );
      if (!isMatched && isNameLi(text, at)) cuts.push({ start: i, end: i + 1, value: '里' });
    } else if (text[at] === '系' && !/[关体联]/.test(text[at - 1] ?? '') && isAlone(units, i, length)) {
      const value = readXi(text, at);
      if (value) cuts.push({ start: i, end: i + 1, value });
    }
  }

  return (units, length, given) => {
    const cuts: Cut[] = [];
    weighing.forget();
    for (let i = 0; i < length; i++) {
      if (!watched[units[i] ?? 0]) continue;
      const start = Math.max(0, i - BEFORE);
      const text = String.fromCharCode(...units.subarray(start, Math.min(length, i + AFTER)));
      const before = cuts.length;
      readSurname(units, length, i, text, i - start, cuts);
      if (cuts.length === before) readGiven(units, length, i, text, i - start, cuts);
      if (cuts.length === before) readOther(units, length, i, text, i - start, cuts);
      const last = cuts.at(-1);
      if (cuts.length > before && last) i = Math.max(i, last.end - 1);
    }
    return mergeCuts(given, cuts);
  };
}

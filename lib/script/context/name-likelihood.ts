import type { Dictionary } from '../tables/dictionary.ts';
import { IS_GUEST } from '../tables/packed-phrases.ts';
import { type Context, type Cue, cueAfter, GIVEN_NAME, isTimeOrPlanting, NOT_HAN } from './chinese-names.ts';
import type { Weighing } from './weighing.ts';

/** Costs in eighths of a bit, as in the model of words. */
export const bits = (n: number): number => 8 * n;
const SURNAME_COST = {
  title: bits(7),
  verb: bits(7),
  role: bits(8),
  edge: bits(9),
  preposition: bits(9),
  none: bits(10),
} as const satisfies Record<Context, number>;
const GIVEN_COST = { common: bits(7), other: bits(14) };
/** Surnames that are words as well (于, 干…): a title or the edge of a clause must vouch for them, and by more. */
export const ALSO_WORDS = new Set('于干征占游周胡曲钟种');
/** Those of them that make a phrase with one more character: 游湖, 干活. */
const VERBS = new Set('干征占游种');

/**
 * How much dearer than the likeliest division one with a name may be. Where OpenCC knows a word (征兵, 余额, 谷雨), the
 * surname is a word as well or nothing points to a name, it must be cheaper.
 */
function allowance(context: Context, cue: Cue, isWord: boolean, isAlsoWord: boolean): number {
  const forCue = { edge: bits(2), sure: bits(2), likely: bits(1), none: 0 }[cue] - (isAlsoWord ? bits(4) : 0);
  switch (context) {
    case 'title':
      return isWord ? bits(-2) : bits(2) + forCue;
    case 'role':
      return (isWord ? bits(-6) : bits(-3)) + forCue;
    case 'edge':
      return (isWord ? bits(-8) : cue === 'edge' ? bits(2) : cue === 'sure' ? 0 : bits(-8)) + forCue;
    case 'verb':
      return (isWord ? bits(-4) : bits(1)) + forCue;
    case 'preposition':
      return isWord || isAlsoWord ? bits(-99) : bits(cue === 'sure' ? 0 : -8) + forCue;
    case 'none':
      return isWord || isAlsoWord ? Number.NEGATIVE_INFINITY : bits(-12) + forCue;
  }
}

/** How many characters the name at `i` has, at least `least`; 0 when none is likely there. */
export type NameAt = (units: Uint16Array, text: string, i: number, context: Context, least: number) => number;

/** Weighs names against the words that would stand in their place. */
export function makeNameAt({ phrases }: Dictionary, weighing: Weighing): NameAt {
  return (units, text, i, context, least) => {
    const { length } = text;
    const isAlsoWord = ALSO_WORDS.has(text[i] ?? '');
    if ((context === 'none' || context === 'preposition') && isAlsoWord) return 0;
    if (isAlsoWord && isTimeOrPlanting(text, i)) return 0;
    // 征兵 at the surname, or 南岳 across it in 南岳衡山.
    const isAcross = context === 'none' && i > 0 && phrases.find(units, i - 1, length, IS_GUEST) > 1;
    const isWord = isAcross || phrases.find(units, i, length, IS_GUEST) > 0;
    let found = 0;
    let best = 0;
    for (const size of [3, 2]) {
      if (size < least) continue;
      const given = text.slice(i + 1, i + size);
      if (given.length < size - 1 || NOT_HAN.test(given)) continue;
      const isCommon = [...given].every((c) => GIVEN_NAME.has(c));
      const cue = cueAfter(text, i + size);
      if (
        context !== 'title' &&
        !(context === 'verb' && isCommon && cue !== 'none') &&
        !(
          isCommon &&
          (size === 3 || cue === 'edge' || (cue === 'sure' && !isAlsoWord)) &&
          !(size === 2 && VERBS.has(text[i] ?? ''))
        )
      )
        continue;
      const cost = [...given].reduce(
        (sum, c) => sum + (GIVEN_NAME.has(c) ? GIVEN_COST.common : GIVEN_COST.other),
        SURNAME_COST[context],
      );
      if (!weighing.around(i, size)) continue;
      const room = allowance(context, cue, isWord, isAlsoWord) - weighing.loss(i, size, cost);
      if (room >= 0 && (found === 0 || room > best)) {
        found = size;
        best = room;
      }
    }
    return found;
  };
}

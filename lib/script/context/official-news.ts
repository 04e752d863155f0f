/*
 * This room decides what no list of words can: which of two words a stretch of text holds, and whether a character is
 * part of a name.
 *
 * The idea: every word has a cost, by how often it stands in official news (`weighing.ts`), and the cheapest division of
 * a clause into words is the likeliest. A phrase of the dictionary that cuts across it is not taken. The same costs judge
 * names: 余先河 is one when that is hardly dearer than 余, 先 and 河, by more or less as a title stands before it or a
 * verb behind (`name-cuts.ts`, `name-likelihood.ts`). A few characters have rules of their own (`lone-characters.ts`). All
 * that is found becomes cuts, which the engine obeys.
 *
 * Sample: 关系 in 海关系统 is passed over, as 海关 and 系统 are likelier (海關系統); 于 in 记者于伟 stays, and is 於 else.
 *
 * Limits: only from simplified text; a clause of over 160 characters is weighed in parts; meaning is out of reach
 * (头发干了 becomes 幹). The costs are from `scripts/word-counts.txt`, the thresholds were set by hand.
 */

import { mergeCuts } from '../engine/cuts.ts';
import type { News } from '../engine/news.ts';
import { VARIANT_CHARACTERS } from '../lexicon/variant-characters.ts';
import { copyUnits } from '../tables/code-units.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { IS_GUEST } from '../tables/packed-phrases.ts';
import { makePlan } from './find-cuts.ts';
import { makePlanKeptNames } from './kept-names.ts';
import { findKeptZhu } from './kept-zhu.ts';
import type { PageNames } from './page-names.ts';
import { ZHU } from './paragraph-signs.ts';
import { weighBack } from './weigh-back.ts';
import { bits, Weighing } from './weighing.ts';

/** A match must make the division of words this much dearer to lose: three bits, eight to one. */
const MARGIN = bits(3);
/** For a word that official news never has, which costs this much at least. */
const UNSEEN_MARGIN = bits(1.5);
const UNSEEN = bits(23.5);

/**
 * Characters that OpenCC gives, where they stand alone, a form that official prose hardly ever means, each followed by
 * the form it means: 签 for 籤 (网签, 拒签), 岳 for 嶽, 谷 for 穀, 朴 for 樸, 咸 for 鹹, 淀 for 澱 (names of people and
 * places: 淀川).
 */
const SINGLE = '签簽岳岳谷谷朴朴咸咸淀淀';

/** 著 that stands for 着 (隨著), where the writer does not tell the two apart. */
const ZHE = '著着';

/** Traditional characters whose words OpenCC lists one by one and whose other words are simplified alike: 藉著, 藉用. */
const BEYOND_LISTS = '藉借';

/** Whether official news has the text as a word: 美国, but not 志文 of some dictionary. */
function isWord({ phrases }: Dictionary, text: string): boolean {
  const units = new Uint16Array(text.length);
  copyUnits(text, units);
  return phrases.find(units, 0, text.length, 0) === text.length && phrases.cost < UNSEEN;
}

/** 妳 and 牠 are nobody's simplified, nor is 摀. */
const OF_TAIWAN = '妳你牠它摀捂';

function shiftsWith(dictionary: Dictionary, pairs: string): Uint16Array {
  const shifts = dictionary.shifts.slice();
  for (let i = 0; i < pairs.length; i += 2) shifts[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1) - pairs.charCodeAt(i);
  return shifts;
}

/**
 * What it needs beyond OpenCC to simplified: the 着名 that mirrors make of 著名, variant characters, the names that keep
 * a character (張乾) and, where `isZhe`, every other 著 as 着.
 */
export const makeNewsToSimplified = (
  { traditional, simplified }: { readonly traditional: Dictionary; readonly simplified: () => Dictionary },
  isZhe: boolean,
  page: PageNames,
): News => {
  const pairs = VARIANT_CHARACTERS + OF_TAIWAN + (isZhe ? ZHE : '');
  const shifts = shiftsWith(traditional, pairs + BEYOND_LISTS);
  const planNames = makePlanKeptNames(page, (word) => isWord(simplified(), word));
  return {
    shifts,
    plan: (units, text, given, signs) =>
      planNames(units, text, isZhe && signs & ZHU ? mergeCuts(given, findKeptZhu(text)) : given, signs),
    ...weighBack(traditional, simplified, shiftsWith(traditional, pairs)),
  };
};

/**
 * What official news needs beyond OpenCC, from simplified: the lexicon in the dictionary counts, a match that straddles
 * a likelier boundary of words loses (关系 in 海关系统 is the end of 海关 and the beginning of 系统), and characters are
 * read by what stands around them.
 */
export function makeNews(dictionary: Dictionary, page: PageNames): News {
  const { phrases } = dictionary;
  const weighing = new Weighing(dictionary);
  let units: Uint16Array = new Uint16Array(0);
  return {
    shifts: shiftsWith(dictionary, SINGLE),
    plan: makePlan(dictionary, weighing, page),
    begin(text, length) {
      units = text;
      weighing.begin(text, length);
    },
    take(i, length) {
      if (!weighing.around(i, length)) return length;
      let taken = length;
      while (taken > 0) {
        const { cost } = phrases;
        if (weighing.loss(i, taken, cost) <= (cost < UNSEEN ? MARGIN : UNSEEN_MARGIN)) return taken;
        const cut = weighing.firstCut(i, taken);
        if (cut === 0) return taken;
        taken = phrases.find(units, i, i + cut, IS_GUEST);
      }
      return 0;
    },
  };
}

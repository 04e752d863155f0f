import type { Cut } from '../engine/cuts.ts';
import { findWords, type OwnWord, type WordFinder } from '../lexicon/fixed-words.ts';
import { copyUnits } from '../tables/code-units.ts';
import type { Dictionary } from '../tables/dictionary.ts';
import { fold } from '../tables/fold.ts';
import { bits, Weighing } from './weighing.ts';

/** What a name costs as a word, and how much dearer a division with it may be than the likeliest; set by hand. */
const COST = bits(14);
const MARGIN = bits(2);

/**
 * What begins and ends the name of an institution, around a word within it: 国家|网络安全|产业发展中心. Laws keep theirs
 * too: 网络安全法. In simplified characters, as the folded text is.
 */
const NAME_BEGINS = /(?:国家|中国|中央|全国|国际|世界|[省市县区州])[\u4e00-\u9fff]{0,4}$/;
const NAME_ENDS =
  /^[\u4e00-\u9fff]{0,8}?(?:局|部(?![门队分署件位长委])|委员会|办公室|集团|公司|学院|大学|研究院|研究所|协会|学会|中心|基金会|实验室|大会)/;
const LAW = /^(?:保护)?(?:法(?![律院规庭官人])|条例)/;
/** How far a name reaches on either side, and how far back a title in 《 》 may begin. */
const REACH = 8;
const LONGEST_TITLE = 40;

/** Whether a word stands in a name that is not Taiwan's to change: an institution's, a law's, a title's. */
function isInName(folded: string, { start, end }: Cut): boolean {
  const after = folded.slice(end, end + REACH + 4);
  if (LAW.test(after)) return true;
  const before = folded.slice(Math.max(0, start - LONGEST_TITLE), start);
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return true;
  return NAME_BEGINS.test(before.slice(-REACH)) && NAME_ENDS.test(after);
}

/**
 * Finds the words in simplified or traditional text where they are likely words: 里根 in 美国前总统里根, not in
 * 五公里根据地. Names are found everywhere, vocabulary not within the name of something else.
 */
export function findLocalWords(
  names: readonly OwnWord[],
  vocabulary: readonly OwnWord[],
  dictionary: Dictionary,
): WordFinder {
  const find = findWords([...names, ...vocabulary]);
  const common = new Set(vocabulary.map(({ to }) => to));
  const weighing = new Weighing(dictionary);
  return (text) => {
    const found = find(text);
    if (found.length === 0) return found;
    const folded = fold(text);
    const units = new Uint16Array(folded.length);
    copyUnits(folded, units);
    weighing.begin(units, units.length);
    return found.filter((cut) => {
      const { start, end, value } = cut;
      const isCommon = common.has(value);
      if (isCommon && isInName(folded, cut)) return false;
      if (!weighing.around(start, end - start)) return true;
      // The dictionary knows what common words cost, or those that they are made of.
      if (isCommon) return weighing.lossOfBoundary(start) <= MARGIN && weighing.lossOfBoundary(end) <= MARGIN;
      return weighing.loss(start, end - start, COST) <= MARGIN;
    });
  };
}

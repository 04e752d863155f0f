import { readCueAfter } from './after-names.ts';
import { readContextBefore } from './before-names.ts';
import { isPlayCounter, isSaying } from './classical.ts';
import { hasDried, isDriedThing } from './gan.ts';
import {
  beginsTranscribed,
  isFromName,
  isJapaneseLi,
  isNameLi,
  isPlaceGan,
  isPlayerLi,
  isQuarterOrMeasure,
  isTownLi,
  isTranscribed,
} from './transcribed-names.ts';
import type { Paragraph } from './walk.ts';
import { bits } from './weighing.ts';
import type { WordFacts } from './word-facts.ts';
import { isThis, readXi } from './xi.ts';
import { isCounter } from './zhi.ts';

/** What a character becomes by itself; undefined leaves it to the dictionaries. */
export type ReadCharacter = (paragraph: Paragraph, i: number, facts: WordFacts) => string | undefined;

/** The copula 系 is rarer in the news the counts are from than in reports of the police and the courts. */
const ALONE_XI = bits(4);

/** 主教练里皮, 议长里德表示, 法国里昂, but 队员里达到…. */
function isNameAfterTitle(text: string, i: number): boolean {
  const context = readContextBefore(text, i);
  if (context !== 'title' && context !== 'verb' && text[i - 1] !== '国') return false;
  return (
    isFromName(text, i + 2) ||
    /[多朵东林]/.test(text[i + 2] ?? '') ||
    ['edge', 'sure'].includes(readCueAfter(text, i + 2))
  );
}

/** 里 stays in names, measures and quarters (里皮, 数百里, 云里社区), and is 裏 inside of something. */
function readLi(paragraph: Paragraph, i: number, facts: WordFacts): string | undefined {
  const { text } = paragraph;
  if (isQuarterOrMeasure(text, i) || isPlayerLi(text, i) || isJapaneseLi(text, i)) return '里';
  const isAfterTitle = isNameAfterTitle(text, i);
  if (facts.isInWord(paragraph, i)) {
    // 相里 is a surname and 克里 a name, but 首相里希 and 捷克里索夫 hold neither.
    const isName = isAfterTitle || isTranscribed(text, i);
    if (!isName || !(isFromName(text, i + 1) || !facts.beginsWord(paragraph, i))) return undefined;
  }
  const context = readContextBefore(text, i);
  const isAfterSome = context === 'role' || context === 'preposition';
  const isName = isNameLi(text, i) || isTownLi(text, i) || beginsTranscribed(text, i, isAfterTitle, isAfterSome);
  return isName ? '里' : undefined;
}

/** 干 stays in transcribed names and names of places (纳曼干, 阿干镇), and is 幹 or 乾 else. */
function readGan(paragraph: Paragraph, i: number, facts: WordFacts): string | undefined {
  const { text } = paragraph;
  if (hasDried(text, i)) return '乾';
  // 马干达: 干达 is of a dictionary of Buddhism.
  if (isTranscribed(text, i) && isFromName(text, i + 1) && !facts.hasWordOver(paragraph, i - 1, 1)) return '干';
  if (facts.isInWord(paragraph, i)) return undefined;
  if (!facts.hasWordOver(paragraph, i, 0) && isDriedThing(text, i)) return '乾';
  const isName = isTranscribed(text, i) || (!facts.hasWordOver(paragraph, i, 0) && isPlaceGan(text, i));
  return isName ? '干' : undefined;
}

/** 周 behind a figure counts weeks: 为期2周, but 2周年 is OpenCC's. */
const readZhou: ReadCharacter = ({ text }, i) =>
  /[0-9０-９]/.test(text[i - 1] ?? '') && !/[年岁期末]/.test(text[i + 1] ?? '') ? '週' : undefined;

/** 冲口村, 冲尾村: at the mouth or the end of a valley. */
const isValleyVillage = (text: string, i: number): string | undefined =>
  /^[口头尾]村/.test(text.slice(i + 1, i + 3)) ? '沖' : undefined;

/** 石板冲村, 大冲镇: a valley in names of places. */
const readChong: ReadCharacter = ({ text }, i) =>
  /^(村|镇|乡|街道|社区|水库|林场|组)/.test(text.slice(i + 1, i + 3)) && !/[缓要脉直]/.test(text[i - 1] ?? '')
    ? '沖'
    : isValleyVillage(text, i);

/** 三斗村, 斗门镇: a measure in names of places; 奋斗村 and 战斗村 are not. */
const readDou: ReadCharacter = ({ text }, i) =>
  /^(村|镇|乡)/.test(text.slice(i + 1, i + 2)) && !/[奋战争搏打械格]/.test(text[i - 1] ?? '') ? '斗' : undefined;

/** The characters that are read by rules of their own where they stand in no name of a person. */
export const LONE_CHARACTERS: ReadonlyMap<string, ReadCharacter> = new Map<string, ReadCharacter>([
  ['里', readLi],
  ['干', readGan],
  ['冲', readChong],
  ['斗', readDou],
  ['只', ({ text }, i) => (isCounter(text, i) ? '隻' : undefined)],
  ['周', readZhou],
  ['云', ({ text }, i) => (isSaying(text, i) ? '云' : undefined)],
  ['出', ({ text }, i) => (isPlayCounter(text, i) ? '齣' : undefined)],
  [
    '系',
    ({ text }, i, facts) => {
      if (/[关体联]/.test(text[i - 1] ?? '')) return undefined;
      return isThis(text, i) || facts.isAlone(i, ALONE_XI) ? readXi(text, i) : undefined;
    },
  ],
]);

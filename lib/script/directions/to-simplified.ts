import { dropLetters, keepSimplified } from '../context/keep-simplified.ts';
import { makeNewsToSimplified } from '../context/official-news.ts';
import { AS_WELL, LETTER, ZHE, ZHU } from '../context/paragraph-signs.ts';
import { detectScript } from '../detect.ts';
import { type Cut, mergeCuts } from '../engine/cuts.ts';
import { type Engine, makeEngine } from '../engine/engine.ts';
import { type ConvertWords, type DirectionParts, type Given, makeFindOwn } from './given.ts';

/** The engine to simplified; `isZhe`: every 著 that no word decides is 着. */
export const makeToSimplified = ({ dictionaryOf, page }: DirectionParts, isZhe: boolean): Engine =>
  makeEngine(
    dictionaryOf,
    't2s',
    makeNewsToSimplified(
      { traditional: dictionaryOf('traditional'), simplified: () => dictionaryOf('simplified') },
      isZhe,
      page,
    ),
  );

/** Whether 著 stands for 着 (隨著): in traditional text whose writer does not tell the two apart. */
function isZhuZhe({ text, signs, source }: Given): boolean {
  if ((signs & (ZHU | ZHE)) !== ZHU) return false;
  const seen = detectScript(text, 24);
  return (seen === 'unknown' ? source : seen) !== 'simplified';
}

/** The cuts of characters that simplified text keeps. */
function keepOwn({ text, signs, source }: Given): readonly Cut[] {
  // The letters of names are no evidence of their own.
  const seen = detectScript(signs & LETTER ? dropLetters(text) : text);
  return (seen === 'unknown' ? source : seen) === 'simplified' ? keepSimplified(text) : [];
}

/** Converts to simplified. */
export function convertToSimplified(parts: DirectionParts): ConvertWords {
  const findOwn = makeFindOwn(parts.words);
  const keepingZhu = makeToSimplified(parts, false);
  let readingZhe: Engine | undefined;
  return (given) => {
    const { text, signs } = given;
    const own = signs & AS_WELL ? mergeCuts(findOwn(given), keepOwn(given)) : findOwn(given);
    if (!isZhuZhe(given)) return keepingZhu(text, own, signs);
    readingZhe ??= makeToSimplified(parts, true);
    return readingZhe(text, own, signs);
  };
}

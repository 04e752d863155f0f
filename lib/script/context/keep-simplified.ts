import { BYLINE_SURNAMES, COMMON_SURNAMES, OTHER_SURNAMES } from '../../names/surnames.ts';
import { type Cut, mergeCuts } from '../engine/cuts.ts';
import { SIMPLIFIED_AS_WELL } from '../lexicon/variant-characters.ts';
import { fold } from '../tables/fold.ts';
import { readCueAfter } from './after-names.ts';
import { readContextBefore } from './before-names.ts';

const LETTER = /[樑鑑湧涌]/g;
const WORD = /[泉洶汹潮奔翻喷噴风風云雲浪水思棟橋橫懸鋼評寶圖栋桥横房屋脊鼻大山悬正钢石木借年评殷印明通宝图]/;
const SURNAMES = new Set(COMMON_SURNAMES + OTHER_SURNAMES + BYLINE_SURNAMES);

const isLetterOfName = (text: string, i: number): boolean =>
  SURNAMES.has(fold(text[i - 2] ?? '')) &&
  !WORD.test(text[i - 1] ?? '') &&
  !/^[现現进進入出动動来來向上泉流浪定别別赏賞戒于於柱]/.test(text.slice(i + 1, i + 2));

/** 涌 is a word as well: a name of a list, or between a title or the edge of a clause and what names go before. */
const isBetweenEdges = (text: string, i: number): boolean =>
  ['edge', 'title'].includes(readContextBefore(text, i - 2)) && readCueAfter(text, i + 1) !== 'none';

const KEPT = new RegExp(`[${SIMPLIFIED_AS_WELL}]`, 'g');

/**
 * Letters that a page writes a person's name with, though the target has another: 谢君樑, 郑和鑑, 张碧涌, names of three
 * characters. 桥樑 and 年鑑 are words.
 */
export const keepLetters = (text: string): readonly Cut[] =>
  Array.from(text.matchAll(LETTER))
    .filter(({ index, 0: c }) => isLetterOfName(text, index) && (c !== '涌' || isBetweenEdges(text, index)))
    .map(({ index, 0: value }) => ({ start: index, end: index + 1, value }));

/** The text without them. */
export const dropLetters = (text: string): string => text.replace(LETTER, '');

/** Simplified text keeps what is simplified as well as traditional: 张乾, 魏徵, 王汎森. */
export function keepSimplified(text: string): readonly Cut[] {
  const kept = Array.from(text.matchAll(KEPT), ({ index, 0: value }) => ({ start: index, end: index + 1, value }));
  return mergeCuts(kept, keepLetters(text));
}

import { type Cut, mergeCuts } from '../engine/cuts.ts';
import type { Plan } from '../engine/news.ts';
import { fold } from '../tables/fold.ts';
import { readCueAfter } from './after-names.ts';
import { readContextBefore } from './before-names.ts';
import { SURNAMES_IN_PROSE } from './surname-forms.ts';

/*
 * Names of people and places in traditional text that keep a character which other words simplify: 張乾 beside 晾乾,
 * 王汎森 beside 廣汎, 乾潭鎮 beside 乾溝. OpenCC lists a few of them (蕭乾); here are the patterns.
 */

/** What of a name is kept, each with what may not follow it there, as the two make a word: 乾燥, 汎指. */
const KEPT = new Map([
  ['乾', /^[燥淨净旱枯涸脆杯草果貨糧洗冰電材酪眼咳嘔裂季薪爽濕溼坼巴癟燒煸煎炒拌貝鮑菜肉衣粉飯麵品紅熱冷]/],
  ['汎', /^[愛指論稱用濫舟太亞美歐神靈政]/],
]);
const QIAN = 0x4e7e; // 乾
const FAN = 0x6c4e; // 汎

/** Whether any of the two is among so many units; hardly any text has them. */
function holdsKept(units: Uint16Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (units[i] === QIAN || units[i] === FAN) return true;
  return false;
}

/** 乾潭鎮, 乾務鎮, 乾陽街道, 乾縣; 乾溝村 and 乾河村 are dry ones. */
const PLACE = /^乾(?!.?[溝沟河塘燥果菜魚鱼])([\u3400-\u9fff][鎮鄉街區镇乡区]|[\u3400-\u9fff]{2}[鎮鄉镇乡]|[縣县])/;

const isSurname = (character: string | undefined): boolean =>
  character !== undefined && SURNAMES_IN_PROSE.has(fold(character));

/** Whether a name of so many characters stands at `start`: behind a title, or alone between marks, or before 表示. */
function isName(text: string, folded: string, start: number, size: number): boolean {
  if (start < 0 || start + size > text.length || !isSurname(text[start])) return false;
  const given = folded.slice(start + 1, start + size);
  if (!/^[\u3400-\u9fff]+$/.test(given)) return false;
  const context = readContextBefore(folded, start);
  const cue = readCueAfter(folded, start + size);
  if (context === 'title' || context === 'role') return cue !== 'none' || size === 3;
  return context === 'edge' && (cue === 'edge' || cue === 'sure');
}

/** Whether the character at `i` is part of a person's name. */
function isInName(text: string, folded: string, i: number): boolean {
  if (KEPT.get(text[i] ?? '')?.test(text.slice(i + 1))) return false;
  return isName(text, folded, i - 1, 2) || isName(text, folded, i - 1, 3) || isName(text, folded, i - 2, 3);
}

/** Adds cuts for the characters that stay as they are in names. */
export const planKeptNames: Plan = (units, text, given) => {
  if (!holdsKept(units, text.length)) return given;
  const folded = fold(text);
  const cuts: Cut[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (!KEPT.has(character)) continue;
    if (
      (PLACE.test(text.slice(i, i + 4)) && !KEPT.get(character)?.test(text.slice(i + 1))) ||
      isInName(text, folded, i)
    )
      cuts.push({ start: i, end: i + 1, value: character });
  }
  return mergeCuts(given, cuts);
};

import { type Cut, mergeCuts } from '../engine/cuts.ts';
import type { Plan } from '../engine/news.ts';
import { fold } from '../tables/fold.ts';
import { readCueAfter } from './after-names.ts';
import { readContextBefore } from './before-names.ts';
import { GIVEN_NAME_CHARACTERS } from './given-name-characters.ts';
import type { PageNames } from './page-names.ts';
import { KEPT as HOLDS_KEPT } from './paragraph-signs.ts';
import { isName, isNameLetter, letterNameAround } from './traditional-names.ts';

/*
 * Names of people and places in traditional text that keep a character which other words simplify: 張乾 beside 晾乾,
 * 王汎森 beside 廣汎, 蘇錦樑 beside 橋樑, 於志文 beside 於北京, 乾潭鎮 beside 乾溝. OpenCC lists a few of them (蕭乾); here are
 * the patterns. 樑 stays in names as the press of the mainland has it (苏锦樑), 於 as the surname of 通用规范汉字表.
 */

/** What of a name is kept, each with what may not follow it there, as the two make a word: 乾燥, 汎指. */
const KEPT = new Map([
  ['乾', /^[燥淨净旱枯涸脆杯草果貨糧洗冰電材酪眼咳嘔裂季薪爽濕溼坼巴癟燒煸煎炒拌貝鮑菜肉衣粉飯麵品紅熱冷]/],
  ['汎', /^[愛指論稱用濫舟太亞美歐神靈政]/],
  ['樑', /^[柱架檁上]/],
  ['湧', /^(?:[現現进進入动動來来向上泉流浪]|出(?![席任訪访面庭場场]))/],
  ['鑑', /^[定别別賞赏戒於于真古察往]/],
  ['昇', /^[級级華华平降旗空起值溫温學学職职遷迁任格高天]/],
  ['於', /^(?![\u4e00-\u9fff]{2})/],
]);

/** The characters, 於 behind what may end a title alone: it is everywhere. */
const KEPT_CHARACTER = /[乾汎樑湧鑑昇]|(?<=[記任席長員授士者家表理律官])於|(?<![\u4e00-\u9fff])於/g;

/** 乾潭鎮, 乾務鎮, 乾陽街道, 乾縣; 乾溝村 and 乾河村 are dry ones. */
const PLACE = /^乾(?!.?[溝沟河塘燥果菜魚鱼])([\u3400-\u9fff][鎮鄉街區镇乡区]|[\u3400-\u9fff]{2}[鎮鄉镇乡]|[縣县])/;

/** Whether a text of simplified characters is a word. */
type IsWordText = (word: string) => boolean;

/** 副市長於志文出席: two characters of given names that are no word (於美國) behind a title and before a verb of persons. */
const isYuName = (folded: string, i: number, isWord: IsWordText): boolean =>
  ['title', 'edge'].includes(readContextBefore(folded, i)) &&
  [1, 2].every((k) => GIVEN_NAME_CHARACTERS.has(folded[i + k] ?? '')) &&
  readCueAfter(folded, i + 3) !== 'none' &&
  !isWord(folded.slice(i + 1, i + 3));

/** The name that the character at `i` is part of; undefined where it is part of none. */
function nameAround(text: string, folded: string, i: number, isWord: IsWordText): string | undefined {
  if (text[i] === '於') return isYuName(folded, i, isWord) ? `於${folded.slice(i + 1, i + 3)}` : undefined;
  const letterName = letterNameAround(text, folded, i);
  if (letterName !== undefined) return letterName;
  if (isNameLetter(text, i) || KEPT.get(text[i] ?? '')?.test(text.slice(i + 1))) return undefined;
  for (const [start, size] of [
    [i - 1, 2],
    [i - 1, 3],
    [i - 2, 3],
  ] as const)
    if (isName(text, folded, start, size)) return folded.slice(start, start + size);
  return undefined;
}

/** Whether the character at `i` is part of a name that stands elsewhere on the page with evidence. */
const isKnown = (names: ReadonlySet<string>, text: string, folded: string, i: number): boolean =>
  !KEPT.get(text[i] ?? '')?.test(text.slice(i + 1)) &&
  [...names].some((name) => {
    if (text[i] === '於') return name[0] === '於' && folded.startsWith(name.slice(1), i + 1);
    for (let at = name.indexOf(folded[i] ?? '', 1); at > 0; at = name.indexOf(folded[i] ?? '', at + 1))
      if (folded.startsWith(name, i - at)) return true;
    return false;
  });

/** Where else a name with 於 that was read once begins. */
function placesOfYu(names: ReadonlySet<string>, text: string, folded: string): readonly number[] {
  const found: number[] = [];
  for (const name of names) {
    if (name[0] !== '於') continue;
    for (let i = text.indexOf('於'); i >= 0; i = text.indexOf('於', i + 1))
      if (folded.startsWith(name.slice(1), i + 1)) found.push(i);
  }
  return found;
}

/** Adds cuts for the characters that stay as they are in names. */
export const makePlanKeptNames =
  (page: PageNames, isWord: IsWordText): Plan =>
  (_, text, given, signs) => {
    if (!(signs & HOLDS_KEPT)) return given;
    const places = Array.from(text.matchAll(KEPT_CHARACTER), ({ index }) => index);
    if (places.length === 0 && page.known.length === 0) return given;
    const folded = fold(text);
    const names = new Set(page.known);
    for (const i of places) {
      const name = nameAround(text, folded, i, isWord);
      if (name !== undefined) names.add(name);
    }
    page.found = [...names];
    const isKept = (i: number): boolean =>
      (PLACE.test(text.slice(i, i + 4)) && !KEPT.get(text[i] ?? '')?.test(text.slice(i + 1))) ||
      isKnown(names, text, folded, i);
    const kept = new Set([...places.filter(isKept), ...placesOfYu(names, text, folded)]);
    const cuts = [...kept]
      .sort((a, b) => a - b)
      .map((start): Cut => ({ start, end: start + 1, value: text[start] ?? '' }));
    return mergeCuts(given, cuts);
  };

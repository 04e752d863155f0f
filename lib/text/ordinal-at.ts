import { hanValue } from './han-numeral.ts';

/** An ordinal at the head of a stretch of text. Levels: 0 章, 1 节, 2 条, 3 一、, 4 （一）, 5 1., 6 （1）, 7 ①, 8 一是/第一. */
export interface Ordinal {
  /** As it stands, without the mark after it where the mark is no part of it: 三, （二）, 1, 第十条, 一是. */
  readonly label: string;
  /** Length of the ordinal with its mark. */
  readonly length: number;
  readonly level: number;
  readonly value: number;
}

const HAN = '[一二三四五六七八九十百零〇]';

/** Forms of an ordinal, most specific first. 2.0 and 12.5 are no ordinals: a digit may not follow the stop. */
const FORMS: readonly (readonly [level: number, form: RegExp])[] = [
  [0, new RegExp(`^(第(${HAN}+|\\d+)[章编篇])[\\s、：]?`)],
  [1, new RegExp(`^(第(${HAN}+|\\d+)节)[\\s、：]?`)],
  [2, new RegExp(`^(第(${HAN}+|\\d+)条)[\\s、：]?`)],
  [3, new RegExp(`^((${HAN}{1,3}))、`)],
  [4, new RegExp(`^(（(${HAN}{1,3})）)、?`)],
  [5, /^((\d{1,2}))(?:[.、](?![\d]))/],
  [6, /^(（(\d{1,2})）)、?/],
  [7, /^(([①-⑳]))/],
  [8, new RegExp(`^(第(${HAN}{1,2}))[，、]`)],
  [8, /^((首先|其次|再次|最后))[，、]/],
  [8, new RegExp(`^((${HAN}{1,2})(?:是|要|则)(?:要|必须|继续)?)(?!闻|般|求|点|素|塞|职)`)],
];

const WORDS = ['首先', '其次', '再次', '最后'];

/** One before ①. */
const BEFORE_CIRCLED = 0x245f;

/** The value of an ordinal's number: 12, 十二, ⑫ or 首先. */
function readValue(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  if (/^[①-⑳]/.test(number)) return number.charCodeAt(0) - BEFORE_CIRCLED;
  return WORDS.includes(number) ? WORDS.indexOf(number) + 1 : hanValue(number);
}

/** The ordinal that opens a canonical text at `at`, if any. */
export function ordinalAt(text: string, at = 0): Ordinal | undefined {
  const head = text.slice(at, at + 10);
  if (!/^[第（一二三四五六七八九十\d①-⑳首其再最]/.test(head)) return undefined;
  for (const [level, form] of FORMS) {
    const match = form.exec(head);
    if (!match) continue;
    const [all, label = '', number = ''] = match;
    return { label, length: all.trimEnd().length, level, value: readValue(number) };
  }
  return undefined;
}

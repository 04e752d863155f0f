import { readDigits } from '../numerals/digits.ts';
import { readHan } from '../numerals/read-han.ts';
import { type Reading, readWord, skipSpaces } from '../reading.ts';
import type { LimitForm, LimitValue } from './limit.ts';

/** Units of time, the longest first, and what ISO 8601 writes for so many of them. */
const UNITS: Readonly<Record<string, readonly [kind: string, letter: string]>> = {
  个工作日: ['P', 'D'],
  个工作天: ['P', 'D'],
  工作日: ['P', 'D'],
  工作天: ['P', 'D'],
  个自然日: ['P', 'D'],
  个日历日: ['P', 'D'],
  日历日: ['P', 'D'],
  日历天: ['P', 'D'],
  个小时: ['PT', 'H'],
  小时: ['PT', 'H'],
  分钟: ['PT', 'M'],
  个月: ['P', 'M'],
  个星期: ['P', 'W'],
  年: ['P', 'Y'],
  周: ['P', 'W'],
  日: ['P', 'D'],
  天: ['P', 'D'],
};

/** Half a year is six months; half a month is no fixed number of days. */
const HALVES: Readonly<Record<string, string | undefined>> = {
  半年: 'P6M',
  半个小时: 'PT30M',
  半小时: 'PT30M',
  半个月: undefined,
  半天: undefined,
};

const UNIT_WORDS = Object.keys(UNITS);
const HALF_WORDS = Object.keys(HALVES);

const INSIDE = ['之内', '以内', '内'] as const;

/** Between a length and the word 内: 15日（含）内. */
const behindNote = (text: string, at: number): number => (text.startsWith('（含）', at) ? at + 3 : at);

/** 内 that sets a limit: not 国内, 内容 or 内部. */
function readInside(text: string, at: number): Reading<string> | undefined {
  const inside = readWord(text, behindNote(text, at), INSIDE);
  return inside && !/^[部容外河陆设]/.test(text[inside.end] ?? '') ? inside : undefined;
}

const readCount = (text: string, at: number): Reading<number> | undefined =>
  readDigits(text, at, 1, 4) ?? readHan(text, at, 6);

/** 3—5个工作日: the end counts. */
function readUpTo(text: string, at: number): Reading<number> | undefined {
  const count = readCount(text, at);
  const to = count && readWord(text, count.end, ['—', '至', '到']);
  const upper = to && readCount(text, to.end);
  return upper && count && upper.value > count.value ? upper : count;
}

function lengthOf(count: number, unit: string): LimitValue | undefined {
  const form = UNITS[unit];
  // 2026年内 is that year.
  if (!form || count <= 0 || (unit === '年' && count >= 1900)) return undefined;
  const duration = `${form[0]}${count}${form[1]}`;
  return /工作[日天]$/.test(unit) ? { duration, workingDays: count } : { duration };
}

/** The length itself: 15个工作日, 三个月, 半年. */
function readLength(text: string, at: number): Reading<LimitValue> | undefined {
  const half = text[at] === '半' ? readWord(text, at, HALF_WORDS) : undefined;
  if (half && !/[个年月天时]/.test(text[at - 1] ?? '')) {
    const duration = HALVES[half.value];
    return { value: duration === undefined ? {} : { duration }, end: half.end };
  }
  const count = readUpTo(text, at);
  if (!count) return undefined;
  const from = skipSpaces(text, count.end);
  const unit = readWord(text, from, UNIT_WORDS);
  if (unit) {
    const value = lengthOf(count.value, unit.value);
    return value && { value, end: unit.end };
  }
  // 一月内 is a month in a statute and January elsewhere: a limit, of no certain length.
  return text[from] === '月' ? { value: {}, end: from + 1 } : undefined;
}

/** Lengths that lie behind: 近3年内, 过去30日内. */
const BEHIND = /(?:近|过去|前|最近|以往|第|[A-Za-z.])$/;

/** 合同到期前30日内: before something that is to come, not behind us. */
const BEFORE_EVENT = /(?:到期|届满|期满|截止|开始|举办|举行|开工|投产|施工|使用|实施|生效|开学|离职)(?:之|以)?前$/;

const liesBehind = (text: string, at: number): boolean =>
  BEHIND.test(text.slice(Math.max(0, at - 2), at)) && !BEFORE_EVENT.test(text.slice(Math.max(0, at - 4), at));

/** 办理期限最长不超过60日: the longest that something may take. */
const LONGEST = /(?:期限|时限)[^，。；：、]{0,4}(?:不得?超过|最长(?:为|不得?超过)?|不得长于)$/;
const isLongest = (text: string, at: number): boolean => LONGEST.test(text.slice(Math.max(0, at - 12), at));

/** How far before a length the words from which it counts are looked for, in characters. */
const COUNTED_FROM = 30;
const START = /(?:自|从)[^，。；：、]{1,28}(?:之日|当日|次日|日)起(?:的)?$/;

/** 用三年左右时间, 利用两个月的时间: as long as something is to take. */
const TAKES = /(?:用|花|以|经过|通过)(?:约|大约)?$/;
const TIME = /^(?:左右|上下)?的?时间/;

/** Where a length that something is to take ends: 用两年时间. */
function readTime(text: string, from: number, at: number): Reading<string> | undefined {
  const match = TIME.exec(text.slice(at, at + 6));
  return match && TAKES.test(text.slice(Math.max(0, from - 4), from))
    ? { value: match[0], end: at + match[0].length }
    : undefined;
}

/** Where the limit ends that a length sets; undefined where it sets none. */
function endOfLimit(text: string, at: number, end: number): number | undefined {
  const closed = readInside(text, end) ?? readTime(text, at, end);
  return closed?.end ?? (isLongest(text, at) ? end : undefined);
}

/** 15个工作日内, 100天内, 三个月之内, 自收到决定书之日起30日内, 半年内, 用三年时间. */
export const lengthLimit: LimitForm = (text, at) => {
  const length = readLength(text, at);
  const end = length && endOfLimit(text, at, length.end);
  if (!length || end === undefined || liesBehind(text, at)) return undefined;
  const from = START.exec(text.slice(Math.max(0, at - COUNTED_FROM), at));
  return { start: from ? at - from[0].length : at, end, value: length.value };
};

import { readHan } from '../numerals/han-numeral.ts';
import { readWord } from '../reading.ts';
import type { LimitForm } from './limit.ts';

/** Limits that name no day. */
const WORDS = [
  '国家规定时间', '规定时间', '规定时限', '限期', '即日起', '主汛期前', '汛期前', '入汛前', '入冬前', '供暖季前', '采暖季前', '开学前', '春节前', '元旦前', '国庆节前', '国庆前', '中秋节前', '端午节前', '清明节前', '五一前', '节前', '季度末前',
] as const; // biome-ignore format: one row of words

/** 规定时间, 限期, 汛期前, 春节前. */
export const wordLimit: LimitForm = (text, at) => {
  const word = readWord(text, at, WORDS);
  if (!word || (word.value.endsWith('前') && /^[后期夕往]/.test(text[word.end] ?? ''))) return undefined;
  return { start: at, end: word.end, value: {} };
};

/** “十四五”期间, “十五五”末: a plan of five years, as given. */
export const planLimit: LimitForm = (text, at) => {
  const from = text[at] === '“' ? at + 1 : at;
  if (text[from] !== '十' || text[from + 2] !== '五' || readHan(text, from, 2)) {
    if (!/^十[一二三四五六]五/.test(text.slice(from, from + 3))) return undefined;
  }
  if (!/^十[一二三四五六]五/.test(text.slice(from, from + 3))) return undefined;
  const close = text[from + 3] === '”' ? from + 4 : from + 3;
  const word = readWord(text, close, ['期间', '时期', '期末', '末']);
  return word && { start: at, end: word.end, value: {} };
};

/** A year whose targets or tasks are named: 2025年度目标任务. */
export const yearGoal: LimitForm = (text, at) => {
  const match = /^((?:19|20)\d\d)年度?(?=[^，。]{0,20}(?:目标|任务|计划))/.exec(text.slice(at, at + 30));
  if (!match || /\d/.test(text[at - 1] ?? '')) return undefined;
  return { start: at, end: at + match[0].length, value: { date: match[1] ?? '' } };
};

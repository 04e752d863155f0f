import { hanValue } from '../../text/han-numeral.ts';
import type { LimitForm } from './limit.ts';

/** Limits that name no day. */
const WORDS = '国家规定时间 规定时间 规定时限 限期 即日起 本世纪中叶 本世纪末 季度末前'.split(' ');

/** What a year brings, before 前: 春节前, 主汛期到来前, 暑假结束前, 开学之前. */
const EVENTS =
  '春节 元旦 国庆节 国庆 中秋节 中秋 端午节 端午 清明节 清明 五一 “五一” 十一 “十一” 劳动节 节 主汛期 汛期 雨季 台风季 入汛 入冬 入夏 入秋 离校 放假离校 寒假放假离校 暑假放假离校 供暖季 采暖季 供暖期 采暖期 供暖 封冻期 封冻 上冻 开学 放假 暑假 寒假 暑期 学期 春耕 春播 麦收 夏收 秋收 秋播 高考 中考 全国两会 两会'.split(
    ' ',
  );
const EVENT = new RegExp(
  `^(?:${[...EVENTS].sort((a, b) => b.length - a.length).join('|')})(?:来临|到来|来到|结束|开始|完全)?(?:之|以)?前(?![后期夕往])`,
);

/** A form that is tried only where one of its words can begin. */
interface WordForm {
  readonly read: LimitForm;
  /** The first two characters of its words. */
  readonly openings: string;
}

/** 规定时间, 限期, 汛期前, 春节前. */
export const wordLimit: WordForm = {
  // 节前 is an event of one character.
  openings: [...WORDS, ...EVENTS].map((word) => (word.length < 2 ? `${word}前` : word.slice(0, 2))).join(' '),
  read: (text, at) => {
    const length =
      WORDS.find((word) => text.startsWith(word, at))?.length ?? EVENT.exec(text.slice(at, at + 12))?.[0].length;
    return length === undefined ? undefined : { start: at, end: at + length, value: {} };
  },
};

/** What a plan of five years begins with: its quotation mark, or its numeral, which `PLAN` reads whole. */
export const PLAN_OPENINGS = '“十 “九 “八';

const PLAN = /^“?(十[一二三四五六]?|[八九])五”?(?:规划)?(?:期间|时期末|时期|期末|末)/;

/** The last year of a plan of five years: the eighth ended in 1995. */
const lastYearOf = (plan: string): number => 1995 + 5 * (hanValue(plan) - 8);

/** “十四五”期间 and “九五”时期 as given; of “十五五”末 the last year, 2030. */
export const planLimit: LimitForm = (text, at) => {
  const plan = PLAN.exec(text.slice(at, at + 10));
  // 2005年第十五期间 is no plan.
  if (!plan || /[\d一二三四五六七八九十第百]/.test(text[at - 1] ?? '')) return undefined;
  const value = plan[0].endsWith('末') ? { date: String(lastYearOf(plan[1] ?? '')) } : {};
  return { start: at, end: at + plan[0].length, value };
};

/** A year whose targets or tasks are named: 2025年度目标任务. */
export const yearGoal: LimitForm = (text, at) => {
  const match = /^((?:19|20)\d\d)年度?(?=[^，。]{0,20}(?:目标|任务|计划))/.exec(text.slice(at, at + 30));
  if (!match || /\d/.test(text[at - 1] ?? '')) return undefined;
  return { start: at, end: at + match[0].length, value: { date: match[1] ?? '' } };
};

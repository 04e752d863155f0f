import type { Moment } from '../dates/moment.ts';
import { readDate, readLoneDay } from '../dates/read-day.ts';
import { readMoment } from '../dates/read-moment.ts';
import { type Reading, readWord } from '../reading.ts';
import { readBefore } from './before.ts';
import { datedValue, isPartOfMore } from './dated.ts';
import type { LimitForm } from './limit.ts';

/** What is done by or on a date that has no 前 behind it: 力争上半年完成, 三季度末通车. */
const ACT =
  /^(?:要|应)?(?:全面|全部|基本|正式|力争|确保|如期|顺利|建成|完成|实现|竣工|完工|通车|投用|投产|投入|交付|开工|开建|启动|开通|验收|达到|启用|供水|通水|运营|试运营|挂牌|见效|办结|清零|到位|销号)/;

/** Before a month, that it is one to keep: 要于10月份完工, but 已于10月完工 is told. */
const MONTH_DEMANDED = /(?:要|须|应当?|务必|请|力争|争取|确保|计划|拟|将)[于在到]?$/;

/**
 * A stretch that an act is to be done in: 上半年完成, 三季度末通车, 10月底建成; a bare month where a demand leads to it.
 */
export const stretchLimit: LimitForm = (text, at, context) => {
  const lead = readWord(text, at, ['力争', '确保', '争取', '于', '在', '到']);
  const from = lead?.end ?? at;
  const date = readDate(text, from);
  if (!date || readBefore(text, date.end)) return undefined;
  const { month, day, part } = date.value;
  const isMonth = month !== undefined && day === undefined && part === undefined;
  const leadTo = text.slice(Math.max(0, from - 5), from);
  if (part !== 'end' && !(isMonth && MONTH_DEMANDED.test(leadTo))) return undefined;
  // 确保一季度末重点项目开工率达到80%: a goal needs no act right behind it.
  const isGoal = part === 'end' && (lead?.value.length ?? 0) > 1;
  if (!isGoal && !ACT.test(text.slice(date.end, date.end + 4))) return undefined;
  return { start: from, end: date.end, value: datedValue(date.value, context) };
};

const BOUND_ACT = /放假|上班|恢复|复工|复课|开学|施行|实施|执行|开始|举行|开考|报到|截止/;

/** 咨询期将于五月三十一日结束: a period ends, not a meeting. */
const PERIOD = /期[限间]?(?:将|会|定)?(?:于|在|至|到)?$/;
const ENDS = /^(?:结束|届满|期满|到期|完结)/;

/** Most days of a list: 4月5日、6日、7日放假. */
const MOST_DAYS = 6;

/** The days of a list behind its first: the last of them, in the month of those before. */
function lastOf(text: string, first: Reading<Moment>): Reading<Moment> {
  let last = first;
  for (let more = 0; more < MOST_DAYS && /[、和]/.test(text[last.end] ?? ''); more++) {
    const next = readMoment(text, last.end + 1) ?? readLoneDay(text, last.end + 1);
    if (!next) break;
    last = { value: { ...last.value, ...next.value }, end: next.end };
  }
  return last;
}

/** A day bound to an act in a notice: 12月29日（星期六）上班, 4月5日、6日放假, 咨询期将于5月31日结束. */
export const actLimit: LimitForm = (text, at, context) => {
  if (isPartOfMore(text, at)) return undefined;
  const first = readMoment(text, at);
  if (first?.value.day === undefined || first.value.month === undefined) return undefined;
  const last = lastOf(text, first);
  const act = /^[^，。]{0,6}/.exec(text.slice(last.end, last.end + 8))?.[0] ?? '';
  const bound =
    BOUND_ACT.test(text.slice(last.end, last.end + act.length + 2)) ||
    (ENDS.test(act) && PERIOD.test(text.slice(Math.max(0, at - 4), at)));
  return bound ? { start: at, end: last.end, value: datedValue(last.value, context) } : undefined;
};

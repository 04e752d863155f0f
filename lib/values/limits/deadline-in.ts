import type { Deadline } from '../../reading/article.ts';
import { endOfHan, isHanNumeralAt } from '../../text/han-numeral.ts';
import type { DateContext } from '../dates/moment.ts';
import { endOfDigits, isDigitAt } from '../numerals/digits.ts';
import { actLimit, stretchLimit } from './acts.ts';
import { beforeLimit, clockLimit, fromLimit, targetLimit, untilLimit, withinLimit } from './dated.ts';
import { beginningsOf, formOf, formsAt, type NamedForm, type Places, placesOf } from './form-places.ts';
import { lengthLimit } from './length-of-time.ts';
import type { Limit, LimitKind } from './limit.ts';
import { nextYearLimit } from './next-year.ts';
import { hoursLimit, rangeLimit } from './ranges.ts';
import { recurringLimit } from './recurring.ts';
import { PLAN_OPENINGS, planLimit, wordLimit, yearGoal } from './unplaced.ts';

/** A limit and how it is said. */
export type FoundLimit = Limit & { readonly kind: LimitKind };

const DATE =
  '今年 今（ 本年 本（ 本月 本季 本周 明年 去年 民国 中华 第一 第二 第三 第四 第1 第2 第3 第4 上半 上月 下半 下月 下个 下季 下周 周一 周二 周三 周四 周五 周六 周日 星期 礼拜 当月 年底 年末 月底 月末';
const CLOCK =
  '今日 今天 明日 明天 当日 当天 当晚 次日 北京 凌晨 清晨 早晨 早上 上午 中午 正午 下午 下班 午后 午夜 傍晚 晚上 晚间 夜间 深夜 AM PM am pm';
const UNTIL = '最后 截止 截标 截稿 有效 期限 延长 延期 延至 不迟 不晚 不得 最迟 最晚 限于';

/** By when: what says so outright. The first form that reads at a place counts. */
const OUTRIGHT: readonly NamedForm[] = [
  formOf('by', nextYearLimit, '次年', { numeral: false }),
  formOf('by', recurringLimit, '每个 每季 每月 每周 每星 每年 每半 每天 每日 次月 次年', { numeral: false }),
  formOf('days', rangeLimit, `${DATE} 即日 即时 现在 公布 发布 公告 公示 通知 通告 印发`, { leads: '自从' }),
  formOf('by', beforeLimit, `${DATE} 力争 截止 截至`, { leads: '到至于在自从' }),
  formOf('by', untilLimit, UNTIL, { numeral: false }),
  formOf('length', lengthLimit, '半年 半个 半小 半天'),
  formOf('by', withinLimit, `${DATE} 年内 月内`),
  formOf('by', stretchLimit, `${DATE} 力争 确保 争取`, { leads: '于在到' }),
  formOf('by', clockLimit, CLOCK, { leads: '早晚夜' }),
];

/** From when, towards when, or without a day: only where nothing is said outright. */
const BESIDE: readonly NamedForm[] = [
  formOf('days', hoursLimit, DATE),
  formOf('towards', targetLimit, '力争', { numeral: false, leads: '到至' }),
  formOf('from', fromLimit, `${DATE} 由公 由发 公布 发布 公告 印发 通过 签署 批准`, { leads: '自从于由' }),
  formOf('days', actLimit, DATE),
  formOf('beside', wordLimit.read, wordLimit.openings),
  formOf('beside', planLimit, PLAN_OPENINGS),
  formOf('towards', yearGoal, ''),
];

const OUTRIGHT_PLACES = placesOf(OUTRIGHT);
const BESIDE_PLACES = placesOf(BESIDE);
const mayBegin = beginningsOf([...OUTRIGHT, ...BESIDE]);

/** Words one of which every limit has: spares most clauses the search. */
const CLOSES = /[前止截内底末至到—~起迟晚年月日限完实]|时间|期间/;

/** Where to look next: behind a run of digits or numerals, within which nothing begins. */
function nextPlace(text: string, at: number): number {
  if (isDigitAt(text, at)) return endOfDigits(text, at);
  return isHanNumeralAt(text, at) ? endOfHan(text, at) : at + 1;
}

function readAt(text: string, at: number, places: Places, context: DateContext): FoundLimit | undefined {
  for (const { kind, read } of formsAt(text, at, places)) {
    const limit = read(text, at, context);
    if (limit) return { ...limit, kind };
  }
  return undefined;
}

/** The time limit said outright that begins at one place of a canonical text. */
export const limitAt = (text: string, at: number): FoundLimit | undefined => readAt(text, at, OUTRIGHT_PLACES, {});

/** The first time limit of a canonical text, in its place: what is said outright before the rest. */
export function limitIn(text: string, context: DateContext = {}): FoundLimit | undefined {
  if (!CLOSES.test(text)) return undefined;
  let beside: FoundLimit | undefined;
  for (let at = 0; at < text.length; at = nextPlace(text, at)) {
    if (!mayBegin(text, at)) continue;
    const limit = readAt(text, at, OUTRIGHT_PLACES, context);
    if (limit) return limit;
    beside ??= readAt(text, at, BESIDE_PLACES, context);
  }
  return beside;
}

/** The time limit a canonical stretch of text sets, if any, with its words as `source` writes them. */
export function deadlineIn(text: string, context: DateContext, source: string = text): Deadline | undefined {
  const limit = limitIn(text, context);
  return limit && { text: source.slice(limit.start, limit.end), ...limit.value };
}

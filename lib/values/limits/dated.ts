import { isoOf } from '../dates/iso-of.ts';
import type { DateContext, Moment } from '../dates/moment.ts';
import { readClock } from '../dates/read-clock.ts';
import { readDate, readLoneDay } from '../dates/read-day.ts';
import { readCompact } from '../dates/read-marked.ts';
import { readMoment } from '../dates/read-moment.ts';
import { type Reading, readWord, skipSpaces } from '../reading.ts';
import { readBefore, readBeforeBeginning } from './before.ts';
import type { LimitForm, LimitValue } from './limit.ts';

/** The value of a limit that a moment sets; without a date where its year cannot be told. */
export const datedValue = (moment: Moment, context: DateContext): LimitValue => {
  const date = isoOf(moment, context);
  return date === undefined ? {} : { date };
};

const isExact = ({ day, weekday, clock, part }: Moment): boolean =>
  day !== undefined || weekday !== undefined || clock !== undefined || part !== undefined;

/** Words before a date that belong to its limit: 到2025年底前, 截至3月20日止. */
const LEADS = ['力争到', '截止到', '截止至', '截至', '截止', '力争', '到', '至', '于', '在', '自', '从'] as const;

const readLead = (text: string, at: number): number => readWord(text, at, LEADS)?.end ?? at;

/** What no date may stand behind: it would be a part of a longer one, or comes again. */
const NOT_BEHIND = /[每逢次同\d月年/.]$/;

/** Whether a date that begins at `at` is a part of something else. */
export const isPartOfMore = (text: string, at: number): boolean => NOT_BEHIND.test(text.slice(Math.max(0, at - 1), at));

/** Words right before a date which make it one to keep, however long it has gone by: 要于1998年6月底以前, 力争到2000年. */
const DEMAND_BEFORE = /(?:要|须|应当?|必须|务必|请|力争|争取|确保|定)(?:于|在|到)?$/;
const isDemanded = (text: string, at: number): boolean => DEMAND_BEFORE.test(text.slice(Math.max(0, at - 4), at));

/**
 * A date gone by that no demand leads to: 2010年前建成的小区 tells how old something is, 去年底前 what is behind us. A day
 * of a year gone by may be one to keep.
 */
function isPast(
  text: string,
  at: number,
  { year, yearsOn, monthsOn, day }: Moment,
  { published }: DateContext,
): boolean {
  if ((yearsOn ?? 0) < 0 || (monthsOn ?? 0) < 0) return true;
  return year !== undefined && day === undefined && year < Number(published?.slice(0, 4)) && !isDemanded(text, at);
}

/** 2024年12月31日前入职的职工要…: the date tells who is meant, and the demand stands behind. */
const DESCRIBED = /^[^，。；：]{1,14}的[^，。；：]{1,14}?(?:[要须可应]|不得|必须|一律|均|都|享受|按|不再|免)/;
const describes = (text: string, at: number, end: number): boolean =>
  !/[要须应请将需]|必须|务必|确保|力争|争取/.test(text.slice(Math.max(0, at - 12), at)) &&
  DESCRIBED.test(text.slice(end, end + 32));

/** 3月20日17时前, 四月底前, 2025年底以前, 20250320前, 9月1日开学前. */
export const beforeLimit: LimitForm = (text, at, context) => {
  const from = readLead(text, at);
  if (isPartOfMore(text, from)) return undefined;
  const moment = readMoment(text, from) ?? readCompact(text, from) ?? readLoneDay(text, from);
  if (!moment) return undefined;
  const { day, clock } = moment.value;
  const whole = day !== undefined && clock === undefined;
  const before =
    (whole && readBeforeBeginning(text, moment.end)) || readBefore(text, moment.end, isExact(moment.value));
  if (!before || isPast(text, from, moment.value, context) || describes(text, at, before.end)) return undefined;
  return { start: at, end: before.end, value: datedValue(moment.value, context) };
};

/** A time of day without its day: 17:00前, 今日18时前, 当天24时前. No date: what day it is, the page's day does not tell. */
export const clockLimit: LimitForm = (text, at) => {
  const day = readWord(text, at, ['今日', '今天', '明日', '明天', '当日', '当天', '次日']);
  const from = skipSpaces(text, day?.end ?? at);
  const clock = readClock(text, from);
  const end = clock?.end ?? day?.end;
  const before = end === undefined ? undefined : readBefore(text, end);
  if (!before || !(clock || day)) return undefined;
  return { start: at, end: before.end, value: {} };
};

/** A date or a stretch of it with 内: 2025年内, 年内, 本月内, 9月内. */
export const withinLimit: LimitForm = (text, at, context) => {
  const bare = readWord(text, at, ['年内', '月内']);
  const behind = text.slice(Math.max(0, at - 1), at);
  const own: Reading<Moment> | undefined =
    bare && !/[\d一二两三四五六七八九十几数多半百近个当每全同]/.test(behind)
      ? { value: bare.value === '年内' ? { yearsOn: 0 } : { monthsOn: 0 }, end: bare.end }
      : undefined;
  const date = own ?? readNamed(text, at);
  return date && { start: at, end: date.end, value: datedValue(date.value, context) };
};

/** 2025年内, 今年内, 本月内, 本周内: not 3月内, which may be three months. */
function readNamed(text: string, at: number): Reading<Moment> | undefined {
  const date = readDate(text, at);
  if (!date || (date.value.month !== undefined && date.value.year === undefined)) return undefined;
  const inside = readWord(text, date.end, ['之内', '以内', '内']);
  return inside && !/^[部容外]/.test(text[inside.end] ?? '') ? { value: date.value, end: inside.end } : undefined;
}

/** Words that say that what follows is the last day. */
const UNTIL = [
  '截标日期及时间', '截止日期及时间为', '截止日期及时间', '截标时间', '截标日期', '截稿时间', '截稿日期', '最后期限', '最后日期', '截止时间为', '截止时间是', '截止时间：', '截止时间', '截止日期为', '截止日期是', '截止日期：', '截止日期', '截止日为', '截止日：', '截止到', '截止至', '截止于', '截止', '有效期至', '有效期到', '期限至', '期限到', '延长至', '延期至', '延至', '不迟于', '不晚于', '不得迟于', '不得晚于', '最迟于', '最迟在', '最迟', '最晚于', '最晚在', '最晚', '限于',
] as const; // biome-ignore format: one row of words

/** 截止申请日期, 截止报名时间: what ends stands within the word. */
const UNTIL_WHAT = /^截止(?:[申报递投提登受收填查缴征][\u3400-\u9fff]{1,3})(?:日期|时间)/;

function readUntil(text: string, at: number): Reading<string> | undefined {
  const what = UNTIL_WHAT.exec(text.slice(at, at + 10));
  return what ? { value: what[0], end: at + what[0].length } : readWord(text, at, UNTIL);
}

/** 截止到2025年3月20日17:00, 截止时间：3月20日9时, 截止申请日期为4月11日, 最迟不晚于8月20日. */
export const untilLimit: LimitForm = (text, at, context) => {
  const word = readUntil(text, at);
  const more = word && readWord(text, word.end, ['不迟于', '不晚于', '为', '是', '：', '于']);
  const from = word && skipSpaces(text, more?.end ?? word.end);
  const moment = from === undefined ? undefined : (readMoment(text, from) ?? readCompact(text, from));
  if (!moment) return undefined;
  const end = readBefore(text, moment.end, isExact(moment.value))?.end ?? moment.end;
  return { start: at, end, value: datedValue(moment.value, context) };
};

/** A target year: 到2027年, 到2027年底, 到2025年6月; without 底 only where the year is written. */
export const targetLimit: LimitForm = (text, at, context) => {
  const word = readWord(text, at, ['力争到', '到', '至']);
  const date = word && readDate(text, word.end);
  if (!word || !date || /[达得增升降直报提看找收送回截长加高续延]$/.test(text.slice(Math.max(0, at - 1), at)))
    return undefined;
  const { year, part, yearsOn } = date.value;
  if (year === undefined && !(yearsOn !== undefined && part === 'end')) return undefined;
  if (isPast(text, word.end, date.value, context)) return undefined;
  return { start: at, end: date.end, value: datedValue(date.value, context) };
};

/** 自公布之日起施行: the day is that of the rule itself. */
const FROM_ITSELF =
  /^[自由从]?(?:公布|发布|印发|公告|通过|签署|批准)之日起(?=[^，。；]{0,3}(?:施行|实施|执行|生效|实行|试行))/;

/** The first day of a rule: 自7月1日起, 即日起, 自2025年7月1日零时起, 自公布之日起施行. */
export const fromLimit: LimitForm = (text, at, context) => {
  const itself = FROM_ITSELF.exec(text.slice(at, at + 16))?.[0];
  if (itself) return { start: at, end: at + itself.length, value: {} };
  const word = readWord(text, at, ['自', '从', '于']);
  const moment = readMoment(text, word?.end ?? at);
  if (!moment || (!word && moment.value.day === undefined)) return undefined;
  if (text[moment.end] !== '起' || (moment.value.yearsOn ?? 0) < 0 || (moment.value.monthsOn ?? 0) < 0)
    return undefined;
  return { start: at, end: moment.end + 1, value: datedValue(moment.value, context) };
};

import { isoOf } from '../dates/iso-of.ts';
import type { DateContext, Moment } from '../dates/moment.ts';
import { readClock } from '../dates/read-clock.ts';
import { readCompact, readDate, readLoneDay } from '../dates/read-day.ts';
import { readMoment, withClockBehind } from '../dates/read-moment.ts';
import { type Reading, readWord, skipSpaces } from '../reading.ts';
import { readBefore } from './before.ts';
import type { LimitForm, LimitValue } from './limit.ts';

const dated = (moment: Moment, context: DateContext): LimitValue => {
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

/** 2010年前建成的小区: a year gone by, and no day of it, tells how old something is. */
const isPast = ({ year, day }: Moment, { published }: DateContext): boolean =>
  year !== undefined && day === undefined && year < Number(published?.slice(0, 4));

/** 3月20日17时前, 四月底前, 2025年底以前, 20250320前. */
export const beforeLimit: LimitForm = (text, at, context) => {
  const from = readLead(text, at);
  if (NOT_BEHIND.test(text.slice(Math.max(0, from - 1), from))) return undefined;
  const moment = readMoment(text, from) ?? readCompact(text, from) ?? readLoneDay(text, from);
  const before = moment && readBefore(text, moment.end, isExact(moment.value));
  if (!moment || !before || isPast(moment.value, context)) return undefined;
  return { start: at, end: before.end, value: dated(moment.value, context) };
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
  return date && { start: at, end: date.end, value: dated(date.value, context) };
};

/** 2025年内, 今年内, 本月内, 本周内: not 3月内, which may be three months. */
function readNamed(text: string, at: number): Reading<Moment> | undefined {
  const date = readDate(text, at);
  if (!date || (date.value.month !== undefined && date.value.year === undefined)) return undefined;
  const inside = readWord(text, date.end, ['之内', '以内', '内']);
  return inside && !/^[部容外]/.test(text[inside.end] ?? '') ? { value: date.value, end: inside.end } : undefined;
}

/** What is done by or on a date that has no 前 behind it: 力争上半年完成, 三季度末通车. */
const ACT =
  /^(?:要|应)?(?:全面|全部|基本|正式|力争|确保|如期|顺利|建成|完成|实现|竣工|完工|通车|投用|投产|投入|交付|开工|开建|启动|开通|验收|达到|启用|供水|通水|运营|试运营|挂牌|见效|办结|清零|到位|销号)/;

/** A stretch that an act is to be done in: 上半年完成, 三季度末通车, 10月底建成. */
export const stretchLimit: LimitForm = (text, at, context) => {
  const from = readWord(text, at, ['力争', '确保', '争取', '于', '在', '到'])?.end ?? at;
  const date = readDate(text, from);
  if (date?.value.part !== 'end' || !ACT.test(text.slice(date.end, date.end + 4))) return undefined;
  return { start: from, end: date.end, value: dated(date.value, context) };
};

/** Words that say that what follows is the last day. */
const UNTIL = [
  '截止时间为', '截止时间是', '截止时间：', '截止时间', '截止日期为', '截止日期是', '截止日期：', '截止日期', '截止日为', '截止日：', '截止到', '截止至', '截止于', '截止', '有效期至', '有效期到', '期限至', '延长至', '延期至', '不迟于', '不晚于', '不得迟于', '不得晚于', '最迟于', '最迟在', '最迟', '最晚于', '最晚在', '最晚', '限于',
] as const; // biome-ignore format: one row of words

/** 截止到2025年3月20日17:00, 截止时间：3月20日9时, 最迟不晚于8月20日. */
export const untilLimit: LimitForm = (text, at, context) => {
  const word = readWord(text, at, UNTIL);
  const more = word && readWord(text, word.end, ['不迟于', '不晚于', '为', '是', '：', '于']);
  const from = word && skipSpaces(text, more?.end ?? word.end);
  const moment = from === undefined ? undefined : (readMoment(text, from) ?? readCompact(text, from));
  if (!moment) return undefined;
  const end = readBefore(text, moment.end, isExact(moment.value))?.end ?? moment.end;
  return { start: at, end, value: dated(moment.value, context) };
};

/** A target year: 到2027年, 到2027年底, 到2025年6月; without 底 only where the year is written. */
export const targetLimit: LimitForm = (text, at, context) => {
  const word = readWord(text, at, ['力争到', '到', '至']);
  const date = word && readDate(text, word.end);
  if (!word || !date || /[达得增升降直报提看找收送回截长加高续延]$/.test(text.slice(Math.max(0, at - 1), at)))
    return undefined;
  const { year, part, yearsOn } = date.value;
  if (year === undefined && !(yearsOn !== undefined && part === 'end')) return undefined;
  if (isPast(date.value, context)) return undefined;
  return { start: at, end: date.end, value: dated(date.value, context) };
};

/** The first day of a rule: 自7月1日起, 即日起, 自2025年7月1日零时起. */
export const fromLimit: LimitForm = (text, at, context) => {
  const word = readWord(text, at, ['自', '从', '于']);
  const moment = readMoment(text, word?.end ?? at);
  if (!moment || (!word && moment.value.day === undefined)) return undefined;
  if (text[moment.end] !== '起') return undefined;
  return { start: at, end: moment.end + 1, value: dated(moment.value, context) };
};

const BOUND_ACT = /放假|上班|恢复|复工|复课|开学|施行|实施|执行|开始|举行|开考|报到|截止/;

/** A day bound to an act in a notice: 12月29日（星期六）上班, 4月5日、6日放假. */
export const actLimit: LimitForm = (text, at, context) => {
  if (NOT_BEHIND.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  const moment = readMoment(text, at);
  if (moment?.value.day === undefined || moment.value.month === undefined) return undefined;
  let end = moment.end;
  for (let more = 0; more < 6 && text[end] === '、'; more++) {
    const next = readMoment(text, end + 1) ?? readLoneDay(text, end + 1);
    if (!next) break;
    end = next.end;
  }
  const act = /^[^，。]{0,6}/.exec(text.slice(end, end + 8))?.[0] ?? '';
  if (!BOUND_ACT.test(text.slice(end, end + act.length + 2))) return undefined;
  return { start: at, end, value: dated(moment.value, context) };
};

/** The end of a range: a date, or a day of the same month. */
function readRangeEnd(text: string, at: number, start: Moment): Reading<Moment> | undefined {
  const moment = readMoment(text, at);
  if (moment && (moment.value.day !== undefined || moment.value.part === 'end')) {
    return { value: inYearOf(start, moment.value), end: moment.end };
  }
  const day = readLoneDay(text, at);
  if (!day || start.month === undefined || start.day === undefined) return undefined;
  const { clock: _clock, ...begin } = start;
  return withClockBehind(text, { value: { ...begin, ...day.value }, end: day.end });
}

/** The year of a range's end is that of its start, or the next where the months turn: 2024年12月30日至1月5日. */
function inYearOf(start: Moment, end: Moment): Moment {
  if (end.year !== undefined || end.yearsOn !== undefined || end.month === undefined) return end;
  const turn = start.month !== undefined && end.month < start.month ? 1 : 0;
  if (start.year !== undefined) return { ...end, year: start.year + turn };
  return start.yearsOn === undefined ? end : { ...end, yearsOn: start.yearsOn + turn };
}

/** 12月28日至1月3日: over the end of a year that is not written. */
const turns = (start: Moment, end: Moment): boolean =>
  end.year === undefined &&
  end.yearsOn === undefined &&
  start.month !== undefined &&
  end.month !== undefined &&
  end.month < start.month;

/** Its end is ahead of the day of publication; where it has just gone by, nobody can tell which year's it is. */
function turned(end: Moment, context: DateContext): LimitValue {
  const year = Number(context.published?.slice(0, 4));
  const issued = Number(context.published?.slice(5, 7));
  const month = end.month ?? 0;
  if (!(year > 1900 && issued > 0) || (issued > month && issued <= month + 3)) return {};
  return dated({ ...end, year: issued <= month ? year : year + 1 }, context);
}

const TO = ['起至', '起到', '起，至', '开始至', '至', '到', '—', '~'] as const;

/** 8月1日（星期一）至8月5日, 2月4日至10日, 9月21日下午5时至9月22日上午5时, 即日起至8月31日: its last day. */
export const rangeLimit: LimitForm = (text, at, context) => {
  const from = readWord(text, at, ['自', '从'])?.end ?? at;
  if (NOT_BEHIND.test(text.slice(Math.max(0, from - 1), from))) return undefined;
  const now = readWord(text, from, ['即日', '现在', '公布之日', '发布之日']);
  const start: Reading<Moment> | undefined = now ? { value: {}, end: now.end } : readMoment(text, from);
  if (!start || (!now && start.value.day === undefined)) return undefined;
  const to = readWord(text, skipSpaces(text, start.end), TO);
  const end = to && readRangeEnd(text, skipSpaces(text, to.end), start.value);
  if (!end) return undefined;
  const value = turns(start.value, end.value) ? turned(end.value, context) : dated(end.value, context);
  const last = readBefore(text, end.end, true)?.end ?? end.end;
  // The hours of each day may stand behind the range: 8月1日至8月5日，上午8:30至12:00. They are not its end.
  return { start: at, end: last, value };
};

/** The hours of one day: 4月3日9:00—17:00 ends at 17:00. */
export const hoursLimit: LimitForm = (text, at, context) => {
  const start = readMoment(text, at);
  const to = start?.value.clock && readWord(text, skipSpaces(text, start.end), TO);
  const clock = to && readClock(text, skipSpaces(text, to.end));
  if (!start || !clock || clock.value === 'some') return undefined;
  return { start: at, end: clock.end, value: dated({ ...start.value, clock: clock.value }, context) };
};

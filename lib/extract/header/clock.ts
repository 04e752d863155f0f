import type { IsoDate } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import { findDates } from './dates.ts';

/** 12:30, 下午3:05, 15时30分, with what says whose it is: 09:45建立, 17:12更新. */
const CLOCK = /((?:[上下]午)?\s?(?:\d{1,2}(?:[:：]\d\d){1,2}|\d{1,2}时\d{1,2}分))\s?(更新|建立|发布|刊登)?/g;
/** What may stand beside it: 香港时间, HKT, the day of the date. */
const BESIDE =
  /^(?:(?:北京|香港|台北)时间|HKT|发布|发表|刊登|时间|\d{1,2}月\d{1,2}日|(?:星期|周)?[一二三四五六日天]|[\s()（）:：|｜])*$/;
/** A time of day behind a title: （18:23）. */
const BEHIND_TITLE = /\s?[（(]\s?(\d{1,2}[:：]\d\d)\s?[)）]$/;
/** A line that is nothing but a clock is short. */
const LONGEST = 24;

/** The time of day of publication that a line is, and nothing more; 00:00 is where a player stands. */
function clockOf({ kind, form: { text }, hidden, chars }: ReadLine): string | undefined {
  if (kind !== 'text' || hidden !== 'none' || chars > LONGEST || !BESIDE.test(text.replace(CLOCK, '')))
    return undefined;
  return [...text.matchAll(CLOCK)].find(
    ([, clock, label]) => label !== '更新' && !/^\s?0?0[:：]00/.test(clock ?? ''),
  )?.[1];
}

/** The day with a time of day; the day alone where that is none. */
function atClock(day: IsoDate, clock: string | undefined): IsoDate {
  const timed = clock && findDates(`${day} ${clock}`)[0]?.iso;
  return timed?.startsWith(day) ? timed : day;
}

/** How the line of a day goes on below it, in its box or one beside it. */
const isBeside = (line: ReadLine, other: ReadLine | undefined): other is ReadLine =>
  other !== undefined && (line.box === other.box || line.box.parent === other.box.parent);

/** The day of a line with the time of day in the line below it: 2023年6月2日（星期五） and 香港時間15時30分. */
export function timedBelow(day: IsoDate, line: ReadLine, lines: readonly ReadLine[]): IsoDate {
  const below = lines[line.index + 1];
  return day.length === 10 && isBeside(line, below) ? atClock(day, clockOf(below)) : day;
}

/** The day with the time of day below a line that names its month and day: 11月29日(六) and 17:12更新09:45建立. */
export function timedNear(day: IsoDate, lines: readonly ReadLine[]): IsoDate {
  if (day.length !== 10) return day;
  const [, month, date] = day.split('-').map(Number);
  const named = lines.filter(({ chars, form }) => chars <= LONGEST && form.text.includes(`${month}月${date}日`));
  return named.map((line) => timedBelow(day, line, lines)).find((timed) => timed.length > 10) ?? day;
}

/** The time of day that a rolling paper sets behind a title. */
export const clockBehind = (title: string): string | undefined => BEHIND_TITLE.exec(title)?.[1];

/** A title without it. */
export const withoutClock = (title: string): string => title.replace(BEHIND_TITLE, '');

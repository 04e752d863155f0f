import { isHanNumeralAt } from '../../text/han-numeral.ts';
import { isDigitAt, readDigits } from '../numerals/digits.ts';
import { readHan } from '../numerals/read-han.ts';
import { type Reading, readWord, skipSpaces } from '../reading.ts';
import type { Clock } from './moment.ts';

const PERIODS = [
  '凌晨', '清晨', '早晨', '早上', '上午', '中午', '正午', '下午', '午后', '傍晚', '晚上', '晚间', '当晚', '夜间', '深夜', '午夜', '早', '晚', '夜', 'AM', 'PM', 'am', 'pm',
] as const; // biome-ignore format: one row of words

type Period = (typeof PERIODS)[number];

/** Hours on the clock of an hour said with a time of day; undefined where it cannot be told (深夜2时 is of the next day). */
function hourOn(period: Period | undefined, hour: number): number | undefined {
  switch (period) {
    case '下午':
    case '午后':
    case '傍晚':
    case 'PM':
    case 'pm':
      return hour < 12 ? hour + 12 : hour;
    case '晚上':
    case '晚间':
    case '当晚':
    case '晚':
      return hour >= 5 && hour <= 12 ? hour + 12 : hourOfNight(hour);
    case '夜间':
    case '深夜':
    case '午夜':
    case '夜':
      return hour >= 6 && hour <= 12 ? hour + 12 : hourOfNight(hour);
    case '中午':
    case '正午':
      return hour >= 1 && hour <= 2 ? hour + 12 : hour;
    case '凌晨':
    case 'AM':
    case 'am':
      return hour === 12 ? 0 : hour;
    default:
      return hour;
  }
}

const hourOfNight = (hour: number): number | undefined => (hour > 12 ? hour : undefined);

/** A small number in digits or characters. */
const readSmall = (text: string, at: number): Reading<number> | undefined =>
  readDigits(text, at, 1, 2) ?? readHan(text, at, 3);

/** What 时 and 点 begin besides an hour. */
const NO_HOUR =
  /^(?:时(?:间|段|效|代|期|候|速|刻|常|光|尚|装|政|评|任|局|机|空|事)|点(?:位|对|多|数|击|亮|赞|名|评|建议|要求|意见|(?!开[始考会馆幕]|结束|准时|集合|出发)[^\d零〇一二三四五六七八九十半整正钟两以之前止截为起至到—，。；：、）) \n]))/;

/** The minutes behind 17时 or 5点: 30分, 半, 整, 一刻; 中午12時正 is how Hong Kong says 整. */
function readMinutes(text: string, at: number): Reading<number> {
  const word = readWord(text, at, ['整', '正', '半', '钟整', '钟', '一刻', '三刻']);
  if (word) return { value: { 整: 0, 正: 0, 半: 30, 钟整: 0, 钟: 0, 一刻: 15, 三刻: 45 }[word.value], end: word.end };
  const minute = readSmall(text, skipSpaces(text, at));
  if (!minute || minute.value > 59) return { value: 0, end: at };
  const hasMark = text[minute.end] === '分' && !/^之(?!前)/.test(text.slice(minute.end + 1, minute.end + 3));
  if (hasMark) return { value: minute.value, end: minute.end + 1 };
  // 9点30 is a clock's reading; 9点3 is not.
  return minute.end - skipSpaces(text, at) === 2 ? minute : { value: 0, end: at };
}

/** 17:30, 17:30:05 */
function readColons(text: string, at: number): Reading<Clock> | undefined {
  const hour = readDigits(text, at, 1, 2);
  if (!hour || !/[:：∶]/.test(text[hour.end] ?? '')) return undefined;
  const minute = readDigitsBehind(text, hour.end + 1);
  if (!minute || minute.value > 59) return undefined;
  const colon = /[:：∶]/.test(text[minute.end] ?? '');
  const second = colon ? readDigitsBehind(text, minute.end + 1) : undefined;
  if (!second || second.value > 59) return { value: { hour: hour.value, minute: minute.value }, end: minute.end };
  const value = { hour: hour.value, minute: minute.value, second: second.value };
  return { value, end: second.end };
}

/** Two digits behind a colon. */
const readDigitsBehind = (text: string, at: number): Reading<number> | undefined => readDigits(text, at, 2, 2);

/** 17时, 17时30分, 五点半 */
function readHour(text: string, at: number): Reading<Clock> | undefined {
  const hour = readSmall(text, at);
  const mark = hour && skipSpaces(text, hour.end);
  if (!hour || mark === undefined || !/[时点]/.test(text[mark] ?? '')) return undefined;
  if (NO_HOUR.test(text.slice(mark, mark + 4))) return undefined;
  const minute = readMinutes(text, mark + 1);
  // 六点五 is six and a half: behind 点, a numeral that is no minute is a decimal part.
  if (
    text[mark] === '点' &&
    minute.end === mark + 1 &&
    (isHanNumeralAt(text, minute.end) || isDigitAt(text, minute.end))
  ) {
    return undefined;
  }
  return { value: { hour: hour.value, minute: minute.value }, end: minute.end };
}

/** What a time of day is read as: a clock, or only that some time of that day is meant (下班, 上午). */
export type SaidClock = Clock | 'some';

/**
 * A time of day: 17:00, 17时30分, 下午5点半, 上午九时, 晚8时, 24时, 零时; 下班 and a bare 上午 name no hour. Nothing for a
 * 25th hour.
 */
export function readClock(text: string, at: number): Reading<SaidClock> | undefined {
  const zone = readWord(text, at, ['北京时间']);
  const from = skipSpaces(text, zone?.end ?? at);
  const period = readWord(text, from, PERIODS);
  const begin = skipSpaces(text, period?.end ?? from);
  // 3月7日上午下班前
  if (text.startsWith('下班', begin))
    return { value: 'some', end: begin + (text.startsWith('下班时间', begin) ? 4 : 2) };
  const said = readColons(text, begin) ?? readHour(text, begin);
  if (!said) return period && period.value.length > 1 && !zone ? { value: 'some', end: period.end } : undefined;
  const hour = hourOn(period?.value, said.value.hour);
  if (hour === undefined) return { value: 'some', end: said.end };
  if (hour > 24 || (hour === 24 && said.value.minute > 0)) return undefined;
  return { value: { ...said.value, hour }, end: said.end };
}

import { endOfHan, isHanNumeralAt } from '../../text/han-numeral.ts';
import { readClock } from '../dates/read-clock.ts';
import { readDate, readLoneDay } from '../dates/read-day.ts';
import { mayBeTime } from '../dates/time-behind.ts';
import { endOfDigits, isDigitAt } from '../numerals/digits.ts';

/** Labels of telephone, account, code and file numbers. */
const LABEL =
  /(?:电话|热线|传真|手机|微信|邮编|邮政编码|邮箱|账号|帐号|编号|文号|代码|号码|拨打|致电|拨|编码|序号|房间号?|车牌|门牌|QQ|Q Q|证号|案号|批次号)[：:为是（ ]{0,2}[\d—（）、 ]*$/;

/** What comes behind the number of a road, a line, a school or a service, which is a name. */
const NAMED =
  /^(?:号|国道|省道|县道|乡道|高速|线|路|中学|中|小学|医院|厂|热线|平台|政务服务|专项|行动|计划|系列|版|标准|航班|次列车|工程|室|会议室|教室|房|式|型|街坊|局|字)/;

/** Before a number of the number of an article: 第三, 第12条; a letter or a point: PM2.5, V2.0; a standard: GB 50016. */
const JOINED = /[第A-Za-z.+]$|(?:GB|GB\/T|DB\d\d|JGJ|CJJ|HJ|ISO) $/;

/** 2025年 and what is no length of time: 2024年度. */
const isYearLength = (text: string, end: number): boolean =>
  /^(?:以上|以下|以内|之内|内|左右)/.test(text.slice(end, end + 2));

/** Where a date, a time of day or a day of the month ends that begins at `at`; `at` where none does. */
export function skipTime(text: string, at: number): number {
  if (!mayBeTime(text, at)) return at;
  const date = readDate(text, at);
  if (date && !isYearLength(text, date.end) && text[at - 1] !== '满') return skipClock(text, date.end);
  const day = readLoneDay(text, at);
  if (day && text[day.end - 1] !== '号' && !/^(?:以上|以下|左右)/.test(text.slice(day.end, day.end + 2))) {
    return /[满达超过]$/.test(text.slice(Math.max(0, at - 1), at)) ? at : skipClock(text, day.end);
  }
  return skipClock(text, at);
}

function skipClock(text: string, at: number): number {
  const clock = readClock(text, at);
  return clock && clock.value !== 'some' ? clock.end : at;
}

/** The end of all that hangs together with a number: 0571—85012345, 1.1.2, 4/5G. */
function endOfToken(text: string, at: number): number {
  let end = endOfDigits(text, at);
  while (/[—.,:∶/／×*+A-Za-z]/.test(text[end] ?? '') && isDigitAt(text, end + 1)) end = endOfDigits(text, end + 1);
  return end;
}

/** Longest run of digits that is a number without unit or commas. */
const LONGEST_BARE = 7;

/** 2. and 2、 at the head of a clause, （2） and ②: numbers of the items of a list. */
function isOrdinal(text: string, at: number, end: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[end] ?? '';
  if (before === '（' && after === '）') return true;
  const opens = before === '' || /[。；：\n ，！？“]/.test(before);
  return opens && /[.．、)）]/.test(after) && !isDigitAt(text, end + 1);
}

/** Units in Latin letters that may stand right behind a number. */
const LATIN_UNIT = /^(?:km|kg|mm|cm|kWh|kW|MW|GW|kV|ha)(?![A-Za-z0-9])/;

/** Digits in their place, with what stands around them. */
interface Digits {
  readonly text: string;
  readonly at: number;
  /** Behind the digits, and behind their decimal part. */
  readonly end: number;
  readonly decimal: number;
  readonly before: string;
  /** Behind the decimal part. */
  readonly rest: string;
}

function lookAt(text: string, at: number): Digits {
  const end = endOfDigits(text, at);
  const decimal = text[end] === '.' && isDigitAt(text, end + 1) ? endOfDigits(text, end + 1) : end;
  const before = text.slice(Math.max(0, at - 14), at);
  return { text, at, end, decimal, before, rest: text.slice(decimal, decimal + 4) };
}

/** What digits may be that are no amount; the first that holds counts. */
const NO_AMOUNT: readonly ((digits: Digits) => boolean)[] = [
  ({ before }) => LABEL.test(before) || JOINED.test(before),
  ({ text, at, end }) => isOrdinal(text, at, end),
  // 6∶4, 6:4 and 1:500 are ratios or times, 6/4 and 4/5G no amounts.
  ({ text, end, decimal }) =>
    /^[:∶/／×比+][\dA-Z]/.test(text.slice(end, end + 2)) || /^[:∶]\d/.test(text.slice(decimal, decimal + 2)),
  // “12345” is a name.
  ({ text, at, end }) => text[at - 1] === '“' && text[end] === '”',
  // 85012345—3
  ({ before }) => /[\dA-Za-z）]—$/.test(before),
  // 0571
  ({ text, at, end }) => end - at > 1 && text[at] === '0',
  // 1.1.2
  ({ text, decimal }) => text[decimal] === '.' && isDigitAt(text, decimal + 1),
  ({ rest }) => NAMED.test(rest),
  ({ rest }) => /^[A-Za-z]/.test(rest) && !LATIN_UNIT.test(rest),
  ({ at, end, rest }) => end - at > LONGEST_BARE && !/^[\u3400-\u9fff%‰℃]/.test(rest),
  // （2024） is the year of a document or a report.
  ({ text, at, end }) => text[end] === '）' && /^(?:19|20)\d\d$/.test(text.slice(at, end)),
];

/**
 * Where something ends that has digits and is no amount: a telephone or document number, a ratio, an item's number, a
 * name with a number (5G, PM2.5, 318国道). `at` where the digits may be one.
 */
export function skipDigits(text: string, at: number): number {
  const digits = lookAt(text, at);
  // （2024）16号
  if (text[at - 1] === '）' && text[digits.end] === '号') return digits.end + 1;
  return NO_AMOUNT.some((holds) => holds(digits)) ? endOfToken(text, at) : at;
}

/** Where numerals end that are no amount: 第三, 三第, 六四比例, 十四五. `at` where they may be one. */
export function skipHan(text: string, at: number): number {
  const end = endOfHan(text, at);
  const before = text.slice(Math.max(0, at - 2), at);
  if (/[第初]$/.test(before) || /(?:星期|礼拜)$/.test(before)) return end;
  return /^(?:分之|[年月]|季度)/.test(text.slice(end, end + 2)) && isHanNumeralAt(text, at - 1) ? end : at;
}

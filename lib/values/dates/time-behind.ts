import { endOfHan, isHanNumeralAt } from '../../text/han-numeral.ts';
import { endOfDigits, isDigitAt } from '../numerals/digits.ts';
import { isOneOf } from '../reading.ts';

/**
 * What stands behind the numeral of a date, a time of day or a length of time: 2025年, 17时, 3个月, 15—20日, 2025/4/15;
 * behind that of a plan or a holiday too: 十四五期间, 五一前.
 */
const isUnit = isOneOf('年月日号时点季个天周小分工至到—~:∶：/／.-·期末规前节来之以');

/** What some of them must go on with: 三个月, but 三个项目; 30分钟, but 三分之一. */
const GOES_ON: readonly (readonly [unit: string, next: (text: string, at: number) => boolean])[] = [
  ['个', isOneOf('月工小星季自日')],
  ['小', isOneOf('时')],
  ['分', isOneOf('钟')],
  ['工', isOneOf('作')],
  ['点', isOneOf('0123456789零〇一二三四五六七八九十半整正钟两以之前止截为起至到—，。；：、）) \n开始结准集出')],
];

/** 20250320: a date without marks. */
const COMPACT = 8;

/**
 * Whether a numeral that begins at `at` may be one of time, by what stands behind it. A look at one character spares most
 * numerals of a text the grammar of dates: 三大任务, 500亿元.
 */
export function mayBeTime(text: string, at: number): boolean {
  const digits = isDigitAt(text, at);
  // 3.5, but 2025.4.15
  if (digits && text[at + 4] !== '.' && text[endOfDigits(text, at)] === '.') return false;
  let end = digits ? endOfDigits(text, at) : endOfHan(text, at);
  if (digits && end - at === COMPACT) return true;
  while (end < text.length && (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x0a)) {
    end++;
    // 2022 11 23
    if (isDigitAt(text, end)) return true;
  }
  if (!isUnit(text, end)) return false;
  const row = GOES_ON.find(([unit]) => unit.charCodeAt(0) === text.charCodeAt(end));
  return row === undefined || row[1](text, end + 1);
}

/** Whether a digit or a numeral in characters stands at `at`. */
export const isNumeralAt = (text: string, at: number): boolean => isDigitAt(text, at) || isHanNumeralAt(text, at);

import type { Fix, FixEdit, Page } from '../fix.ts';
import { SIGN } from '../signs.ts';

/** 115上午, 112日我市: the digits of a month and a day with 月 (and 日) gone. */
const DATE =
  /(?<![\d.,:：/\-—年月第零〇一二三四五六七八九十号號])(\d{2,4})(日|(?=上午|下午|晚上|晚间|晚間|中午|凌晨|早上|清晨|傍晚|当天|當天|起至|零时|零時))/g;
/** 311歲: a range of ages with its dash gone. */
const AGES = /(?<![\d.,:：/\-—~至到])(\d{2,4})(?=[岁歲]|周[岁歲])/g;

/** A line that ends with a closing parenthesis and has no other. */
const UNOPENED = /^([^()（）\n\r\u2028\u2029]{3,64})[)）][ \t\u3000]{0,8}$/gm;
/** 全媒體記者 甲 乙 ): a credit, whose opening parenthesis is gone. */
const CREDIT = /^(?:[\u4e00-\u9fff]{0,6}(?:记者|記者|通讯员|通訊員)|来源|來源|作者|文\/图|文\/圖)./;
/** Most characters of a credit. */
const LONGEST_CREDIT = 48;

/** Ways to read the digits as month and day; `115` is 1月15日 and 11月5日. */
function dates(digits: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let cut = 1; cut < digits.length; cut++) {
    const [month, day] = [digits.slice(0, cut), digits.slice(cut)];
    if (month.startsWith('0') || day.startsWith('0')) continue;
    const [m, d] = [Number(month), Number(day)];
    if (m <= 12 && d <= 31) found.push([m, d]);
  }
  return found;
}

const DAY = 86_400_000;

/** Days from the date to the page's, in the year that brings them nearest. */
function distance(month: number, day: number, published: number): number {
  const year = new Date(published).getUTCFullYear();
  return Math.min(...[year - 1, year, year + 1].map((y) => Math.abs(Date.UTC(y, month - 1, day) - published) / DAY));
}

/** Most days between a date read from the text and the page's own. */
const NEAR = 40;
/** Days by which the next way to read it must be further off. */
const CLEAR = 20;

/** 12日 may be a day of the month, with nothing gone. */
const isPlainDay = (digits: string, day: string): boolean =>
  digits.length === 2 && day === '日' && Number(digits) <= 31;

/** The month and day that digits stand for beside the page's date; undefined when none is near or two are. */
function dateNear(digits: string, published: number): readonly [number, number] | undefined {
  const [best, other] = dates(digits)
    .map(([m, d]) => ({ date: [m, d] as const, days: distance(m, d, published) }))
    .sort((a, b) => a.days - b.days);
  if (!best || best.days > NEAR || (other && other.days <= best.days + CLEAR)) return undefined;
  return best.date;
}

function dateEdits({ text, published }: Page): readonly FixEdit[] {
  const page = published ? Date.parse(published.slice(0, 10)) : Number.NaN;
  if (Number.isNaN(page)) return [];
  const edits: FixEdit[] = [];
  for (const { 0: shown, 1: digits = '', 2: day = '', index } of text.matchAll(DATE)) {
    const found = isPlainDay(digits, day) ? undefined : dateNear(digits, page);
    if (!found) continue;
    const after = `${found[0]}月${found[1]}日`;
    edits.push({ start: index, end: index + shown.length, after, certainty: 'guess', reason: 'dateOfPage' });
  }
  return edits;
}

/** Nobody is older. */
const OLDEST = 130;
const OLDEST_OF_RANGE = 120;

const isRange = (from: string, to: string): boolean =>
  to !== '' &&
  !from.startsWith('0') &&
  !to.startsWith('0') &&
  Number(from) < Number(to) &&
  Number(to) <= OLDEST_OF_RANGE;

function ageEdits({ text }: Page): readonly FixEdit[] {
  const edits: FixEdit[] = [];
  for (const { 1: digits = '', index } of text.matchAll(AGES)) {
    if (Number(digits) <= OLDEST) continue;
    const [range, other] = [1, 2]
      .map((cut) => [digits.slice(0, cut), digits.slice(cut)] as const)
      .filter(([from, to]) => isRange(from, to));
    if (!range || other) continue;
    const after = `${range[0]}—${range[1]}`;
    edits.push({ start: index, end: index + digits.length, after, certainty: 'guess', reason: 'ageRange' });
  }
  return edits;
}

function creditEdits({ text }: Page): readonly FixEdit[] {
  const edits: FixEdit[] = [];
  for (const { 1: line = '', index } of text.matchAll(UNOPENED)) {
    const credit = line.trim();
    if (!CREDIT.test(credit) || credit.length > LONGEST_CREDIT) continue;
    const start = index + line.indexOf(credit);
    edits.push({ start, end: start, after: '（', certainty: 'guess', reason: 'parenthesisLost' });
  }
  return edits;
}

/**
 * Characters a mirror's decoder dropped without a trace: the 月 of a date (115上午), the dash of a range of ages
 * (311歲). A number is never filled in: the reading is offered, with the evidence as its reason, and only when the page's
 * date (a date within forty days of it, the other split far off) or the numbers themselves (no one is 311) speak for it.
 */
export const lostCharacters = {
  name: 'lostCharacters',
  kind: 'damage',
  signs: SIGN.digit | SIGN.halfWidth | SIGN.closeParenthesis,
  find: (page) =>
    [dateEdits, ageEdits, creditEdits].flatMap((editsOf) => editsOf(page)).sort((a, b) => a.start - b.start),
} as const satisfies Fix;

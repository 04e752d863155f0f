import type { Deadline } from '../../reading/article.ts';
import { hanNumber } from '../../text/han-number.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** What a deadline without a year is read against. */
export interface DateContext {
  /** ISO date of publication, as precise as known. */
  readonly published?: string;
}

const DATE = String.raw`(?:(?:(\d{4})年|(今年|明年|当年|本年|去年|年|次年))?(?:(\d{1,2})月)?(?:(\d{1,2})日)?(底|末|初|中旬|上旬|下旬)?(?:（[^）]{1,5}）)?)`;
const UNIT_CODES: Readonly<Record<string, string>> = {
  日: 'D',
  天: 'D',
  个月: 'M',
  月: 'M',
  年: 'Y',
  周: 'W',
  小时: 'H',
  个小时: 'H',
  分钟: 'M',
};

const yearOf = (published: string | undefined): number | undefined => {
  const year = Number(published?.slice(0, 4));
  return Number.isInteger(year) && year > 1900 ? year : undefined;
};

/** The ISO date of its parts, as precise as they are; undefined for a 13th month or a 32nd day. */
function iso(year: number | undefined, month: number | undefined, day: number | undefined): string | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  return day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}

/** The parts of a written date, in the order of the groups of `DATE`. */
type Parts = readonly (string | undefined)[];

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, context: DateContext) => Omit<Deadline, 'text'> | undefined;
}

/** A day, month or year as written, with the year of the page where the text leaves it out. */
function dateFrom(
  [writtenYear, word, writtenMonth, writtenDay, part]: Parts,
  context: DateContext,
): string | undefined {
  const published = yearOf(context.published);
  const month = writtenMonth === undefined ? undefined : Number(writtenMonth);
  const day = writtenDay === undefined ? undefined : Number(writtenDay);
  let year = writtenYear === undefined ? undefined : Number(writtenYear);
  if (year === undefined && published !== undefined) {
    if (word === '明年' || word === '次年') year = published + 1;
    else if (word === '去年') year = published - 1;
    else {
      year = published;
      // 1月15日前 in a notice of December is in the next year; a month just gone by is this year's.
      const issued = Number(context.published?.slice(5, 7));
      if (word === undefined && month !== undefined && issued >= 10 && month <= 3) year++;
    }
  }
  if (month === undefined && day !== undefined) return undefined;
  if (month === undefined && (part === '底' || part === '末')) return year === undefined ? undefined : `${year}-12`;
  return iso(year, month, day);
}

const FORMS: readonly Form[] = [
  {
    // 3个工作日内 · 15日内 · 24小时内 · 三个月之内
    pattern: /(\d+|[一二两三四五六七八九十百]+)(个工作日|个小时|小时|分钟|个月|个?月|日|天|年|周)(?:之内|以内|内)/,
    read: (match) => {
      const count = /^\d/.test(match[1] ?? '') ? Number(match[1]) : hanNumber(match[1] ?? '');
      const unit = match[2] ?? '';
      if (unit === '个工作日') return { duration: `P${count}D`, workingDays: count };
      const code = UNIT_CODES[unit] ?? 'D';
      const time = /小时|分钟/.test(unit);
      return { duration: `P${time ? 'T' : ''}${count}${code}` };
    },
  },
  {
    // 2018年12月30日至2019年1月1日 · 2月4日至10日 · 即日起至8月31日
    pattern:
      /(?:自|从)?(?:(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日|即日|现在)(?:（[^）]{1,5}）)?(?:\d{1,2}[时点]|起)*(?:至|到|—|起至)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/,
    read: (match, context) => {
      const month = match[5] ?? match[2];
      if (month === undefined) return undefined;
      const year =
        match[4] === undefined && match[1] !== undefined
          ? Number(match[1])
          : match[4] === undefined
            ? undefined
            : Number(match[4]);
      const parts = [year === undefined ? undefined : String(year), undefined, month, match[6], undefined];
      const date = dateFrom(parts, context);
      return date === undefined ? {} : { date };
    },
  },
  {
    // 2月9日前 · 2025年底前 · 到2025年 · 6月底前 · 自7月1日起 · 年底前
    pattern: new RegExp(`(?:到|至|截至|截止到?|于|在|力争|自|从|力争到)?${DATE}(?:以前|之前|前|起|止|为止|截止)`),
    read: (match, context) => {
      if (!match[1] && !match[2] && !match[3] && !match[4]) return undefined;
      const date = dateFrom(match.slice(1), context);
      return date === undefined ? {} : { date };
    },
  },
  {
    pattern: /(?:到|至)(?:(\d{4})年)(?:(\d{1,2})月)?(底|末)?/,
    read: (match) => ({
      date: match[2] ? `${match[1]}-${pad(Number(match[2]))}` : match[3] ? `${match[1]}-12` : (match[1] ?? ''),
    }),
  },
  {
    // A day bound to an act in a notice: 12月29日（星期六）上班 · 4月5日放假
    pattern:
      /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:（[^）]{1,5}）)?(?:、(?:\d{1,2}月)?\d{1,2}日(?:（[^）]{1,5}）)?)*(?=[^，。]{0,6}(?:放假|上班|恢复|复工|复课|开学|施行|实施|执行|开始|举行|开考|报到))/,
    read: (match, context) => {
      const parts = [match[1], undefined, match[2], match[3], undefined];
      const date = dateFrom(parts, context);
      return date === undefined ? {} : { date };
    },
  },
  {
    pattern:
      /(?:今年|明年)?(?:年底|月底|季度末|汛期|节)前|国家规定时间|规定时间|规定时限|限期|(\d{4})年度?(?=[^，。]{0,20}(?:目标|任务|计划))/,
    read: (match, context) => {
      const year = yearOf(context.published);
      if (match[1]) return { date: match[1] };
      if (/年底前/.test(match[0]) && year !== undefined)
        return { date: `${/明年/.test(match[0]) ? year + 1 : year}-12` };
      return {};
    },
  },
];

/** The time limit a canonical stretch of text sets, if any: the first form of `FORMS` that is there. */
export function deadlineIn(text: string, context: DateContext, source: string = text): Deadline | undefined {
  if (!/[\d一二两三四五六七八九十年月日限规]/.test(text)) return undefined;
  for (const form of FORMS) {
    const match = form.pattern.exec(text);
    if (!match) continue;
    const read = form.read(match, context);
    if (read) return { text: source.slice(match.index, match.index + match[0].length), ...read };
  }
  return undefined;
}

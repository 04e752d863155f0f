import type { IsoDate } from '../../reading/article.ts';
import type { Writing } from '../../text/canonical-line.ts';
import { countChars } from '../page/line-builder.ts';
import type { ReadLine } from '../page/lines.ts';
import { type FoundDate, findDates } from './dates.ts';
import { isUnlabelledName } from './family-names.ts';
import { type FoundField, fieldAt } from './field-value.ts';
import { type Field, fieldOfLabel, type Labelled, labelled } from './fields.ts';
import { lineWithColon } from './line-with-colon.ts';
import { type LooseText, looseTexts } from './loose-texts.ts';
import { spacedLine } from './spaced-line.ts';

/** What one line of the header says. Texts are the page's own, damage included. */
export interface HeaderLine {
  readonly line: ReadLine;
  readonly fields: readonly FoundField[];
  /** A date no label announces. */
  readonly date?: IsoDate;
  readonly yearless?: boolean;
  /** Short texts beside the date that no label announces: the outlet, a name. */
  readonly loose: readonly LooseText[];
}

/** Longer values are sentences that happen to hold a colon. */
const LONGEST_VALUE: Readonly<Record<Field, number>> = {
  source: 40,
  // Tue May 06 2025 17:05:00 GMT+0800 (中国标准时间)
  published: 44,
  updated: 44,
  author: 40,
  editor: 40,
  issuer: 60,
  publisher: 60,
  documentNumber: 40,
  written: 30,
  issued: 30,
  indexNumber: 50,
  subjects: 120,
  other: 60,
};

/** Stands for the date in what is left of a line. */
const DATE_PLACE = '\u0000';

/** Labels whose values are dates themselves. */
const DATED = new Set<Field>(['published', 'updated', 'written', 'issued']);

/** Today's date, which many portals show above every page. */
const TODAY = /(?:今天|今日|现在|当前|本日)(?:是|时间|日期)?|农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/;

/**
 * Whether a date that no label of ours announces is the line's own: not behind a label we do not know (会议时间：…,
 * 有效期至：…, 联系电话：0571-20250313) and not today's.
 */
const isOwnDate = (lead: string, { start, end }: FoundDate): boolean =>
  !/[\u3400-\u9fff]{2}\s?[:：][^\s:：]{0,8}\s?$/.test(lead.slice(Math.max(0, start - 14), start)) &&
  !/[\d-]$/.test(lead.slice(0, start)) &&
  !TODAY.test(lead.slice(0, start)) &&
  !/^[^\u3400-\u9fff]{0,4}(?:星期.|周.)?[^\u3400-\u9fff]{0,4}农历/.test(lead.slice(end));

/**
 * Dates behind another value: 来源：云浦广播电视台 2021-02-26. Of a label that says nothing of ours only behind a number
 * of its own (浏览：22 2021-02-26): 有效期：2027-12-31 is its value.
 */
const datesBehind = (value: string, field: Field): readonly FoundDate[] =>
  findDates(value).filter(({ start }) => field !== 'other' || /\d[^\d]*$/.test(value.slice(0, start)));

/** The first date behind another value, with its place in the line and the end of what is said with it. */
interface Trailing extends FoundDate {
  readonly until: number;
}

function dateBehind(text: string, labels: readonly Labelled[]): Trailing | undefined {
  for (const { field, start, end } of labels) {
    const [date] = DATED.has(field) ? [] : datesBehind(text.slice(start, end), field);
    if (date) return { ...date, start: start + date.start, end: start + date.end, until: end };
  }
  return undefined;
}

/** The short texts beside the date that stands free, or behind the one that ends a value: 作者：邵一川 2023/04/12 白芦评论. */
function looseBeside(
  line: ReadLine,
  lead: string,
  leading: FoundDate | undefined,
  trailing: Trailing | undefined,
): readonly LooseText[] {
  if (leading) return looseTexts(line, lead, leading);
  return trailing ? looseTexts(line, line.form.text.slice(0, trailing.until), trailing, trailing.end) : [];
}

/** Whether a line is worth reading: short, and with a colon, a year or a date. */
function mayBeHeader({ kind, form, chars, prose, linked }: ReadLine): boolean {
  if (kind !== 'text' || form.text.length > 400 || chars < 2 || (prose && chars > 120)) return false;
  const colon = /[:：]/.test(form.text) || (chars <= 40 && /[丨｜|／】]/.test(form.text));
  return colon || (!linked && /\d{4}|\d[-/.月]\d|年/.test(form.text));
}

/** Whether a line without labels of ours belongs elsewhere. */
function belongsElsewhere({ form, box, chars }: ReadLine, labels: readonly Labelled[]): boolean {
  // （2007年6月29日第十届全国人民代表大会常务委员会通过） belongs to the text, （本文来源：临江日报 作者：李政） does not.
  if (!labels.some(({ field }) => field !== 'other') && /^[（(][^（()）]*[)）]$/.test(form.text)) return true;
  // ——2023年8月25日在云溪县人大常委会第十三次会议上 is where a report was given.
  if (!labels.length && /^(?:—|-){1,2}.*[会议上]$/.test(form.text)) return true;
  // 每周一学（2026年6月11日-6月18日）：… is a title with a date in it.
  return !labels.length && /^h[1-4]$/.test(box.tag) && chars > 24;
}

/** 时间：7:00－9:30, 时间：下午2:30 in an agenda is when something takes place. */
const isEvent = (text: string, [label, ...more]: readonly Labelled[]): boolean =>
  label?.field === 'published' &&
  more.length === 0 &&
  /^\s?(?:[上下]午\s?)?\d{1,2}[:：]\d\d(?:\s?[-－—–~至]|$)/.test(text.slice(label.start, label.end)) &&
  /[午－—–~至-]/.test(text.slice(label.start, label.end));

/** 全文共1200字，阅读约需3分钟: how long it takes to read. */
const READING =
  /(?:全文|本文|正文)?共?约?\d{2,6}字|[，,]?\s?(?:预计)?阅读(?:大?约|需|时长|时间|全文)[^，。]{0,6}\d{1,3}\s?分钟/g;

/** Whether what is left of a line beside its labels and its date is little enough for a header. */
function isHeader(rest: string, labels: number, dated: boolean): boolean {
  const left = rest.replace(READING, '');
  // Old portals set their own address before the date.
  const leftover = countChars(left.replace(/https?:\/\/\S+|www\.\S+/g, '').replace(DATE_PLACE, ''));
  if ((!labels && !dated) || /[。！？]/.test(left)) return false;
  if (leftover > (dated || labels > 1 ? 40 : 16)) return false;
  return labels > 0 || (leftover <= 30 && !/[《》“”！？，、]/.test(left.replace(/《[^《》]{2,10}[报刊志]》/, '')));
}

/** Reads a line that may belong to the header; undefined when it does not read like one. */
export function readHeaderLine(given: ReadLine, year: number | undefined, writing: Writing): HeaderLine | undefined {
  const shown = lineWithColon(given, writing);
  if (!mayBeHeader(shown)) return undefined;
  const line = spacedLine(shown, writing);
  const { text } = line.form;
  const labels = labelled(text);
  if (belongsElsewhere(line, labels) || isEvent(text, labels)) return undefined;
  if (labels.some(({ field, start, end }) => countChars(text.slice(start, end)) > LONGEST_VALUE[field]))
    return undefined;
  const lead = text.slice(0, labels[0]?.at ?? text.length);
  const [first] = findDates(lead, year);
  const leading = first && isOwnDate(lead, first) ? first : undefined;
  // 来源：云浦广播电视台 2021年02月26日 20:15
  const trailing = leading ? undefined : dateBehind(text, labels);
  const date = leading ?? trailing;
  const left = leading ? lead.slice(0, leading.start) + DATE_PLACE + lead.slice(leading.end) : lead;
  if (!isHeader(left, labels.length, date !== undefined)) return undefined;
  const fields = labels.flatMap((label) => fieldAt(line, label) ?? []);
  const base = { line, fields, loose: looseBeside(line, lead, leading, trailing) };
  if (!date) return base;
  return date.yearless ? { ...base, date: date.iso, yearless: true } : { ...base, date: date.iso };
}

/** Whether a line says where or when its article came out: 来源：…, 2024-07-09; not 分享到：. */
export const saysWhence = (header: HeaderLine | undefined): boolean =>
  header !== undefined &&
  (header.date !== undefined || header.fields.some(({ field }) => field === 'source' || field === 'published'));

/** Names of people among a header line's loose texts. */
export const looseNames = (line: HeaderLine): readonly string[] =>
  line.loose
    .filter(
      ({ text }) =>
        isUnlabelledName(text) &&
        !fieldOfLabel(text) &&
        !/[网报社台局委会办部院厅号刊]$|财经|新闻|时间|频道|市场/.test(text),
    )
    .map(({ shown }) => shown);

import type { ListEntry } from '../../reading/list-entry.ts';
import { findDates } from '../header/dates.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import { isPartOf, stemOf } from '../paging-strip.ts';

/** A link that may be an entry of a list, and where it stands. */
export interface FoundEntry extends ListEntry {
  /** The line it stands in. */
  readonly line: ReadLine;
  /** The smallest box it stands in; of a row of a data table, the table. */
  readonly box: Box;
}

/** Words of links that lead on from an entry and name none; what brackets and arrows stand around them does not matter. */
const LEADS_ON =
  /^(?:(?:查看|阅读|点击|进入|显示)?(?:更多|详情|详细|全文|原文|此处|这里)(?:内容|信息)?|查看|快照|预览|more|摘要|下载|首页|末页|尾页|返回.{0,6}|[上下前后]一?[页版期篇条].{0,3}|第?\d{1,4}[页版]?|pdf(?:版)?|html?)$/i;

const leadsOn = (text: string): boolean =>
  text.length <= 24 && LEADS_ON.test(text.replace(/[\s【】[\]()（）<>«»‹›.…、+]|\d{1,3}(?=\]?下一页)/g, ''));

/** A page of a newspaper's issue: 第01版：要闻. */
const ISSUE_PAGE = /^第?[\dA-Z]{1,4}版\s?[:：]/;

/** What stands before a headline: bullets, and how long a film is (03:27). */
const BULLET = /^(?:[\s·•●■▪◆◇○□▶►→>»›*\-—]|\d{1,2}:\d\d(?::\d\d)?(?=\s?[^\d\s:]))+/;

/** Whether a link's text names something; 03:27 over a picture and 28 2026-09 beside a headline do not. */
const hasWords = ({ text }: FoundEntry): boolean => /\p{L}/u.test(text.replace(/[年月日]/g, ''));

/** A day set large above its month: 30 2026-10. */
const DAY_FIRST = /^(\d{1,2})日?\s*(\d{4})[-/.年]\s?(\d{1,2})月?$/;

/** A month and a day alone: [10-30], 10/30, 10月30日; not the two numbers of 1.30 or of 3-5 minutes. */
const YEARLESS = /^[\s[(（【·]*(\d{1,2})[-/月](\d{1,2})日?[\s\])）】]*$/;

/** The date a text beside a headline shows, as an entry tells it. */
function shownDate(text: string): string | undefined {
  const [date] = findDates(text.replace(DAY_FIRST, '$2-$3-$1'));
  if (date) return date.iso.slice(0, 10);
  const [, month = '', day = ''] = YEARLESS.exec(text) ?? [];
  return month && Number(month) <= 12 && Number(day) <= 31
    ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}

/** A date at the end of a headline, in the same link. */
const DATE_AT_END =
  /[[(（]?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?|(?<=\s|\[)\d{1,2}-\d{1,2})[\])）]?$/;

/** A headline without its bullet and without the date that stands in the same link. */
function splitHeadline(linked: string): { readonly text: string; readonly date: string | undefined } {
  const text = linked.replace(BULLET, '').replace(/\s+/g, ' ').trim();
  const end = DATE_AT_END.exec(text);
  const date = end?.[1] && shownDate(end[1]);
  const words = text.slice(0, end?.index).trim();
  return date && words.length > 3 ? { text: words, date } : { text, date: undefined };
}

/** The links of a line or a table's row, each with all of its text. */
function linksOf(runs: ReadLine['runs']): readonly { readonly href: string; readonly text: string }[] {
  const links: { href: string; text: string }[] = [];
  for (const { href, text } of runs) {
    const last = links.at(-1);
    if (!href?.startsWith('http')) continue;
    if (last?.href === href) last.text += text;
    else links.push({ href, text });
  }
  return links;
}

/** The entries among some runs: of a link beside others of the same address only the first. */
function entriesIn(line: ReadLine, runs: ReadLine['runs'], here: string): readonly FoundEntry[] {
  const links = linksOf(runs).filter(
    ({ href, text }) => !leadsOn(text) && !ISSUE_PAGE.test(text) && !isPartOf(href, here),
  );
  const rest = runs.map(({ href, text }) => (href ? ' ' : text)).join('');
  const beside = links.length === 1 ? shownDate(rest) : undefined;
  return links.flatMap(({ href, text: linked }) => {
    const { text, date = beside } = splitHeadline(linked);
    const entry = { text, href, line, box: line.box };
    if (text.length < 2) return [];
    const told = date ?? (hasWords(entry) ? undefined : shownDate(text));
    return told ? { ...entry, date: told } : entry;
  });
}

/** The entry of a row of a data table: its longest link; 查看 in the cell beside is no part of it. */
function entryOfRow(line: ReadLine, cells: readonly ReadLine['runs'][], here: string): readonly FoundEntry[] {
  const found = cells.flatMap((runs) => entriesIn(line, runs, here));
  const runs = cells.flat();
  const longest = found.reduce((a, b) => (b.text.length > a.text.length ? b : a), found[0] as FoundEntry);
  if (!longest) return [];
  const date = longest.date ?? shownDate(runs.map(({ href, text }) => (href ? ' ' : `${text} `)).join(''));
  return [date ? { ...longest, date } : longest];
}

/** Longer lines say more than when. */
const LONGEST_DATE = 24;

/** A date that stands in a line of its own beside a headline; search results set the address before it. */
function dateAlone(line: ReadLine | undefined): string | undefined {
  if (line?.kind !== 'text' || line.linkChars || line.chars > 200) return undefined;
  const text = line.text.replace(/https?:\/\/\S+/g, '').trim();
  return text.length <= LONGEST_DATE ? shownDate(text) : undefined;
}

/** Adds an entry: the headline comes before its [详细], and a link around a teaser names nothing new. */
function addEntry(found: Map<string, FoundEntry>, entry: FoundEntry): void {
  const known = found.get(entry.href);
  if (known && hasWords(known)) return;
  found.set(entry.href, known?.date ? { date: known.date, ...entry } : entry);
}

/** What may be entries on a page, in order; `here` is the page's own address, of which there may be further parts. */
export function findEntries(lines: readonly ReadLine[], here: string): readonly FoundEntry[] {
  // At a root `?p=55` is an article of WordPress, no part of the page.
  const own = /^https?:\/\/[^/]+\/?$/.test(here) ? here : (stemOf(here) ?? here);
  const found = new Map<string, FoundEntry>();
  for (const line of lines) {
    if (line.hidden !== 'none' || line.spam || !line.linkChars || line.kind === 'figure') continue;
    const rows = line.table?.rows.map((row) => row.map((cell) => cell.runs));
    const entries = rows ? rows.flatMap((row) => entryOfRow(line, row, own)) : entriesIn(line, line.runs, own);
    for (const entry of entries) addEntry(found, entry);
  }
  return [...found.values()].filter(hasWords);
}

/** An entry with the date that stands in a line of its own in its item; in front of it or behind where it has none. */
function withDate(entry: FoundEntry, item: Box, lines: readonly ReadLine[], before: boolean): FoundEntry {
  const { line } = entry;
  if (entry.date || line.table) return entry;
  const own = item.first <= line.index && line.index < item.end ? lines.slice(item.first, item.end) : [];
  const beside = lines[line.index + (before ? -1 : 1)];
  for (const each of beside ? [...own, beside] : own) {
    const next = lines[each.index + 1];
    const date =
      dateAlone(each) ?? (next && /^\d{1,2}日?$/.test(each.text) ? shownDate(`${each.text} ${next.text}`) : undefined);
    if (date) return { ...entry, date };
  }
  return entry;
}

/** The entries of one list with their dates, which stand on one side of all of them; each with its item's box. */
export function withDates(
  members: readonly { readonly entry: FoundEntry; readonly item: Box }[],
  lines: readonly ReadLine[],
): readonly FoundEntry[] {
  const before = dateAlone(lines[(members[0]?.entry.line.index ?? 0) - 1]) !== undefined;
  return members.map(({ entry, item }) => withDate(entry, item, lines, before));
}

import type { HeaderLine } from '../header/header-line.ts';
import { isCutOff } from '../page/cut-off.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Title } from '../title/title.ts';
import { type EntryGroup, groupEntries, HEADLINE, isSmall } from './entry-groups.ts';
import { findEntries } from './found-entry.ts';

/** What is known of a page when its article, if it is one, has been chosen. */
export interface PageParts {
  readonly lines: readonly ReadLine[];
  /** The lines that would be the article. */
  readonly kept: readonly ReadLine[];
  readonly title: Title;
  readonly headerLines: ReadonlyMap<number, HeaderLine>;
  /** It is the free part of what a paywall keeps. */
  readonly isPart: boolean;
  /** The page's own address. */
  readonly address: string;
  /** What the document calls itself. */
  readonly documentTitle: string;
}

/** A page as its kind is told from. */
export interface PageView extends PageParts {
  /** The groups of entries, the one worth most first. */
  readonly groups: readonly EntryGroup[];
  readonly main: EntryGroup;
  /** Characters of the kept text that stand in no entry, no link and no table of entries. */
  readonly own: number;
  /** The page tells of one text when or whence it is: the header of an article. */
  readonly hasHeader: boolean;
  /** Such a header stands over the text; what a wall says of this visit (时间：2026-10-08 22:41) stands in it. */
  readonly headerAbove: boolean;
  /** How many items of the main group hold a text that is cut off: …, [详细]. */
  readonly teasers: number;
  /** How many of the main group's entries would be in the article. */
  readonly inKept: number;
}

const NONE: EntryGroup = { entries: [], items: [], chars: 0, dated: 0, aside: true };

/** A header stands so many lines below the title, at most. */
const BELOW_TITLE = 6;

/**
 * The first line in which the page tells of one text, below its title, when or whence it is; not of an entry, in its line
 * or next to it.
 */
function findHeader(
  { title, headerLines, lines }: PageParts,
  isOfEntry: (index: number) => boolean,
): number | undefined {
  const last = Math.max(-1, ...title.shownAt);
  const told = [...headerLines].filter(([index, { line, fields, date }]) => {
    if (isOfEntry(index) || lines[index]?.linked) return false;
    // 出版日期 of an issue stands beside 上一期 and 下一期.
    if (/[上下]一?[期版]/.test(line.text)) return false;
    return line.table !== undefined || date !== undefined || fields.some(({ field }) => field !== 'other');
  });
  return told.find(([index]) => index > last && index <= last + BELOW_TITLE && last >= 0)?.[0];
}

/** So much text of its own, with so few links in it, is not what stands between the entries of a list. */
const PLAIN_TEXT = 200;
const FEW_LINKS = 2;

/**
 * Whether a page is an article beyond question, so that its links need not be looked at: a sure title, when or whence
 * below it with no headline beside, and a text with hardly a link.
 */
export function isPlainArticle(parts: PageParts): boolean {
  const { lines, kept, title } = parts;
  if (!title.sure || kept.filter(({ linkChars }) => linkChars > 0).length > FEW_LINKS) return false;
  const chars = kept.reduce((sum, line) => sum + (line.prose && !line.furniture ? line.chars - line.linkChars : 0), 0);
  const nearHeadline = (index: number): boolean =>
    [index - 1, index, index + 1].some((at) => (lines[at]?.linkChars ?? 0) >= HEADLINE);
  return chars >= PLAIN_TEXT && findHeader(parts, nearHeadline) !== undefined;
}

/** Whether a line stands in the item of one of many entries. */
const isOfItem = ({ items }: EntryGroup, index: number): boolean =>
  items.length >= HEADLINE && items.some((item) => item.first <= index && index < item.end && isSmall(item));

/** Looks at a page as its kind is told from. */
export function viewPage(parts: PageParts): PageView {
  const groups = groupEntries(findEntries(parts.lines, parts.address), parts.lines);
  const main = groups[0] ?? NONE;
  const inItems = new Set<number>();
  let teasers = 0;
  main.items.forEach((item, k) => {
    const single = item.first < item.end && main.items[k + 1] !== item && main.items[k - 1] !== item;
    const end = single && isSmall(item) ? item.end : 0;
    for (let i = item.first; i < end; i++) inItems.add(i);
  });
  for (const { line } of main.entries) inItems.add(line.index);
  const first = main.entries[0]?.line.index ?? 0;
  const last = (main.entries.at(-1)?.line.index ?? -1) + 4;
  for (const line of parts.lines.slice(first, last))
    if (line.prose && isCutOff(line.text)) {
      teasers++;
      inItems.add(line.index);
    }
  const kept = new Set(parts.kept.map(({ index }) => index));
  let own = 0;
  for (const line of parts.kept)
    if ((line.prose || line.table) && !inItems.has(line.index) && !line.furniture) own += line.chars - line.linkChars;
  const inKept = main.entries.filter(({ line }) => kept.has(line.index)).length;
  const ofEntries = new Set(main.entries.flatMap(({ line: { index } }) => [index - 1, index, index + 1]));
  const header = findHeader(parts, (index) => ofEntries.has(index) || isOfItem(main, index));
  const text = parts.kept.find(({ prose }) => prose)?.index ?? 0;
  const headerAbove = header !== undefined && header < text;
  return { ...parts, groups, main, own, teasers, inKept, hasHeader: header !== undefined, headerAbove };
}

/** How many entries of all groups that are not aside are headlines. */
export const headlinesOf = ({ groups }: PageView): number =>
  groups.reduce(
    (sum, { aside, entries }) => sum + (aside ? 0 : entries.filter((e) => e.text.length >= HEADLINE).length),
    0,
  );

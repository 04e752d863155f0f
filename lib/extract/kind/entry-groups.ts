import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import { type FoundEntry, withDates } from './found-entry.ts';

/** Entries that stand alike: items of one list, or of lists that are built alike. */
export interface EntryGroup {
  readonly entries: readonly FoundEntry[];
  /** The boxes of their items, one each; the list's own where a `<br>` parts them. */
  readonly items: readonly Box[];
  /** Characters of the headlines. */
  readonly chars: number;
  /** How many have a date beside them. */
  readonly dated: number;
  /** In a box that is called furniture, or of names of columns. */
  readonly aside: boolean;
}

/** A headline has this many characters; a name of a column or an organ has fewer. */
export const HEADLINE = 8;

/** Tells how many of the entries stand in a box. */
function counter(entries: readonly FoundEntry[], lines: readonly ReadLine[]): (box: Box) => number {
  const before = new Uint32Array(lines.length + 1);
  for (const { line } of entries) before[line.index + 1] = (before[line.index + 1] ?? 0) + 1;
  for (let i = 1; i < before.length; i++) before[i] = (before[i] ?? 0) + (before[i - 1] ?? 0);
  return (box) => (before[box.end] ?? 0) - (before[box.first] ?? 0);
}

/** The largest box that holds no other entry, or the one it stands in where that holds several. */
function itemOf({ box }: FoundEntry, count: (box: Box) => number): Box {
  let item = box;
  while (item.parent && count(item.parent) === 1) item = item.parent;
  return item;
}

/** Whether a box stands in one that is called furniture; one that holds most of the entries is none, whatever its name. */
function isAside(box: Box, count: (box: Box) => number, all: number): boolean {
  for (let at: Box | undefined = box; at; at = at.parent)
    if (at.hint.role && !/search|result/i.test(at.names)) return count(at) <= 0.6 * all;
  return false;
}

const bareNames = ({ tag, names }: Box): string => `${tag}.${names.replace(/\d+/g, '').trim()}`;

/** What boxes of lists that are built alike have in common. */
function shapeOf(item: Box, count: (box: Box) => number): string {
  const list = count(item) > 1 ? item : (item.parent ?? item);
  const outer = list.parent;
  return `${list.depth} ${item.tag} ${bareNames(list)} ${outer ? bareNames(outer) : ''}`;
}

/** Text beside the headline of an entry is a teaser from so many characters on. */
const TEASER = 20;

/** Headline, picture, `new`, date and teaser are hardly more lines than this; an article with one link in it is no item. */
const MOST_LINES = 8;

/** Whether a box holds no more than an item of a list does. */
export const isSmall = ({ first, end }: Box): boolean => end - first <= MOST_LINES;

/** The share of items that hold a teaser: results of a search do, the hot list beside them does not. */
const shareTold = (items: readonly Box[], lines: readonly ReadLine[]): number =>
  items.filter((item) => {
    const own = isSmall(item) ? lines.slice(item.first, item.end) : [];
    return own.some(({ prose, chars, linkChars }) => prose && chars - linkChars >= TEASER);
  }).length / items.length;

/** What a group is worth beside others, for each of its characters: names of columns hardly anything. */
function weightOf({ items, entries, chars, dated, aside }: EntryGroup, lines: readonly ReadLine[]): number {
  const told = 1 + dated / entries.length + 2 * shareTold(items, lines);
  if (!aside) return told;
  return told / (chars < HEADLINE * entries.length ? 20 : 5);
}

/** The entries in groups that are built alike, the one worth most first. */
export function groupEntries(found: readonly FoundEntry[], lines: readonly ReadLine[]): readonly EntryGroup[] {
  const count = counter(found, lines);
  const placed = found.map((entry) => ({ item: itemOf(entry, count), entry }));
  const groups = [...Map.groupBy(placed, ({ item }) => shapeOf(item, count)).values()].map((members): EntryGroup => {
    const entries = withDates(members, lines);
    const dated = entries.filter(({ date }) => date).length;
    const chars = entries.reduce((sum, { text }) => sum + Math.min(text.length, 40), 0);
    const named = members.filter(({ item }) => isAside(item, count, found.length)).length;
    const aside = named > entries.length / 2 || (chars < HEADLINE * entries.length && dated < entries.length / 2);
    return { entries, items: members.map(({ item }) => item), chars, dated, aside };
  });
  const worth = new Map(groups.map((group) => [group, group.chars * weightOf(group, lines)]));
  return groups.sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
}

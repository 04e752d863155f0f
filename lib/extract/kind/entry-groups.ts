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
  const worth = ({ chars, dated, entries, aside }: EntryGroup): number =>
    (chars * (1 + dated / entries.length)) / (aside ? 5 : 1);
  return groups.sort((a, b) => worth(b) - worth(a));
}

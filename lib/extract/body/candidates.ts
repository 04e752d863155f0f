import type { ReadLine } from '../page/lines.ts';
import type { Role } from '../page/name-hints.ts';
import type { Box, Page } from '../page/page.ts';
import { lineValue, ROLE_SHARE } from './line-value.ts';

export interface Zone {
  /** The body stands after this line: the title, or the 来源/时间 line below it. -1 when unknown. */
  readonly after: number;
  /** The title the body stands after is the document's, word for word. */
  readonly sure: boolean;
  /** And before this one: 责任编辑, 分享, 相关阅读. The number of lines when unknown. */
  readonly before: number;
}

export interface Choice {
  readonly box: Box;
  /** No other part of the page comes near it: nothing is left to ask. */
  readonly clear: boolean;
}

/**
 * The box that holds most of what is worth having and least of what is not: the one with the greatest sum of line
 * values, those Readability keeps, those after the title and those in boxes with a body's name counting more.
 */
export function chooseBody(
  page: Page,
  lines: readonly ReadLine[],
  zone: Zone,
  votes: ReadonlySet<number>,
  roles: ReadonlyMap<Box, Role>,
  shown: (line: ReadLine) => boolean,
): Choice {
  const values = lines.map((line) => {
    if (!shown(line)) return 0;
    const value = lineValue(line);
    const role = roles.get(line.box);
    if (value > 0) return value * (role ? ROLE_SHARE[role] : weightOf(line.index, zone, votes));
    const inZone = line.index > zone.after && line.index < zone.before;
    return inZone && line.linked && !line.furniture ? 0 : value;
  });
  const sums = new Float64Array(lines.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0);
  const sum = (box: Box): number => (sums[box.end] ?? 0) - (sums[box.first] ?? 0);
  let best = page.root;
  let most = Number.NEGATIVE_INFINITY;
  for (const box of page.boxes) {
    if (box.end <= box.first || box.tag === 'html') continue;
    const value = sum(box) * (sum(box) > 0 ? nameWeight(box) : 1);
    // Of two boxes with the same sum the inner one: it holds less of everything else.
    if (value > most || (value === most && box.depth > best.depth && box.first >= best.first))
      [best, most] = [box, value];
  }
  return { box: widened(best, sum, lines, zone), clear: isClear(page, best, sum) };
}

/** What a line of text counts more or less by where it stands, and by whether Readability keeps it. */
function weightOf(index: number, zone: Zone, votes: ReadonlySet<number>): number {
  const voted = votes.has(index) ? 1.4 : 1;
  if (index <= zone.after) return voted * (zone.sure ? -0.2 : 0.4);
  if (index > zone.before) return voted * (zone.sure ? 0.25 : 0.5);
  return voted;
}

/** What a box counts more when it is called a body. */
function nameWeight(box: Box): number {
  if (box.hint.body === 2) return 1.2;
  return box.hint.body === 1 || /^(?:article|main)$/.test(box.tag) ? 1.05 : 1;
}

/** A body of fewer characters may be anything. */
const LONG = 600;
/** What another part of the page may be worth beside a clear choice. */
const RIVAL = 0.2;
/** A part inside of the choice that is worth this share of it, and less than all, may be all that is wanted. */
const PART = 0.06;
const WHOLE = 0.97;

function isClear(page: Page, best: Box, sum: (box: Box) => number): boolean {
  const own = sum(best);
  if (own < LONG) return false;
  return !page.boxes.some((box) => {
    const value = sum(box);
    if (box.end <= best.first || box.first >= best.end) return value > RIVAL * own;
    // Two articles in one box, or an article and its comments.
    const inner = box.first > best.first || box.end < best.end;
    return inner && box.first >= best.first && box.end - box.first > 2 && value > PART * own && value < WHOLE * own;
  });
}

/** A paragraph is never the body while its neighbours are no worse than nothing: the box is widened over them. */
function widened(chosen: Box, sum: (box: Box) => number, lines: readonly ReadLine[], zone: Zone): Box {
  let box = chosen;
  const goodEdges = (outer: Box, inner: Box): boolean => {
    for (let i = outer.first; i < outer.end; i++) {
      if (i >= inner.first && i < inner.end) continue;
      const line = lines[i];
      if (line?.hidden !== 'none') continue;
      if (i <= zone.after || i >= zone.before || line.spam) return false;
      if (line.furniture && line.furniture.where !== 'any') return false;
    }
    return true;
  };
  while (box.parent && /^(?:p|h\d|span|font|strong|b|li|blockquote|pre)$/.test(box.tag) && box.end - box.first < 4)
    box = box.parent;
  while (
    box.parent &&
    box.parent.tag !== 'body' &&
    box.hint.body < 2 &&
    sum(box.parent) >= sum(box) * 0.98 &&
    goodEdges(box.parent, box)
  ) {
    box = box.parent;
  }
  return box;
}

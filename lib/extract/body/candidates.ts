import { CONTROLS } from '../page/controls.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
import type { Role } from '../page/name-hints.ts';
import type { Box, PageLines } from '../page/page.ts';
import { lineValue, ROLE_SHARE } from './line-value.ts';
import type { Zone } from './zone.ts';

/** The box that was chosen for the body. */
export interface Choice {
  readonly box: Box;
  /** No other part of the page comes near it: nothing is left to ask. */
  readonly clear: boolean;
}

/** The page as a body is looked for in it. */
export interface BodySearch {
  readonly page: PageLines;
  readonly lines: readonly ReadLine[];
  readonly roles: ReadonlyMap<Box, Role>;
  readonly zone: Zone;
}

/** What a line is worth to a body that holds it, where it stands. */
function valueInPlace(line: ReadLine, { roles, zone }: BodySearch, votes: ReadonlySet<number>): number {
  if (!isShown(line)) return 0;
  const value = lineValue(line);
  const role = roles.get(line.box);
  // Another article is worth nothing to this one.
  if (line.index >= zone.next) return -Math.abs(value) * 0.1;
  if (value > 0) return value * (role ? ROLE_SHARE[role] : weightOf(line.index, zone, votes));
  const inZone = line.index > zone.after && line.index < zone.before;
  // Links and controls between the paragraphs go later: a body may hold them.
  return inZone && line.linked && (!line.furniture || line.furniture === CONTROLS) ? 0 : value;
}

/** Tells the sum of the values of the lines in a box. */
function sumsOf(values: readonly number[]): (box: Box) => number {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0);
  return (box) => (sums[box.end] ?? 0) - (sums[box.first] ?? 0);
}

/** The box of the greatest sum. */
function bestBox(page: PageLines, sum: (box: Box) => number): Box {
  let best = page.root;
  let most = Number.NEGATIVE_INFINITY;
  for (const box of page.boxes) {
    if (box.end <= box.first || box.tag === 'html') continue;
    const value = sum(box) * (sum(box) > 0 ? nameWeight(box) : 1);
    // Of two boxes with the same sum the inner one: it holds less of everything else.
    const inner = box.depth > best.depth && box.first >= best.first;
    if (value > most || (value === most && inner)) [best, most] = [box, value];
  }
  return best;
}

/**
 * The box that holds most of what is worth having and least of what is not: the one with the greatest sum of line
 * values, those Readability keeps (`votes`, indices of lines), those after the title and those in boxes with a body's
 * name counting more.
 */
export function chooseBody(search: BodySearch, votes: ReadonlySet<number>): Choice {
  const sum = sumsOf(search.lines.map((line) => valueInPlace(line, search, votes)));
  const best = bestBox(search.page, sum);
  return { box: widened(best, sum, search), clear: isClear(search.page, best, sum) };
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

function isClear(page: PageLines, best: Box, sum: (box: Box) => number): boolean {
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

/** A box of one paragraph or less: never the body while its parent holds hardly more. */
const isTooSmall = (box: Box): boolean =>
  /^(?:p|h\d|span|font|strong|b|li|blockquote|pre)$/.test(box.tag) && box.end - box.first < 4;

/** Whether a line may stand at the edge of the body. */
function isGoodEdge(line: ReadLine, { zone }: BodySearch): boolean {
  if (line.index <= zone.after || line.index >= zone.before || line.spam) return false;
  return !line.furniture || line.furniture.where === 'any';
}

/** Whether all that a box holds beside another in it may stand at the edge of the body. */
function hasGoodEdges(outer: Box, inner: Box, search: BodySearch): boolean {
  for (let i = outer.first; i < outer.end; i++) {
    const line = search.lines[i];
    const beside = i < inner.first || i >= inner.end;
    if (beside && line?.hidden === 'none' && !isGoodEdge(line, search)) return false;
  }
  return true;
}

/** A paragraph is never the body while its neighbours are no worse than nothing: the box is widened over them. */
function widened(chosen: Box, sum: (box: Box) => number, search: BodySearch): Box {
  let box = chosen;
  while (box.parent && isTooSmall(box)) box = box.parent;
  while (box.parent && box.parent.tag !== 'body' && box.hint.body < 2) {
    const outer = box.parent;
    if (sum(outer) < sum(box) * 0.98 || !hasGoodEdges(outer, box, search)) break;
    box = outer;
  }
  return box;
}

import type { ReadLine } from '../page/lines.ts';
import type { Role } from '../page/name-hints.ts';
import type { Box, PageLines } from '../page/page.ts';

/** What a line is worth to a body that holds it; below zero, what holding it costs. */
export function lineValue(line: ReadLine): number {
  if (line.kind === 'figure') return 0;
  if (line.spam || line.noise) return -line.chars;
  const own = line.chars - line.linkChars;
  if (line.kind === 'table') return 0.6 * own;
  if (line.linked) return -Math.min(line.chars, 30) - 2;
  if (line.furniture) return -Math.min(line.chars, 80);
  if (line.prose) return own;
  return 0.25 * own;
}

/** What stays of a line's worth in a box that is called furniture. */
export const ROLE_SHARE: Readonly<Record<Role, number>> = {
  comments: -0.5,
  related: -0.1,
  navigation: -0.1,
  share: -0.1,
  advertisement: -0.1,
  paging: 0.3,
  print: 0.4,
  copyright: -0.1,
};

/** A box that holds this share of the page is not furniture, whatever it is called (`<div class="page position">`). */
const MAIN_SHARE = 0.6;

/** Tells which share of the page's text, prose and tables, a box holds. */
function sharesOf(lines: readonly ReadLine[]): (box: Box) => number {
  const chars = [0];
  for (const line of lines) {
    const counts = (line.prose || line.table !== undefined) && line.hidden === 'none';
    chars.push((chars.at(-1) ?? 0) + (counts ? line.chars : 0));
  }
  const total = chars.at(-1) || 1;
  return (box) => ((chars[box.end] ?? 0) - (chars[box.first] ?? 0)) / total;
}

/** The furniture role of each box that has one, by its own name or by that of a box around it. */
export function rolesOf(page: PageLines, lines: readonly ReadLine[]): ReadonlyMap<Box, Role> {
  const share = sharesOf(lines);
  const roles = new Map<Box, Role>();
  for (const box of page.boxes) {
    const { role, body } = box.hint;
    const own = role === 'comments' || share(box) <= MAIN_SHARE ? role : undefined;
    const outer = body < 2 && box.parent ? roles.get(box.parent) : undefined;
    const found = own ?? outer;
    if (found) roles.set(box, found);
  }
  return roles;
}

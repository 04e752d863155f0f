import { CONTROLS } from '../page/controls.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Role } from '../page/name-hints.ts';

/** What a line is worth to a body that holds it; below zero, what holding it costs. */
export function lineValue(line: ReadLine): number {
  if (line.kind === 'figure') return 0;
  if (line.spam || line.noise) return -line.chars;
  const own = line.chars - line.linkChars;
  if (line.kind === 'table') return 0.6 * own;
  if (line.linked) return -Math.min(line.chars, 30) - 2;
  if (line.furniture === CONTROLS) return 0;
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

import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';

/** What boxes set alike share. */
export const setting = ({ tag, names }: Box): string => `${tag} ${names}`;

/** The boxes with a name between a line and the box that all prose is at home in. */
export function* namedBoxes(from: Box, home: Box): Generator<Box> {
  for (let box: Box | undefined = from; box && box !== home; box = box.parent) {
    if (box.names && /^(?:div|section|aside|ul|dl|figure)$/.test(box.tag)) yield box;
  }
}

/** How the named boxes are set that hold text. */
export function settingsOfText(kept: readonly ReadLine[], home: Box): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { prose, table, box } of kept) {
    if (prose || table) for (const named of namedBoxes(box, home)) found.add(setting(named));
  }
  return found;
}

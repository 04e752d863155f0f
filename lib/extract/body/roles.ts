import { type HeaderLine, saysWhence } from '../header/header-line.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
import type { Role } from '../page/name-hints.ts';
import type { Box, PageLines } from '../page/page.ts';
import type { Title } from '../title/title.ts';
import { isCommentary } from './comments.ts';
import type { Zone } from './zone.ts';

/** A box that holds this share of the page is not furniture, whatever it is called (`<div class="page position">`). */
const MAIN_SHARE = 0.6;

/** A box right below the title that holds this share is the text: `<div class="header_body__kP3ss">`. */
const FIRST_SHARE = 0.25;

/** What is known of a page when its boxes are looked at. */
interface RoleSources {
  readonly title: Title;
  readonly headerLines: ReadonlyMap<number, HeaderLine>;
  readonly zone: Zone;
}

/** Counts lines of one kind in any stretch. */
function counterOf(lines: readonly ReadLine[], worth: (line: ReadLine) => number): (box: Box) => number {
  const sums = [0];
  for (const line of lines) sums.push((sums.at(-1) ?? 0) + worth(line));
  return (box) => (sums[box.end] ?? 0) - (sums[box.first] ?? 0);
}

const proseChars = (line: ReadLine): number =>
  (line.prose || line.table !== undefined) && line.hidden === 'none' ? line.chars : 0;

/** What the boxes of a page hold, so that their names can be judged. */
class Contents {
  readonly lines: readonly ReadLine[];
  readonly #sources: RoleSources;
  readonly #prose: (box: Box) => number;
  readonly #whence: (box: Box) => number;
  readonly #total: number;
  /** The first sentence below the title. */
  readonly #opening: number;

  constructor(page: PageLines, lines: readonly ReadLine[], sources: RoleSources) {
    this.lines = lines;
    this.#sources = sources;
    this.#prose = counterOf(lines, proseChars);
    this.#whence = counterOf(lines, ({ index }) => (saysWhence(sources.headerLines.get(index)) ? 1 : 0));
    this.#total = this.#prose(page.root) || 1;
    const { after, sure } = sources.zone;
    this.#opening = sure
      ? lines.findIndex((line) => line.index > after && line.prose && isShown(line) && !line.furniture)
      : -1;
  }

  /** The share of the page's text, prose and tables, that a box holds. */
  share(box: Box): number {
    return this.#prose(box) / this.#total;
  }

  holdsTitle({ first, end }: Box): boolean {
    return this.#sources.title.shownAt.some((i) => i >= first && i < end);
  }

  /** Whether a box holds a whole article: the title, the line of its source and date, and text. */
  holdsArticle(box: Box): boolean {
    return this.holdsTitle(box) && this.#whence(box) > 0 && this.share(box) >= FIRST_SHARE;
  }

  /** Whether the text below the title begins in a box, and much of it stands there. */
  opensText(box: Box): boolean {
    const at = this.#opening;
    return at >= box.first && at < box.end && this.share(box) >= FIRST_SHARE;
  }
}

/** Whether what a box holds agrees with its name. A name is a hint: good text stands in boxes called `pl` or `header`. */
function agrees(box: Box, role: Role, contents: Contents): boolean {
  if (role === 'comments') return isCommentary(box, contents.lines, contents.share(box)) && !contents.holdsTitle(box);
  return contents.share(box) <= MAIN_SHARE && !contents.holdsArticle(box) && !contents.opensText(box);
}

/** The furniture role of each box that has one, by its own name or by that of a box around it. */
export function rolesOf(page: PageLines, lines: readonly ReadLine[], sources: RoleSources): ReadonlyMap<Box, Role> {
  const contents = new Contents(page, lines, sources);
  const roles = new Map<Box, Role>();
  for (const box of page.boxes) {
    const { role, body } = box.hint;
    const own = role && agrees(box, role, contents) ? role : undefined;
    const outer = body < 2 && box.parent ? roles.get(box.parent) : undefined;
    const found = own ?? outer;
    if (found) roles.set(box, found);
  }
  return roles;
}

import { type HeaderLine, saysWhence } from '../header/header-line.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import type { Title } from '../title/title.ts';
import { headingRank } from '../title/title-lines.ts';

/** The lines below a title in which the line of its source and date stands. */
const REACH = 4;
/** A title of another article is set as high as the first, or a step lower: the second of a feed may be an h2. */
const STEP = 0.6;

/** What boxes set alike share. */
const setting = ({ tag, names }: Box): string => `${tag} ${names}`;

/** The line of source and date that stands below line `i`, with no sentence between. */
function whenceBelow(
  lines: readonly ReadLine[],
  i: number,
  headerLines: ReadonlyMap<number, HeaderLine>,
): ReadLine | undefined {
  for (const line of lines.slice(i + 1, i + 1 + REACH)) {
    if (!isShown(line)) continue;
    if (saysWhence(headerLines.get(line.index))) return line;
    if (line.prose) return undefined;
  }
  return undefined;
}

/** How an article's head is set: its title, and the line below it. */
interface Head {
  readonly title: ReadLine;
  readonly whence: ReadLine;
}

/** Whether a line is set as the title of the first article is, and unless that is a heading, the line below it too. */
function isAlike(line: ReadLine, whence: ReadLine, head: Head): boolean {
  const { title } = head;
  const rank = headingRank(title.box);
  if (/^h[12]$/.test(title.box.tag) && setting(line.box) === setting(title.box)) return true;
  // Paragraphs without a name are set alike all over a page: 临江市水务局 / 2024年3月4日 ends a notice.
  if (!rank || setting(whence.box) !== setting(head.whence.box)) return false;
  if (setting(line.box) === setting(title.box)) return true;
  return whence.box.names !== '' && headingRank(line.box) >= rank - STEP;
}

/** Whether a line can be the title of another article. */
const mayBeTitle = (line: ReadLine, title: Title): boolean =>
  line.kind === 'text' && isShown(line) && line.bare.length >= 4 && !title.shownAt.includes(line.index);

/**
 * The line at which another article begins: set as the title is, with a date line of its own, as feeds append the next
 * one to a page that is read to its end. The number of lines where there is none.
 *
 * `h1 甲 / .meta 来源 时间 / 一段 / h1 乙 / .meta 来源 时间 / 六段` → the line 乙.
 */
export function nextArticle(
  lines: readonly ReadLine[],
  title: Title,
  headerLines: ReadonlyMap<number, HeaderLine>,
): number {
  const none = lines.length;
  const first = lines[title.shownAt.at(-1) ?? -1];
  const whence = first && whenceBelow(lines, first.index, headerLines);
  if (!whence) return none;
  const head = { title: first, whence };
  let prose = false;
  for (let i = whence.index + 1; i < none; i++) {
    const line = lines[i];
    if (!line || !isShown(line)) continue;
    if (prose && mayBeTitle(line, title) && line.bare !== first.bare) {
      const below = whenceBelow(lines, i, headerLines);
      if (below && isAlike(line, below, head)) return i;
    }
    prose ||= line.prose;
  }
  return none;
}

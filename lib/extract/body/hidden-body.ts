import { type HeaderLine, saysWhence } from '../header/header-line.ts';
import { isCutOff } from '../page/cut-off.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
import type { Box, PageLines } from '../page/page.ts';

/** Less prose than this in what is shown, in characters, and a hidden body is looked for. */
export const LITTLE = 120;

/** A header stands in the first so many lines of an article. */
const HEAD = 8;

/** Characters of prose in a box, of the lines that count. */
export function proseIn(lines: readonly ReadLine[], box: Box, counts: (line: ReadLine) => boolean): number {
  let chars = 0;
  for (let i = box.first; i < box.end; i++) {
    const line = lines[i];
    if (line && (line.prose || line.table) && counts(line)) chars += line.chars;
  }
  return chars;
}

/** A line of text that is shown, and no teaser of another article. */
export const isText = (line: ReadLine): boolean => isShown(line) && !line.furniture && !isCutOff(line.text);

const isClean = (line: ReadLine): boolean => line.hidden !== 'none' && !line.spam && !line.noise;

/** Boxes that are not shown and stand in none that is not. */
const outermostHidden = ({ boxes }: PageLines): readonly Box[] =>
  boxes.filter((box) => box.hidden !== 'none' && (box.parent?.hidden ?? 'none') === 'none');

/** Of some hidden boxes the one with the most prose, if it has half as much again as what is shown. */
function fullest(lines: readonly ReadLine[], boxes: readonly Box[], shown: number): Box | undefined {
  let best: Box | undefined;
  let most = Math.max(shown * 1.5, 40);
  for (const box of boxes) {
    const prose = proseIn(lines, box, isClean);
    if (prose > most) [best, most] = [box, prose];
  }
  return best;
}

/** The pane that a tab would show stands so few lines below the title and its header. */
const BELOW_HEAD = 6;

/**
 * An element that is called a body, is merely not drawn yet, or stands right below the line `head`, hidden, with more prose
 * than all that is shown.
 * @param head where a sure title is shown on a page without pictures of its own
 */
export function hiddenBody(page: PageLines, lines: readonly ReadLine[], head: number | undefined): Box | undefined {
  const isBelowHead = ({ first }: Box): boolean => head !== undefined && first > head && first <= head + BELOW_HEAD;
  const boxes = outermostHidden(page).filter((box) => box.hidden !== 'hard' || box.hint.body === 2 || isBelowHead(box));
  return fullest(lines, boxes, proseIn(lines, page.root, isText));
}

/** The lines, those of a box shown that were hidden with it. */
export const unhide = (lines: readonly ReadLine[], box: Box): readonly ReadLine[] =>
  lines.map((line, i) =>
    i >= box.first && i < box.end && line.hidden === box.hidden ? { ...line, hidden: 'none' } : line,
  );

/**
 * A whole article that is kept hidden until its script has run, on a page that shows hardly any text:
 * `<div id="app" style="display:none"><h1>…</h1><p>2024-10-21 来源：…</p>…</div>`. It begins with the document's title or with a
 * line that says when or whence it is, which a dialog that waits to be opened does not, and its title is shown nowhere: what
 * lies hidden beside a title that is shown (a text to share, a page to print) is no article.
 * @param headerOf what a line says of the article, hidden as it is
 */
export function hiddenArticle(
  page: PageLines,
  lines: readonly ReadLine[],
  documentTitle: string,
  headerOf: (line: ReadLine) => HeaderLine | undefined,
): Box | undefined {
  const shown = proseIn(lines, page.root, isText);
  const isTitle = ({ bare }: ReadLine): boolean => bare.length >= 8 && documentTitle.includes(bare);
  if (shown >= LITTLE || lines.some((line) => isShown(line) && !line.linked && isTitle(line))) return undefined;
  const begins = (box: Box): boolean =>
    lines
      .slice(box.first, Math.min(box.end, box.first + HEAD))
      .some((line) => isTitle(line) || saysWhence(headerOf(line)));
  const box = fullest(lines, outermostHidden(page), shown);
  return box && begins(box) ? box : undefined;
}

/**
 * Finds the box that holds the text of the article.
 *
 * Every line is worth something to a body that holds it: prose its length, links and furniture less than nothing. The box
 * with the greatest sum wins (`candidates.ts`); what CMSs call a body counts more, what stands above the title or in a box
 * called `share` less. Where that choice has a rival, Readability is asked which lines it would keep, and its lines count
 * more. Little text shown means that the text is hidden until a script has run, or that the article is a picture.
 * Two articles in one box come out as one; what else the box holds is for `edges/`.
 *
 * `<div class="list">12 links</div><div id="zoom">8 paragraphs</div>` → the second.
 */
import type { HeaderLine } from '../header/header-line.ts';
import type { Layouts } from '../page/layout.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Role } from '../page/name-hints.ts';
import { type Box, commonBox, type PageLines } from '../page/page.ts';
import type { Title } from '../title/title.ts';
import { type BodySearch, chooseBody } from './candidates.ts';
import { hiddenBody, isText, LITTLE, proseIn, unhide } from './hidden-body.ts';
import { readabilityLines } from './readability-candidate.ts';
import { rolesOf } from './roles.ts';
import { anywhere, inBox, zoneOf } from './zone.ts';

/** The body that was chosen, and what was found out on the way. */
export interface FoundBody {
  readonly box: Box;
  /** The page's lines, those found hidden or unhidden on a closer look marked so. */
  readonly lines: readonly ReadLine[];
  readonly roles: ReadonlyMap<Box, Role>;
  /** Lines that Readability keeps, where it was asked. */
  readonly votes: ReadonlySet<number>;
  /** The line at which another article begins; the number of lines where there is none. */
  readonly next: number;
}

const NO_VOTES: ReadonlySet<number> = new Set();

/** The box of the pictures between the title and the tail, where the choice holds no text: a 图解 is nothing else. */
function pictureBox({ lines, zone, roles }: BodySearch): Box | undefined {
  if (zone.after < 0) return undefined;
  let home: Box | undefined;
  for (let i = zone.after + 1; i < zone.before; i++) {
    const line = lines[i];
    // Linked ones lead elsewhere.
    if (line?.kind !== 'figure' || line.hidden !== 'none' || line.linkChars || roles.has(line.box)) continue;
    home = home ? commonBox(home, line.box) : line.box;
  }
  return home;
}

/** Lines in boxes of the body that a rule of the page's styles puts away: hidden too. */
function withoutPutAway(page: PageLines, lines: readonly ReadLine[], body: Box, layouts: Layouts): readonly ReadLine[] {
  const away = new Map<Box, boolean>([[body, false]]);
  const isAway = (box: Box): boolean => {
    const known = away.get(box);
    if (known !== undefined) return known;
    const outer = box.parent ? isAway(box.parent) : false;
    const own =
      outer || (box.names !== '' && box.end > box.first && box.element !== undefined && layouts.putAway(box.element));
    away.set(box, own);
    return own;
  };
  const hidden = new Set<number>();
  for (let i = body.first; i < body.end; i++) {
    const line = lines[i];
    if (line && line.box !== page.root && line.hidden === 'none' && isAway(line.box)) hidden.add(i);
  }
  return hidden.size ? lines.map((line, i) => (hidden.has(i) ? { ...line, hidden: 'hard' } : line)) : lines;
}

/** What else may be the body where the choice holds hardly any text: a hidden one, or a picture. */
function bodyWithoutText(search: BodySearch, box: Box, title: Title): Pick<FoundBody, 'box' | 'lines'> | undefined {
  const { page, lines } = search;
  const prose = proseIn(lines, box, isText);
  if (prose >= LITTLE) return undefined;
  const pictures = pictureBox(search);
  // A 图解 is all that its page shows: what lies hidden below its title is not the article.
  const head = title.sure && !pictures ? Math.max(...title.shownAt) : undefined;
  const hidden = hiddenBody(page, lines, head);
  if (hidden) return { box: hidden, lines: unhide(lines, hidden) };
  if (prose > 0) return undefined;
  const shows = lines.slice(box.first, box.end).some(({ kind }) => kind === 'figure');
  return pictures && !shows ? { box: pictures, lines } : undefined;
}

/** What the body is told from. */
interface BodySources {
  readonly page: PageLines;
  readonly lines: readonly ReadLine[];
  readonly title: Title;
  readonly headerLines: ReadonlyMap<number, HeaderLine>;
  readonly layouts: Layouts;
  /** The title is not to say where the body stands. */
  readonly anywhere?: boolean;
  /** The box that was kept hidden and is the whole article. */
  readonly within?: Box | undefined;
}

/** Chooses the body; `chosen` is the reader's own choice. */
export function findBody(
  { page, lines, title, headerLines, layouts, ...options }: BodySources,
  chosen: Box | undefined,
): FoundBody {
  const zone = inBox(options.anywhere ? anywhere(lines) : zoneOf(lines, title, headerLines), options.within);
  const roles = rolesOf(page, lines, { title, headerLines, zone });
  const { next } = zone;
  if (chosen) return { box: chosen, lines, roles, votes: NO_VOTES, next: lines.length };
  const search = { page, lines, roles, zone };
  const own = chooseBody(search, NO_VOTES);
  // Readability is asked wherever our own choice has a rival or is short; a clear one it would only confirm.
  const votes = own.clear ? NO_VOTES : readabilityLines(page, lines);
  const { box } = own.clear ? own : chooseBody(search, votes);
  const other = bodyWithoutText(search, box, title);
  if (other) return { ...other, roles, votes, next };
  return { box, lines: withoutPutAway(page, lines, box, layouts), roles, votes, next };
}

import { isShown, type ReadLine } from '../page/lines.ts';
import { agreement, type DeclaredTitles, isShort } from './declared-titles.ts';
import { headingRank, type ShownTitle } from './title-lines.ts';

/** The title that was taken. */
export interface ChosenTitle {
  readonly shown: ShownTitle;
  /** What is declared says the same, word for word. */
  readonly sure: boolean;
}

/** What a shown title is worth: how far it is confirmed and set as a heading; undefined where it can be none. */
function worthOf(shown: ShownTitle, rank: number, match: number): number | undefined {
  if (isShort(shown.bare) && !match) return undefined;
  if ((shown.pieced && match < 1) || (match < 0.25 && rank < 1.5)) return undefined;
  return match * 6 + rank - (shown.lines.length > 1 ? 0.2 : 0) - (shown.lines[0]?.prose && !match ? 2 : 0);
}

/** What a page's lines say of when and whence. */
export interface HeaderSigns {
  /** Lines that are 来源 and date lines: never a title. */
  readonly headerLines: ReadonlyMap<number, unknown>;
  /** Whether a line says where or when the article came out. */
  readonly saysWhence: (index: number) => boolean;
}

/** The lines below a title in which the line of its source and date stands. */
const REACH_BELOW = 4;
/** What a title is worth more for standing above such a line: less than a whole step of what is declared. */
const HEADED = 1;

/**
 * Whether a line of source or date follows a title. A page may show the title again where none does, as an h1 in a bar
 * that stays at the top, below the text or in a card to share; the one above the line is the article's.
 */
export function isHeaded(
  shown: ShownTitle,
  lines: readonly ReadLine[],
  { saysWhence, headerLines }: HeaderSigns,
): boolean {
  const from = (shown.lines.at(-1)?.index ?? 0) + 1;
  for (const line of lines.slice(from, from + REACH_BELOW)) {
    if (!isShown(line)) continue;
    if (saysWhence(line.index) || (line.table && headerLines.has(line.index))) return true;
    if (line.prose) return false;
  }
  return false;
}

/** A shown title with what it is worth. */
interface WeighedTitle extends ChosenTitle {
  readonly index: number;
  readonly value: number;
  /** The line of a source or a date follows. */
  readonly isHeadline: boolean;
  readonly isHeading: boolean;
}

/** The first of those worth most, if it is worth anything. */
function mostWorthy(titles: readonly WeighedTitle[]): WeighedTitle | undefined {
  let best: WeighedTitle | undefined;
  for (const title of titles) if (title.value > (best?.value ?? 0)) best = title;
  return best;
}

/** A title set as a heading over the line of its source and date has this rank, and so many characters. */
const HEADING = { rank: 1.5, chars: 8 } as const;

/** The most worthy of the shown titles; `nearness` tells what a line is worth more for where it stands. */
export function chooseTitle(
  candidates: Iterable<ShownTitle>,
  declared: DeclaredTitles,
  nearness: (line: ReadLine) => number,
  headed: (shown: ShownTitle) => boolean,
): ChosenTitle | undefined {
  const weighed: WeighedTitle[] = [];
  for (const shown of candidates) {
    const [line] = shown.lines;
    if (!line) continue;
    const rank = headingRank(line.box);
    const match = agreement(shown, rank, declared);
    const worth = worthOf(shown, rank, match);
    if (worth === undefined) continue;
    const isHeadline = headed(shown);
    const isHeading = rank >= HEADING.rank;
    const value = worth + nearness(line) + (isHeadline ? HEADED : 0);
    weighed.push({ shown, sure: match === 1, index: line.index, value, isHeadline, isHeading });
  }
  const best = mostWorthy(weighed);
  if (!best || best.isHeadline || best.isHeading) return best;
  // The document's title may be the site's name, which the page shows at its top; then the heading below is the article's.
  const isBelow = ({ shown, index, isHeadline, isHeading }: WeighedTitle): boolean =>
    isHeadline && isHeading && shown.bare.length >= HEADING.chars && index > best.index;
  return mostWorthy(weighed.filter(isBelow)) ?? best;
}

/**
 * Finds the title as it is shown, with 引题 above and 副题 below it.
 *
 * What the head of a page declares (`<title>`, meta tags) says which words, but with the site's name and column about them,
 * cut short or of another article; what the page shows says how it is set, but not that it is the title. So each shown
 * line that may be one is weighed by how far it agrees with what is declared and by how it is set (h1, a class name).
 * A title set as a picture is found in what is declared only.
 *
 * `<title>云溪县部署抗旱工作_云溪县人民政府</title>`, `<h1>云溪县部署抗旱工作</h1>` → 云溪县部署抗旱工作.
 */
import type { Writing } from '../../text/canonical-line.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
import type { MetaTags } from '../page/meta-tags.ts';
import { agreement, type DeclaredTitles, declaredTitles, isShort } from './declared-titles.ts';
import { around, founderLines } from './title-around.ts';
import { headingRank, type ShownTitle, shownTitles } from './title-lines.ts';
import { withoutSuffix } from './title-words.ts';

/** The title of the article, as the page shows it. */
export interface Title {
  readonly text: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  /** Indices of the lines that show the title. */
  readonly shownAt: readonly number[];
  /** The document's title or a meta tag says the same, word for word. */
  readonly sure: boolean;
}

/** What the title is told from, beside the lines. */
export interface TitleSources {
  readonly documentTitle: string;
  readonly meta: MetaTags;
  readonly writing: Writing;
  /** Lines that are 来源 and date lines: never a title. */
  readonly headerLines: ReadonlyMap<number, unknown>;
  /** Whether a line says where or when the article came out. */
  readonly saysWhence: (index: number) => boolean;
}

/**
 * Where nothing confirms a title and nothing is set as a heading (`<title>` is the site's name, the title a styled div):
 * the line right above the first 来源 or date line.
 */
function aboveHeader(
  lines: readonly ReadLine[],
  last: number,
  headerLines: ReadonlyMap<number, unknown>,
): ShownTitle | undefined {
  for (const index of headerLines.keys()) {
    // The account's picture may stand before its name.
    const above = lines[index - 1]?.kind === 'figure' ? index - 2 : index - 1;
    const line = lines[above];
    if (index > last || !line) continue;
    const usable = line.kind === 'text' && line.hidden === 'none' && !line.linked && !line.furniture;
    if (!usable || line.chars < 4 || line.chars > 60 || headerLines.has(above) || /[。>»：:]/.test(line.text)) continue;
    return { text: line.text, bare: line.bare, lines: [line], pieced: false };
  }
  return undefined;
}

/** The title that was taken. */
interface ChosenTitle {
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

/** The lines below a title in which the line of its source and date stands. */
const REACH_BELOW = 4;
/** What a title is worth more for standing above such a line: less than a whole step of what is declared. */
const HEADED = 1;

/**
 * Whether a line of source or date follows a title. A page may show the title again where none does, as an h1 in a bar
 * that stays at the top, below the text or in a card to share; the one above the line is the article's.
 */
function isHeaded(shown: ShownTitle, lines: readonly ReadLine[], { saysWhence, headerLines }: TitleSources): boolean {
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
function chooseTitle(
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

/** A tag that a CMS wrote into `<title>` as text: `…在临海举行 <br>现场发布清单- 云溪省人民政府网站`. */
const WRITTEN_TAG = /<\/?[a-z][^<>]*>/gi;

/** The titles a page declares, the most careful first. */
const givenTitles = ({ meta, documentTitle }: TitleSources): readonly string[] =>
  [meta.founder.get('title'), meta.get('articletitle'), meta.get('og:title', 'twitter:title'), documentTitle]
    .map((title) => title?.replace(WRITTEN_TAG, ' ').trim() ?? '')
    .filter(Boolean);

/**
 * Finds the title as displayed: the shown line (or lines) that the document's title or a meta tag confirms, nearest to
 * the body; `start` is the line the body's text starts at, if that is known already.
 */
export function findTitle(lines: readonly ReadLine[], start: number | undefined, sources: TitleSources): Title {
  const last = start ?? lines.length;
  const { meta, writing, headerLines } = sources;
  const siteName = meta.get('sitename', 'og:site_name');
  const given = givenTitles(sources);
  const declared = declaredTitles(given, siteName, writing);
  const shown = shownTitles({ lines, last, known: declared.full, headerLines, writing });
  // Those near to the text are worth up to 1.5 more, where it is known where the text starts.
  const near = ({ index }: ReadLine): number => (start === undefined ? 0 : 1.5 - (1.5 * (start - index)) / (start + 1));
  const chosen = chooseTitle(shown, declared, near, (each) => isHeaded(each, lines, sources));
  // A script may write the heading: what the article's own tag says is the title then, not the tools above the date.
  const best = chosen?.shown ?? (meta.get('articletitle') ? undefined : aboveHeader(lines, last, headerLines));
  if (!best) {
    const text = meta.founder.get('title') ?? withoutSuffix(given[0] ?? '', siteName);
    return { text, shownAt: [], sure: false, ...founderLines(meta) };
  }
  const shownAt = best.lines.map(({ index }) => index);
  return { text: best.text, shownAt, sure: chosen?.sure ?? false, ...around(best, lines, last, meta) };
}

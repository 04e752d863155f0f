import { bareText, canonical, type Writing } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { MetaTags } from '../page/meta-tags.ts';
import { around, founderLines } from './title-around.ts';
import { headingRank, type ShownTitle, shownTitles } from './title-lines.ts';
import { partsOf, withoutSuffix } from './title-words.ts';

export interface Title {
  readonly text: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  /** Indices of the lines that show the title. */
  readonly shownAt: readonly number[];
  /** The document's title or a meta tag says the same, word for word. */
  readonly sure: boolean;
}

/** `bareText` of a text as it stands. */
export const bareTitle = (text: string, writing: Writing): string => bareText(canonical(text, writing).text);

export interface TitleSources {
  readonly documentTitle: string;
  readonly meta: MetaTags;
  readonly writing: Writing;
  /** Lines that are 来源 and date lines: never a title. */
  readonly headerLines: ReadonlyMap<number, unknown>;
}

/** The titles a page declares, in bare form: as they stand, without the site's part, and in parts. */
interface Declared {
  readonly full: readonly string[];
  readonly main: readonly string[];
  readonly parts: ReadonlySet<string>;
  /** First parts of two or three characters (`讣告-秀川大学`): too short for a site's name. */
  readonly short: ReadonlySet<string>;
}

function declaredTitles(titles: readonly string[], siteName: string | undefined, writing: Writing): Declared {
  const bare = (title: string): string => bareTitle(title, writing);
  return {
    full: titles.map(bare),
    main: titles.map((title) => bare(withoutSuffix(title, siteName))),
    // `新闻稿-临海县政府-标题`, `标题 - 留言 - 论坛 - Powered by …`: any part may be the title.
    parts: new Set(
      titles
        .flatMap(partsOf)
        .map(bare)
        .filter((part) => part.length >= 6),
    ),
    short: new Set(titles.map((title) => bare(partsOf(title)[0] ?? title)).filter(isShort)),
  };
}

const isShort = (bare: string): boolean => bare.length === 2 || bare.length === 3;

const commonStart = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
};

/** How well what is shown agrees with what is declared: 1 word for word, 0 not at all. */
function agreement({ bare, pieced }: ShownTitle, rank: number, declared: Declared): number {
  // A document's title of one short word is the site's (`云浦晚报`), unless it is set as a heading.
  const whole = bare.length < 6 && !rank ? 0.45 : 1;
  if (isShort(bare)) return !pieced && rank > 0 && declared.short.has(bare) ? 1 : 0;
  if (declared.full.includes(bare) || declared.main.includes(bare) || declared.parts.has(bare)) return whole;
  if (pieced) return 0;
  let best = 0;
  declared.full.forEach((full, i) => {
    const main = declared.main[i] ?? full;
    if (bare.length >= 5 && full.includes(bare))
      best = Math.max(best, Math.min(0.95, bare.length / (main.length || 1)));
    else if (main.length >= 8 && bare.includes(main)) best = Math.max(best, (0.95 * main.length) / bare.length);
    // A document's title cut short by its CMS.
    else if (bare.length >= 10 && commonStart(full, bare) >= Math.min(bare.length, main.length) * 0.7)
      best = Math.max(best, 0.7);
  });
  return best;
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
    const line = lines[index - 1];
    if (index > last || !line) continue;
    const usable = line.kind === 'text' && line.hidden === 'none' && !line.linked && !line.furniture;
    if (!usable || line.chars < 4 || line.chars > 60 || headerLines.has(index - 1) || /[。>»：:]/.test(line.text))
      continue;
    return { text: line.text, bare: line.bare, lines: [line], pieced: false };
  }
  return undefined;
}

interface Chosen {
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

/** The most worthy of the shown titles; `start`, where it is known, gives those near to the text up to 1.5 more. */
function chooseTitle(
  candidates: Iterable<ShownTitle>,
  declared: Declared,
  start: number | undefined,
): Chosen | undefined {
  let best: Chosen | undefined;
  let most = 0;
  for (const shown of candidates) {
    const [line] = shown.lines;
    if (!line) continue;
    const rank = headingRank(line.box);
    const match = agreement(shown, rank, declared);
    const worth = worthOf(shown, rank, match);
    if (worth === undefined) continue;
    const value = worth + (start === undefined ? 0 : 1.5 - (1.5 * (start - line.index)) / (start + 1));
    if (value <= most) continue;
    best = { shown, sure: match === 1 };
    most = value;
  }
  return best;
}

/** The titles a page declares, the most careful first. */
const givenTitles = ({ meta, documentTitle }: TitleSources): readonly string[] =>
  [meta.founder.get('title'), meta.get('articletitle'), meta.get('og:title', 'twitter:title'), documentTitle].filter(
    (title) => title !== undefined && title !== '',
  ) as string[];

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
  const chosen = chooseTitle(shown, declared, start);
  const best = chosen?.shown ?? aboveHeader(lines, last, headerLines);
  if (!best) {
    const text = meta.founder.get('title') ?? withoutSuffix(given[0] ?? '', siteName);
    return { text, shownAt: [], sure: false, ...founderLines(meta) };
  }
  const shownAt = best.lines.map(({ index }) => index);
  return { text: best.text, shownAt, sure: chosen?.sure ?? false, ...around(best, lines, last, meta) };
}

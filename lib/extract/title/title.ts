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
import type { ReadLine } from '../page/lines.ts';
import type { MetaTags } from '../page/meta-tags.ts';
import { chooseTitle, type HeaderSigns, isHeaded } from './choose-title.ts';
import { declaredTitles } from './declared-titles.ts';
import { around, founderLines } from './title-around.ts';
import { type ShownTitle, shownTitles } from './title-lines.ts';
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
export interface TitleSources extends HeaderSigns {
  readonly documentTitle: string;
  readonly meta: MetaTags;
  readonly writing: Writing;
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

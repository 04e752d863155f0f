/**
 * Tells the pages that are no article: a list of articles (a column, a home page, search results, an issue's contents), or
 * a wall in the place of one (a check for robots, a login, a page that is gone).
 *
 * First the links of the page are read as entries (`found-entry.ts`: headline, address, the date beside it) and put into
 * groups that are built alike (`entry-groups.ts`): twenty `li` of one `ul`, or of five, are one list; names of columns and
 * what stands in boxes called furniture are aside. Then an ordered list of signs (`list-signs.ts`) is asked, each with a
 * reason: a title with a header of its own makes an article, be it of links; dates beside entries, beginnings of texts
 * (…[详细]), headlines with hardly a sentence between them make a list. A page of which no sign speaks is an article: a
 * roster, a notice with numbered links and short items stay one. A home page is a list whatever text stands on it, so that a
 * citizen's letter there is never given out as the portal's article.
 */
import type { Wall } from '../../reading/article.ts';
import type { ListEntry } from '../../reading/list-entry.ts';
import { readSigns } from './list-signs.ts';
import { isPlainArticle, type PageParts, type PageView, viewPage } from './page-view.ts';
import { wallOf } from './wall.ts';

/** What a page is that is no article, with what the reader is given instead. */
export type OddPage =
  | { readonly outcome: 'list'; readonly entries: readonly ListEntry[] }
  | { readonly outcome: 'wall'; readonly wall: Wall };

/** A home page has several lists; fewer entries than this are none of them. */
const FEWEST_OF_BLOCK = 4;

/** The entries of the list a page is; of a home page those of all its lists, in the page's order. */
function entriesOf({ groups, main }: PageView, isHome: boolean): readonly ListEntry[] {
  const lists = isHome ? groups.filter(({ aside, entries }) => !aside && entries.length >= FEWEST_OF_BLOCK) : [];
  const all = lists.length ? lists.flatMap(({ entries }) => entries) : [...main.entries];
  return all
    .sort((a, b) => a.line.index - b.line.index)
    .map(({ text, href, date }) => (date ? { text, href, date } : { text, href }));
}

/** What a page is that is no article; undefined for an article. */
export function readKind(parts: PageParts): OddPage | undefined {
  if (isPlainArticle(parts)) return undefined;
  const view = viewPage(parts);
  const wall = wallOf(view);
  if (wall) return { outcome: 'wall', wall };
  const found = readSigns(view);
  return found?.kind === 'list' ? { outcome: 'list', entries: entriesOf(view, found.sign === 'home') } : undefined;
}

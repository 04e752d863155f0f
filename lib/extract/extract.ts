/**
 * Extraction: which of a page is the article, and what the page says about it.
 *
 * The page's own order decides what is done in which: `page/` reads it as lines in boxes; `title/` finds the title as it is
 * shown; `body/` chooses the box of the text, below the title; `edges/` tells of each line in and around it whether it is
 * text, and if not, why; `header/` reads source, dates and people from the lines that are not; `blocks/` makes paragraphs,
 * lists and tables of those that are. Nothing is lost: what was left out comes back as removals, with reasons.
 * It works with Chinese official pages of any decade in view (tables in tables, `<br>`, `<font>`), not with applications;
 * a page whose text is not in its document (a PDF, a picture, a script) has no article here.
 *
 * 首页 › 要闻 / 云溪县部署抗旱 / 来源：云溪日报 / 会议强调，要… / 责任编辑：沈知远 → one paragraph, a title, a source, an
 * editor, and one removal.
 */
import { bodyOf, selectFirst } from '../dom/document.ts';
import { ELEMENT, isConnected, nodeTypeOf } from '../dom/node.ts';
import { fromPage, type PageDocument, type PageElement, type PageFragment } from '../dom/page-node.ts';
import { makeBlocks } from './blocks/blocks.ts';
import { type Extracted, nothing } from './extracted.ts';
import { readLines } from './page/lines.ts';
import { readMetaTags } from './page/meta-tags.ts';
import type { Box, PageLines } from './page/page.ts';
import { plainLayout } from './page/plain-layout.ts';
import { layoutOf } from './page/visibility.ts';
import { walk } from './page/walk.ts';
import { oddOutcome } from './page-facts.ts';
import { FEWEST, type PageSources, readArticle } from './read-article.ts';

export type { Extracted } from './extracted.ts';

/** What is known beside the page. */
export interface ExtractOptions {
  /** For dates the page shows without a year. */
  readonly now?: Date;
  /** What the reader picked, an element of the document; or selected, a fragment of clones. */
  readonly root?: Element | DocumentFragment;
  /** A CSS selector remembered for the site: its first match is the body if it holds text. */
  readonly hint?: string;
}

/** Reads a page as far as it can be before anything is chosen of it. */
export function readSources(document: PageDocument, now?: Date): PageSources {
  const layouts = layoutOf(document);
  const page = walk(document, bodyOf(document) as PageElement, layouts);
  return { document, page, lines: readLines(page), meta: readMetaTags(document, page.comments), layouts, now };
}

/** What the reader picked. Inline elements and parts of a data table have no box: they are read as a selection is. */
function readPicked(sources: PageSources, root: PageElement): Extracted {
  const box = sources.page.boxes.find(({ element }) => element === root);
  const picked = box && readArticle(sources, box);
  if (picked?.blocks.length) return { ...picked, outcome: 'picked' };
  return readFragment(sources.document, readArticle(sources), root, 'picked');
}

/** Extracts the article. Never throws on odd pages and never touches the document. */
export function extract(from: Document | PageDocument, options: ExtractOptions = {}): Extracted {
  const document = fromPage(from);
  const outcome = oddOutcome(document);
  const { hint } = options;
  const root = options.root && fromPage(options.root);
  // What is selected can be read where there is no page to read: an XML document, a text too long.
  if (outcome)
    return root ? readFragment(document, nothing(document, outcome), root, 'selection') : nothing(document, outcome);
  const sources = readSources(document, options.now);
  if (root && nodeTypeOf(root) === ELEMENT) return readPicked(sources, root as PageElement);
  if (root) return readFragment(document, readArticle(sources), root, 'selection');
  return readArticle(sources, hint ? hintedBox(document, sources.page, hint) : undefined);
}

/** The box of the first element a remembered selector matches, if there is text in it. */
function hintedBox(document: PageDocument, page: PageLines, hint: string): Box | undefined {
  try {
    const element = selectFirst(document, hint);
    const box = page.boxes.find((each) => each.element === element);
    const chars = box ? page.lines.slice(box.first, box.end).reduce((sum, line) => sum + line.chars, 0) : 0;
    return chars >= FEWEST ? box : undefined;
  } catch {
    // A selector kept from elsewhere may not parse here.
    return undefined;
  }
}

/** Everything that stands in `root`, under the header of `around`, the page as it was read. */
function readFragment(
  document: PageDocument,
  around: Extracted,
  root: PageElement | PageFragment,
  outcome: 'selection' | 'picked',
): Extracted {
  const fragment = walk(document, root, isConnected(root) ? layoutOf(document) : plainLayout(document));
  const kept = readLines(fragment).filter((line) => line.hidden === 'none' && !line.noise && !line.spam);
  if (!kept.length) return { ...around, outcome: 'no-article', blocks: [], removals: [] };
  const { pages: _, ...header } = around;
  return {
    ...header,
    outcome,
    blocks: makeBlocks(kept, fragment.root).blocks,
    removals: [],
    completeness: { kept: kept.reduce((sum, line) => sum + line.chars, 0), visible: around.completeness.visible },
    notices: [],
  };
}

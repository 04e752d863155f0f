import { baseOf, bodyOf, rootOf, selectFirst, titleOf } from '../dom/document.ts';
import { attributeOf } from '../dom/element.ts';
import { ELEMENT, isConnected, nodeTypeOf } from '../dom/node.ts';
import { fromPage, type PageDocument, type PageElement, type PageFragment } from '../dom/page-node.ts';
import { makeBlocks } from './blocks/blocks.ts';
import { completenessOf, makeRemovals } from './blocks/removals.ts';
import { findBody } from './body/body.ts';
import { edges } from './edges/edges.ts';
import { firstOfText } from './edges/first-of-text.ts';
import { keepAdoption } from './edges/keep-adoption.ts';
import { type Extracted, nothing } from './extracted.ts';
import { makeHeader } from './header/header.ts';
import type { Layouts } from './page/layout.ts';
import { type ReadLine, readLines } from './page/lines.ts';
import { type MetaTags, readMetaTags } from './page/meta-tags.ts';
import type { Box, Page } from './page/page.ts';
import { plainLayout } from './page/plain-layout.ts';
import { layoutOf } from './page/visibility.ts';
import { walk } from './page/walk.ts';
import { headerLinesOf, isIndex, oddOutcome, pageProvenance } from './page-facts.ts';
import { findPages } from './paging.ts';
import { findTitle } from './title/title.ts';

export type { Extracted } from './extracted.ts';

export interface ExtractOptions {
  /** For dates the page shows without a year. */
  readonly now?: Date;
  /** What the reader picked, an element of the document; or selected, a fragment of clones. */
  readonly root?: Element | DocumentFragment;
  /** A CSS selector remembered for the site: its first match is the body if it holds text. */
  readonly hint?: string;
}

/** Fewer characters than this are no article: `无权访问`, `正在加载`. */
const FEWEST = 12;

/** Extracts the article. Never throws on odd pages and never touches the document. */
export function extract(from: Document | PageDocument, options: ExtractOptions = {}): Extracted {
  const document = fromPage(from);
  const outcome = oddOutcome(document);
  const { hint } = options;
  const root = options.root && fromPage(options.root);
  // What is selected can be read where there is no page to read: an XML document, a text too long.
  if (outcome)
    return root ? readFragment(document, nothing(document, outcome), root, 'selection') : nothing(document, outcome);
  const layouts = layoutOf(document);
  const page = walk(document, bodyOf(document) as PageElement, layouts);
  const lines = readLines(page);
  const meta = readMetaTags(
    document,
    page.marks.map((mark) => mark.text),
  );
  const reading = { document, page, lines, meta, options, layouts };
  if (root && nodeTypeOf(root) === ELEMENT) {
    const box = page.boxes.find(({ element }) => element === root);
    // Inline elements and parts of a data table have no box: they are read as a selection is.
    const picked = box ? read(reading, box) : undefined;
    return picked?.blocks.length
      ? { ...picked, outcome: 'picked' }
      : readFragment(document, read(reading), root, 'picked');
  }
  if (root) return readFragment(document, read(reading), root, 'selection');
  return read(reading, hint ? hintedBox(document, page, hint) : undefined);
}

/** The box of the first element a remembered selector matches, if there is text in it. */
function hintedBox(document: PageDocument, page: Page, hint: string): Box | undefined {
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

interface Reading {
  readonly document: PageDocument;
  readonly page: Page;
  readonly lines: readonly ReadLine[];
  readonly meta: MetaTags;
  readonly layouts: Layouts;
  readonly options: ExtractOptions;
}

function read({ document, page, lines: all, meta, options, layouts }: Reading, chosen?: Box): Extracted {
  const { writing } = page;
  const year = options.now?.getFullYear();
  const headerLines = headerLinesOf(all, year, writing);
  const titleSources = { documentTitle: titleOf(document), meta, writing, headerLines };
  const early = findTitle(all, undefined, titleSources);
  const { box: body, lines, roles, votes } = findBody({ page, lines: all, title: early, headerLines, layouts }, chosen);
  const rough = { lines, body, title: early, headerLines, roles, votes, writing };
  const start = firstOfText(rough);
  const title = findTitle(lines, start, titleSources);
  const reasons = keepAdoption(lines, title, start, edges({ ...rough, title }));
  const kept = lines.filter((line) => reasons[line.index] === undefined);
  const chars = kept.reduce((sum, line) => sum + line.chars, 0);
  if (chars < FEWEST && !kept.some((line) => line.figure)) return nothing(document, 'no-article');
  if (!chosen && isIndex(lines, kept, headerLines)) return nothing(document, 'no-article');
  const { blocks, blockOf } = makeBlocks(kept, body);
  const places = new Map(kept.map((line, i) => [line.index, blockOf[i] ?? 0] as const));
  const header = makeHeader({
    document,
    lines,
    body,
    start,
    title,
    headerLines,
    reasons,
    meta,
    writing,
    year,
    now: options.now,
  });
  const pages = findPages(document, lines, body, baseOf(document));
  const root = rootOf(document);
  const lang = root && attributeOf(root, 'lang')?.trim();
  return {
    ...header,
    outcome: 'article',
    ...(lang ? { lang } : {}),
    blocks,
    removals: makeRemovals(lines, reasons, { blockOf: places, blockCount: blocks.length }, body),
    ...(pages ? { pages } : {}),
    completeness: completenessOf(lines, reasons),
    provenance: pageProvenance(document, page, lines, header),
    notices: chars < 30 && kept.some((line) => line.figure) ? ['image-article'] : [],
  };
}

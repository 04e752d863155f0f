import type { Block, Completeness, Header, Notice, Outcome, Pages, Provenance, Removal } from '../article.ts';
import { makeBlocks } from './blocks.ts';
import { findBody, isShown } from './body.ts';
import { canonical, type Writing } from './canonical.ts';
import { edges, firstOfText } from './edges.ts';
import { makeHeader } from './header.ts';
import { type HeaderLine, readHeaderLine } from './header-line.ts';
import { readInfoTable } from './info-table.ts';
import { type ReadLine, readLines } from './lines.ts';
import { type MetaTags, readMetaTags } from './meta-tags.ts';
import type { Box, Page } from './page.ts';
import { findPages } from './paging.ts';
import { provenanceOf } from './provenance.ts';
import { completenessOf, makeRemovals } from './removals.ts';
import { findTitle } from './title.ts';
import { type Layouts, layoutOf, plainLayout } from './visibility.ts';
import { walk } from './walk.ts';

/** A page, extracted: the page's own text, not yet repaired. */
export interface Extracted extends Header {
  readonly outcome: Extract<
    Outcome,
    'article' | 'no-article' | 'selection' | 'picked' | 'frameset' | 'plain-text' | 'xml'
  >;
  readonly lang?: string;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  readonly pages?: Pages;
  readonly completeness: Completeness;
  readonly provenance: Provenance;
  readonly notices: readonly Notice[];
}

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
export function extract(document: Document, options: ExtractOptions = {}): Extracted {
  const outcome = oddOutcome(document);
  if (outcome) return nothing(document, outcome);
  const { root, hint } = options;
  const layouts = layoutOf(document);
  const page = walk(document, document.body, layouts);
  const lines = readLines(page);
  const meta = readMetaTags(
    document,
    page.marks.map((mark) => mark.text),
  );
  const reading = { document, page, lines, meta, options, layouts };
  if (root?.nodeType === ELEMENT) {
    const box = page.boxes.find(({ element }) => element === root);
    // Inline elements and parts of a data table have no box: they are read as a selection is.
    return box ? { ...read(reading, box), outcome: 'picked' } : readFragment(reading, root, 'picked');
  }
  if (root) return readFragment(reading, root, 'selection');
  return read(reading, hint ? hintedBox(document, page, hint) : undefined);
}

const ELEMENT = 1;

/** The box of the first element a remembered selector matches, if there is text in it. */
function hintedBox(document: Document, page: Page, hint: string): Box | undefined {
  try {
    const element = document.querySelector(hint);
    const box = page.boxes.find((each) => each.element === element);
    const chars = box ? page.lines.slice(box.first, box.end).reduce((sum, line) => sum + line.chars, 0) : 0;
    return chars >= FEWEST ? box : undefined;
  } catch {
    // A selector kept from elsewhere may not parse here.
    return undefined;
  }
}

/** Everything that stands in `root`, under the header of the page. */
function readFragment(reading: Reading, root: Element | DocumentFragment, outcome: 'selection' | 'picked'): Extracted {
  const { document } = reading;
  const around = read(reading);
  const fragment = walk(document, root, root.isConnected ? layoutOf(document) : plainLayout(document));
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
  readonly document: Document;
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
  const titleSources = { documentTitle: document.title ?? '', meta, writing, headerLines };
  const early = findTitle(all, undefined, titleSources);
  const { box: body, lines, roles, votes } = findBody(page, all, early, headerLines, layouts, chosen);
  const rough = { lines, body, title: early, headerLines, roles, votes, writing, shown: isShown };
  const start = firstOfText(rough);
  const title = findTitle(lines, start, titleSources);
  const reasons = edges({ ...rough, title });
  const kept = lines.filter((line) => reasons[line.index] === undefined);
  const chars = kept.reduce((sum, line) => sum + line.chars, 0);
  if (chars < FEWEST && !kept.some((line) => line.figure)) return nothing(document, 'no-article');
  if (!chosen && isIndex(lines, kept, headerLines)) return nothing(document, 'no-article');
  const { blocks, blockOf } = makeBlocks(kept, body);
  const places = new Map(kept.map((line, i) => [line.index, blockOf[i] ?? 0] as const));
  const header = makeHeader({ document, lines, body, start, title, headerLines, reasons, meta, writing, year });
  const pages = findPages(document, lines, body, document.baseURI || document.URL || '');
  const lang = document.documentElement.getAttribute('lang')?.trim();
  return {
    ...header,
    outcome: 'article',
    ...(lang ? { lang } : {}),
    blocks,
    removals: makeRemovals(lines, reasons, places, blocks.length, body),
    ...(pages ? { pages } : {}),
    completeness: completenessOf(lines, reasons),
    provenance: provenance(document, page, lines, header),
    notices: chars < 30 && kept.some((line) => line.figure) ? ['image-article'] : [],
  };
}

/**
 * Whether the page is an index (a home page, a column's list): most of what it shows is links, hardly a sentence stands
 * between them, and no line says when or where anything was published.
 */
function isIndex(
  lines: readonly ReadLine[],
  kept: readonly ReadLine[],
  headerLines: ReadonlyMap<number, HeaderLine>,
): boolean {
  const sum = (list: readonly ReadLine[], of: (line: ReadLine) => number): number =>
    list.reduce((total, line) => total + (isShown(line) ? of(line) : 0), 0);
  const own = sum(kept, (line) => (line.prose || line.table ? line.chars - line.linkChars : 0));
  const links = sum(lines, (line) => line.linkChars);
  if (own >= 60 || links < 400 || links < 0.7 * sum(lines, (line) => line.chars)) return false;
  return ![...headerLines.values()].some(({ fields, line }) => fields.length > 0 || line.table !== undefined);
}

/** Lines that read like parts of a header: 来源, 发布时间, an information table. */
function headerLinesOf(
  lines: readonly ReadLine[],
  year: number | undefined,
  writing: Writing,
): ReadonlyMap<number, HeaderLine> {
  const found = new Map<number, HeaderLine>();
  for (const line of lines) {
    if (line.hidden !== 'none') continue;
    const header = line.table
      ? readInfoTable(line.table, writing).length
        ? { line, fields: [], loose: [] }
        : undefined
      : readHeaderLine(line, year, writing);
    if (header) found.set(line.index, header);
  }
  return found;
}

function provenance(document: Document, page: Page, lines: readonly ReadLine[], header: Header): Provenance {
  const footer = lines
    .filter((line) => line.furniture?.reason === 'copyright')
    .map((line) => line.form.text.slice(0, 200));
  const clean = (text: string | undefined): string => (text ? canonical(text, page.writing).text : '');
  let host = '';
  let sourceHost: string | undefined;
  try {
    host = new URL(document.URL || document.baseURI).hostname;
    if (header.sourceUrl) sourceHost = new URL(header.sourceUrl).hostname;
  } catch {
    // about:blank and documents made in memory have no host.
  }
  return provenanceOf({
    host,
    source: header.source === undefined ? undefined : clean(header.source),
    self: [clean(document.title), clean(header.siteName), ...footer].join(' '),
    spam: lines.some((line) => line.spam),
    damaged: page.writing.annotated,
    sourceHost,
  });
}

/** Documents that are no pages of text. */
function oddOutcome(document: Document): Extracted['outcome'] | undefined {
  const root = document.documentElement;
  if (!root) return 'no-article';
  if (root.localName !== 'html') return 'xml';
  if (!document.body) return 'no-article';
  if (document.body.localName === 'frameset') return 'frameset';
  return undefined;
}

function nothing(document: Document, outcome: Extracted['outcome']): Extracted {
  let host = '';
  try {
    host = new URL(document.URL).hostname;
  } catch {
    // No address, no host.
  }
  return {
    title: document.title?.trim() ?? '',
    authors: [],
    outcome,
    blocks: [],
    removals: [],
    completeness: { kept: 0, visible: 0 },
    provenance: { host, mirror: false, signs: [] },
    notices: [],
  };
}

import { baseOf, rootOf, titleOf, urlOf } from '../dom/document.ts';
import { attributeOf } from '../dom/element.ts';
import type { PageDocument } from '../dom/page-node.ts';
import { bareText, canonical } from '../text/canonical-line.ts';
import { makeBlocks } from './blocks/blocks.ts';
import { completenessOf, makeRemovals } from './blocks/removals.ts';
import { findBody } from './body/body.ts';
import { hiddenArticle, unhide } from './body/hidden-body.ts';
import { edges } from './edges/edges.ts';
import { firstOfText } from './edges/first-of-text.ts';
import { keepAdoption } from './edges/keep-adoption.ts';
import { type Extracted, nothing } from './extracted.ts';
import { leaveOutPaywall } from './free-part.ts';
import { makeHeader } from './header/header.ts';
import { readHeaderLine, saysWhence } from './header/header-line.ts';
import { type OddPage, readKind } from './kind/read-kind.ts';
import type { Layouts } from './page/layout.ts';
import type { ReadLine } from './page/lines.ts';
import type { MetaTags } from './page/meta-tags.ts';
import type { Box, PageLines } from './page/page.ts';
import { headerLinesOf, pageProvenance } from './page-facts.ts';
import { findPages } from './paging.ts';
import { readPagingControls } from './paging-controls.ts';
import { tellsOfParts } from './parts-told.ts';
import { findTitle } from './title/title.ts';

/** A page as far as it is read before anything is chosen of it. */
export interface PageSources {
  readonly document: PageDocument;
  readonly page: PageLines;
  readonly lines: readonly ReadLine[];
  readonly meta: MetaTags;
  readonly layouts: Layouts;
  /** For dates the page shows without a year. */
  readonly now: Date | undefined;
}

/** Fewer characters than this are no article: `无权访问`, `正在加载`. */
export const FEWEST = 12;

/** With fewer characters beside it a picture is the article. */
const FEW = 30;

const charsOf = (lines: readonly ReadLine[]): number => lines.reduce((sum, line) => sum + line.chars, 0);

/** What is told of a page: its title, its body, and why each line is not in it. `chosen` is the reader's own body. */
export function readParts(
  { document, page, lines: read, meta, layouts, now }: PageSources,
  chosen?: Box,
  anywhere = false,
) {
  const { writing } = page;
  const year = now?.getFullYear();
  const hidden = hiddenArticle(page, read, bareText(canonical(titleOf(document), writing).text), (line) =>
    readHeaderLine(line, year, writing),
  );
  const all = hidden ? unhide(read, hidden) : read;
  const headerLines = headerLinesOf(all, year, writing);
  const titleSources = {
    documentTitle: titleOf(document),
    meta,
    writing,
    headerLines,
    saysWhence: (index: number) => saysWhence(headerLines.get(index)),
  };
  // The body is looked for below the title; the title is then looked for again, near the body's first line of text.
  const early = findTitle(all, undefined, titleSources);
  const bodySources = { page, lines: all, title: early, headerLines, layouts, anywhere, within: hidden };
  const { box: body, lines, roles, votes, next } = findBody(bodySources, chosen);
  const rough = { lines, body, title: early, headerLines, roles, votes, next, writing };
  const start = firstOfText(rough);
  const title = findTitle(lines, start, titleSources);
  const judged = keepAdoption(lines, title, start, edges({ ...rough, title }));
  const { reasons, isPart } = leaveOutPaywall(lines, judged, start, body.end);
  const kept = lines.filter((line) => reasons[line.index] === undefined);
  return { body, lines, headerLines, roles, start, title, reasons, kept, isPart };
}

type Parts = ReturnType<typeof readParts>;

const isNothing = ({ kept }: Parts): boolean => charsOf(kept) < FEWEST && !kept.some((line) => line.figure);

/** The parts of a page; where nothing is kept below what seemed the title, looked for in all of it. */
function findParts(sources: PageSources, chosen: Box | undefined): Parts {
  const parts = readParts(sources, chosen);
  if (chosen || !isNothing(parts)) return parts;
  const again = readParts(sources, chosen, true);
  return isNothing(again) ? parts : again;
}

/** What the reader should know of what was read. */
function noticesOf(
  { kept, lines, body, start, isPart }: Parts,
  document: PageDocument,
  joined: boolean,
): Extracted['notices'] {
  const pictured = charsOf(kept) < FEW && kept.some((line) => line.figure);
  return [
    ...(pictured ? (['image-article'] as const) : []),
    ...(isPart ? (['free-part'] as const) : []),
    ...(!joined && (tellsOfParts(lines, body, start) || readPagingControls(document, baseOf(document)).tells)
      ? (['other-parts'] as const)
      : []),
  ];
}

/** What a page is that is no article. */
const readOddPage = ({ document }: PageSources, parts: Parts): OddPage | undefined =>
  readKind({ ...parts, address: urlOf(document), documentTitle: titleOf(document) });

/** The article of a page; `chosen` is the body where the reader chose one. */
export function readArticle(sources: PageSources, chosen?: Box): Extracted {
  const { document, page, meta, now } = sources;
  const parts = findParts(sources, chosen);
  const { body, lines, headerLines, start, title, reasons, kept } = parts;
  const odd = chosen ? undefined : readOddPage(sources, parts);
  if (odd || isNothing(parts)) return { ...nothing(document, odd?.outcome ?? 'no-article'), ...odd };
  const { blocks, blockOf } = makeBlocks(kept, body);
  const places = new Map(kept.map((line, i) => [line.index, blockOf[i] ?? 0] as const));
  const { writing } = page;
  const year = now?.getFullYear();
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
    now,
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
    notices: noticesOf(parts, document, pages !== undefined),
  };
}

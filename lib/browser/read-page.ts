import type { Hints } from '../app/settings.ts';
import { createElement, createFragment, headOf, selectFirst, selectionIn } from '../dom/document.ts';
import { fromPage, type PageDocument } from '../dom/page-node.ts';
import { ownFrames } from '../read/best-frame.ts';
import { openParts } from '../read/open-parts.ts';
import { type ReadOptions, readText } from '../read.ts';
import type { Reading } from '../reading/article.ts';
import { fetchOwnSite } from './fetch-own-site.ts';
import { loadRepair } from './load-repair.ts';

/** The document at an address, its bytes decoded by what they are rather than by what they are declared to be. */
async function fetchDocument(url: string): Promise<Document | undefined> {
  const found = await fetchOwnSite(url);
  if (!found) return undefined;
  const { decode } = await loadRepair();
  const { text } = decode(found.bytes, found.declared ? { declared: found.declared } : {});
  const html = new DOMParser();
  if (found.plain) {
    const document = html.parseFromString('<pre></pre>', 'text/html');
    document.body.textContent = text;
    return document;
  }
  const document = html.parseFromString(text, 'text/html');
  // Relative addresses must mean what they mean on the page.
  if (!selectFirst(document, 'base')) {
    const base = createElement(document, 'base');
    base.href = url;
    headOf(document)?.prepend(base);
  }
  return document;
}

/** What is selected in a document, as a fragment with the page's markup. */
function selectedIn(document: PageDocument): DocumentFragment | undefined {
  const selection = selectionIn(document);
  if (!selection || selection.toString().trim() === '') return undefined;
  const fragment = createFragment(document);
  for (let i = 0; i < selection.rangeCount; i++) fragment.append(selection.getRangeAt(i).cloneContents());
  return fragment;
}

/** What the reader selected on the page or in a frame of the same site; nothing when nothing is. */
const selectedFragment = (): DocumentFragment | undefined =>
  [fromPage(document), ...ownFrames(fromPage(document))].map(selectedIn).find((fragment) => fragment !== undefined);

function optionsFor(hints: Hints, root: Element | DocumentFragment | undefined): ReadOptions {
  const hint = Object.hasOwn(hints, location.host) ? hints[location.host] : undefined;
  return {
    now: new Date(),
    ...(root && { root }),
    ...(hint && { hint }),
    reread: () => fetchDocument(location.href),
  };
}

/**
 * Reads the page, or what is selected on it, or what was picked by hand.
 * @param hints the places picked by hand before, of which this site's is tried first
 */
export function readPage(hints: Hints, picked?: Element): Promise<Reading> {
  return readText(document, optionsFor(hints, picked ?? selectedFragment()));
}

/** Reads this page and, through its own site, the other parts of the article; with what it has when one is missing. */
export async function readAllParts(hints: Hints, onPart?: (done: number, total: number) => void): Promise<Reading> {
  const options = optionsFor(hints, undefined);
  const shown = await readText(document, options);
  if (!shown.pages) return shown;
  const { documents, complete } = await openParts(document, shown.pages, fetchDocument, onPart);
  const [first, ...parts] = documents;
  if (!first) return { ...shown, notices: [...shown.notices, 'truncated'] };
  const { pages, ...whole } = await readText(first, { ...options, parts });
  const url = location.href;
  if (complete || !pages) return { ...whole, url };
  return { ...whole, url, pages: { ...pages, current: documents.length }, notices: [...whole.notices, 'truncated'] };
}

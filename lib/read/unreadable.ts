import { contentTypeOf, elementsOf, rootOf } from '../dom/document.ts';
import { textOf } from '../dom/node.ts';
import type { PageDocument } from '../dom/page-node.ts';
import type { Outcome } from '../reading/article.ts';

/** Elements above which reading would hang the page; the largest real page seen has 30,000. */
const MOST_ELEMENTS = 400_000;
/** Characters of text above which reading would hang the page. */
const MOST_CHARACTERS = 20_000_000;

/** Why a document cannot hold an article, or `undefined` when it can. */
export function unreadable(document: PageDocument): Outcome | undefined {
  const root = rootOf(document);
  if (!root) return 'no-article';
  // A missing contentType (a DOM library) says nothing.
  const type = contentTypeOf(document) ?? 'text/html';
  if (type !== 'text/html' && type !== 'application/xhtml+xml' && type !== 'text/plain') {
    if (type === 'application/pdf') return 'pdf';
    return /xml/.test(type) ? 'xml' : 'no-article';
  }
  if (elementsOf(document, '*').length > MOST_ELEMENTS) return 'too-large';
  if (textOf(root).length > MOST_CHARACTERS) return 'too-large';
  return undefined;
}

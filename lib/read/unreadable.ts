import type { Outcome } from '../reading/article.ts';

/** Elements above which reading would hang the page; the largest real page seen has 30,000. */
const MOST_ELEMENTS = 400_000;
/** Characters of text above which reading would hang the page. */
const MOST_CHARACTERS = 20_000_000;

/** Why a document cannot hold an article, or `undefined` when it can. */
export function unreadable(document: Document): Outcome | undefined {
  const root = document.documentElement;
  if (!root) return 'no-article';
  // A missing contentType (a DOM library) says nothing.
  const type = document.contentType ?? 'text/html';
  if (type !== 'text/html' && type !== 'application/xhtml+xml' && type !== 'text/plain') {
    if (type === 'application/pdf') return 'pdf';
    return /xml/.test(type) ? 'xml' : 'no-article';
  }
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return 'too-large';
  if ((root.textContent?.length ?? 0) > MOST_CHARACTERS) return 'too-large';
  return undefined;
}

import { MOST_PAGES } from '../extract/paging.ts';
import type { Pages } from '../reading/article.ts';

export interface Parts {
  /** The parts that answered, in order, up to the first that did not. */
  readonly documents: readonly Document[];
  readonly complete: boolean;
}

/**
 * Opens the parts of an article that is spread over several addresses, in order, up to the first that does not answer.
 * @param shown the document of part `pages.current`, which need not be opened again
 * @param open the document at an address, or `undefined` when it does not answer
 */
export async function openParts(
  shown: Document,
  pages: Pages,
  open: (url: string) => Promise<Document | undefined>,
  onPart: (done: number, total: number) => void = () => {},
): Promise<Parts> {
  const documents: Document[] = [];
  for (const [index, url] of pages.urls.slice(0, MOST_PAGES).entries()) {
    const part = index + 1 === pages.current ? shown : await open(url).catch(() => undefined);
    if (!part) return { documents, complete: false };
    documents.push(part);
    onPart(documents.length, pages.total);
  }
  return { documents, complete: documents.length === pages.total };
}

import { urlOf } from './dom/document.ts';
import { fromPage, type PageDocument } from './dom/page-node.ts';
import { extractPage } from './read/extract-page.ts';
import { nothingRead } from './read/nothing-read.ts';
import { readAgain } from './read/read-again.ts';
import type { ReadOptions } from './read/read-options.ts';
import { repairPage } from './read/repair-page.ts';
import { unreadable } from './read/unreadable.ts';
import { withMeasures } from './read/with-measures.ts';
import type { Notice, Reading } from './reading/article.ts';

export type { ReadOptions } from './read/read-options.ts';
export { withMeasures, withMeasuresSliced } from './read/with-measures.ts';

/*
 * The whole way from a page to what is read, on one screen: extract the article, read its bytes again where the charset
 * was declared wrong, repair it, find its measures. The first three run in the page (`readText`), the last where the
 * measures are shown (`withMeasures`): so a page's script needs not carry their rules and model. `read` does all.
 */

async function readArticle(document: PageDocument, options: ReadOptions): Promise<Reading> {
  const { page, notice } = await readAgain(document, extractPage(document, options), options);
  const { header, blocks, repairs, provenance } = await repairPage(page);
  const notices: readonly Notice[] = [
    ...page.notices,
    ...(notice ? [notice] : []),
    ...(repairs.some((r) => r.unresolved) ? (['damage-left'] as const) : []),
  ];
  return { ...header, url: urlOf(document), provenance, blocks, repairs, measures: [], notices };
}

/**
 * Reads a page but for its measures: the article, repaired with a receipt.
 *
 * Never rejects, whatever the page: `outcome` says what happened. The document is not changed.
 */
export async function readText(page: Document, options: ReadOptions = {}): Promise<Reading> {
  const document = fromPage(page);
  try {
    const why = options.root ? undefined : unreadable(document);
    return why ? nothingRead(document, why) : await readArticle(document, options);
  } catch (error) {
    console.error('Zhengwen could not read this page', error);
    return nothingRead(document, 'failed');
  }
}

/**
 * Reads a page: the article, repaired with a receipt, with its measures.
 *
 * Never rejects, whatever the page: `outcome` says what happened. The document is not changed.
 */
export async function read(document: Document, options: ReadOptions = {}): Promise<Reading> {
  const reading = await readText(document, options);
  try {
    return withMeasures(reading);
  } catch (error) {
    console.error('Zhengwen could not find the measures', error);
    return reading;
  }
}

import { type ReadOptions, readText } from './read/read-text.ts';
import { withMeasures } from './read/with-measures.ts';
import type { Reading } from './reading/article.ts';

export type { ReadOptions } from './read/read-text.ts';

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

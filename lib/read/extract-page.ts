import { contentTypeOf } from '../dom/document.ts';
import type { PageDocument } from '../dom/page-node.ts';
import { type Extracted, extract } from '../extract/extract.ts';
import { mergeParts } from '../extract/merge.ts';
import { bestFrame } from './best-frame.ts';
import { plainText } from './plain-text.ts';
import type { ReadOptions } from './read-options.ts';

/** The article on the page: of a text file its lines, of a frameset what its largest frame holds, of several parts all. */
export function extractPage(document: PageDocument, options: ReadOptions): Extracted {
  if (!options.root && contentTypeOf(document) === 'text/plain') return plainText(document);
  const page = extract(document, options);
  if (page.outcome === 'no-article' || page.outcome === 'frameset') {
    const frame = bestFrame(document);
    const inner = frame && extract(frame, options);
    if (inner?.outcome === 'article') return inner;
  }
  return (options.parts ?? []).map((part) => extract(part, options)).reduce(mergeParts, page);
}

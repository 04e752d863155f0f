import { bodyOf, titleOf } from '../dom/document.ts';
import { textOf } from '../dom/node.ts';
import type { PageDocument } from '../dom/page-node.ts';
import type { Extracted } from '../extract/extract.ts';

/** A first line longer than this is no title. */
const LONGEST_TITLE = 60;

/**
 * A text file as the browser shows it, read line by line: the first line is the title when it is short and does not
 * end like a sentence. Nothing is known of source or date.
 */
export function plainText(document: PageDocument): Extracted {
  const shown = bodyOf(document);
  const text = shown ? textOf(shown) : '';
  const lines = text.split(/\r?\n/).flatMap((line) => line.trim() || []);
  const [first = ''] = lines;
  const titled = lines.length > 1 && first.length <= LONGEST_TITLE && !/[。；，,;]$/.test(first);
  const body = titled ? lines.slice(1) : lines;
  const characters = body.reduce((sum, line) => sum + line.length, 0);
  return {
    outcome: body.length > 0 ? 'plain-text' : 'no-article',
    title: titled ? first : titleOf(document),
    authors: [],
    blocks: body.map((line) => ({ kind: 'paragraph', runs: [{ style: 'plain', text: line }] })),
    removals: [],
    completeness: { kept: characters, visible: characters },
    provenance: { host: '', mirror: false, signs: [] },
    notices: [],
  };
}

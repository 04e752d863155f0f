import { ELEMENT, nodeTypeOf } from '../../dom/node.ts';
import type { PageDocument, PageElement, PageFragment } from '../../dom/page-node.ts';
import { traverse } from '../../dom/traverse.ts';
import { writingOf } from '../../text/canonical-line.ts';
import type { Layouts } from './layout.ts';
import type { PageLine, PageLines } from './page.ts';
import { PageWalk } from './page-walk.ts';

/** Enough of the page to tell its writing from. */
function sampleOf(lines: readonly PageLine[]): string {
  let sample = '';
  for (const line of lines) {
    sample += `${line.text.slice(0, 300)}\n`;
    if (sample.length > 12_000) break;
  }
  return sample;
}

/** Reads the nodes under `root` into lines, in one pass, without recursion and without touching them. */
export function walk(document: PageDocument, root: PageElement | PageFragment, layouts: Layouts): PageLines {
  const element = nodeTypeOf(root) === ELEMENT ? (root as PageElement) : undefined;
  const visitor = new PageWalk(document, element, layouts);
  traverse(root, visitor);
  const page = visitor.finish();
  return { ...page, writing: writingOf(sampleOf(page.lines)) };
}

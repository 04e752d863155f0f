import type { Block } from '../lib/reading/article.ts';
import { runsOf } from '../lib/reading/paragraphs.ts';

/** The id of the element that shows the block a paragraph belongs to: blocks carry the number of their first. */
export function blockId(blocks: readonly Block[], paragraph: number): string {
  let first = 0;
  for (const block of blocks) {
    const next = first + runsOf(block).length;
    if (paragraph < next) break;
    first = next;
  }
  return `block-${first}`;
}

import { canon } from '../text/canonical-clause.ts';
import type { Block } from './article.ts';
import { entriesOf, type FoundEntry, headingEntry, type OutlinedText, type OutlineEntry } from './outline-entries.ts';
import { runsOf, textOf } from './paragraphs.ts';

export type { OutlineEntry } from './outline-entries.ts';

/** What a block's text adds: headings, prose and lists count, tables and captions do not. */
function foundIn(block: Block, given: OutlinedText): readonly FoundEntry[] {
  switch (block.kind) {
    case 'heading':
      return [headingEntry(given, block.level)];
    case 'paragraph':
    case 'list':
    case 'quote':
      return entriesOf(given);
    case 'table':
    case 'figure':
    case 'attachment':
      return [];
    default:
      return block satisfies never;
  }
}

/**
 * The outline of a body: the page's headings, Chinese numbering (第一章 第一条 一、 （一） 1. （1） ① 一是 第一，) and heads
 * set in bold. Levels follow the numbering in use, so that a text that begins with （一） has it at level 1.
 */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const found: FoundEntry[] = [];
  let paragraph = 0;
  for (const [index, block] of blocks.entries()) {
    const outlined = block.kind !== 'table';
    for (const runs of runsOf(block)) {
      const source = outlined ? textOf(runs) : '';
      for (const entry of foundIn(block, { runs, source, text: canon(source), block: index, paragraph }))
        found.push(entry);
      paragraph++;
    }
  }
  const kept = found.filter((entry) => entry.text !== '' || entry.label !== '');
  const ranks = [...new Set(kept.map((entry) => entry.rank))].sort((a, b) => a - b);
  return kept.map(({ rank, ...entry }) => ({ ...entry, level: ranks.indexOf(rank) + 1 }));
}

import type { Block, Runs } from './article.ts';

/** The text of a sequence of runs. */
export const textOf = (runs: Runs): string =>
  // Most texts are one run, and a page can have a hundred thousand of them.
  runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');

/** The runs without their links: for what is itself a link, which no other may stand in. */
export const unlinked = (runs: Runs): Runs => runs.map(({ style, text }) => ({ style, text }));

/** The runs of a block that hold text, in reading order. A figure without caption has one empty sequence. */
export function runsOf(block: Block): readonly Runs[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'attachment':
      return [block.runs];
    case 'list':
      return block.items.map((item) => item.runs);
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.map((cell) => cell.runs))];
    case 'figure':
      return [block.caption];
    case 'quote':
      return block.paragraphs;
    default:
      return block satisfies never;
  }
}

/**
 * The paragraphs of a body: every text a block holds, in reading order. This is the numbering that `Measure.paragraph`
 * and `PlacedRepair.paragraph` use.
 */
export const paragraphsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => runsOf(block).map(textOf));

/** The same block with other runs: `next` is asked for each of `runsOf(block)` in turn. */
export function withRuns(block: Block, next: (runs: Runs) => Runs): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'attachment':
    case 'figure':
      return block.kind === 'figure'
        ? { ...block, caption: next(block.caption) }
        : { ...block, runs: next(block.runs) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, runs: next(item.runs) })) };
    case 'table':
      return {
        ...block,
        caption: next(block.caption),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: next(cell.runs) }))),
      };
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.map(next) };
    default:
      return block satisfies never;
  }
}

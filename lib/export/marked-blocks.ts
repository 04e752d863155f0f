import type { Block, Measure, Reading, Run } from '../reading/article.ts';
import { type MarkedGroup, markedText } from '../reading/marked-text.ts';
import { runsOf, unlinked } from '../reading/paragraphs.ts';

/** One text of a block, cut at its highlighted measures. */
export type MarkedRuns = readonly MarkedGroup<Measure, never>[];

/**
 * Each block with its texts cut at the highlighted measures, or uncut without `measures`. The text of an attachment, which
 * becomes one link, holds none.
 */
export function markedBlocks(
  reading: Reading,
  measures: boolean,
): readonly { readonly block: Block; readonly texts: readonly MarkedRuns[] }[] {
  let paragraph = 0;
  const marked = measures ? reading.measures.filter(({ highlighted }) => highlighted) : [];
  const byParagraph = Map.groupBy(marked, (measure) => measure.paragraph);
  return reading.blocks.map((block) => ({
    block,
    texts: runsOf(block).map((runs) => {
      const marks = (byParagraph.get(paragraph++) ?? []).map((m) => ({ start: m.start, end: m.end, value: m }));
      return markedText<Measure, never>(block.kind === 'attachment' ? unlinked(runs) : runs, marks, []);
    }),
  }));
}

/** Writes cut runs with a function for a run and one for a marked group. */
export const writeRuns = (
  groups: MarkedRuns,
  run: (run: Run) => string,
  mark: (inner: string, measure: Measure) => string,
): string =>
  groups
    .map((group) => {
      const inner = group.pieces.map((piece) => run({ ...piece.run, text: piece.text })).join('');
      return group.mark ? mark(inner, group.mark) : inner;
    })
    .join('');

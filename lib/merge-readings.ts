import type { Block, PlacedRepair, Reading, Removal } from './article.ts';
import { findMeasures } from './measures/find.ts';
import { paragraphsOf, runsOf, textOf } from './paragraphs.ts';

/** The text of a block, to tell whether a part repeats what an earlier one had (the abstract, a picture's caption). */
const keyOf = (block: Block): string =>
  `${block.kind} ${block.kind === 'figure' ? block.src : runsOf(block).map(textOf).join('\n')}`;

/**
 * The parts of one article, joined in order. A block that an earlier part already had is left out. The header is the
 * first part's; measures are found anew, since who speaks on one page may still speak on the next.
 */
export function mergeReadings(parts: readonly [Reading, ...Reading[]]): Reading {
  const [first, ...rest] = parts;
  const blocks: Block[] = [...first.blocks];
  const repairs: PlacedRepair[] = [...first.repairs];
  const removals: Removal[] = [...first.removals];
  const seen = new Set(first.blocks.map(keyOf));
  let paragraph = paragraphsOf(first.blocks).length;
  let { kept, visible } = first.completeness;
  for (const part of rest) {
    const moved = new Map<number, number>();
    const at = blocks.length;
    let source = 0;
    for (const block of part.blocks) {
      const count = runsOf(block).length;
      if (!seen.has(keyOf(block))) {
        seen.add(keyOf(block));
        for (let i = 0; i < count; i++) moved.set(source + i, paragraph + i);
        paragraph += count;
        blocks.push(block);
      }
      source += count;
    }
    for (const repair of part.repairs) {
      if (!('paragraph' in repair)) continue;
      const to = moved.get(repair.paragraph);
      if (to !== undefined) repairs.push({ ...repair, paragraph: to });
    }
    removals.push(...part.removals.map((removal) => ({ ...removal, at: at + removal.at })));
    kept += part.completeness.kept;
    visible += part.completeness.visible;
  }
  const measures = findMeasures(paragraphsOf(blocks), {
    title: first.title,
    ...(first.published ? { published: first.published } : {}),
  });
  const { pages: _, ...header } = first;
  return { ...header, blocks, repairs, removals, measures, completeness: { kept, visible } };
}

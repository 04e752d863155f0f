import type { Block } from './article.ts';

type Level = Extract<Block, { kind: 'heading' }>['level'];

/**
 * The blocks with headings whose levels follow one another, from 2 on below the title: a page that begins with `h4`, or
 * goes from `h2` to `h5`, leaves whoever goes by headings looking for those between (WCAG technique G141). What stands
 * below what stays; blocks without a change are the same values.
 */
export function shownLevels(blocks: readonly Block[]): readonly Block[] {
  let open: readonly Level[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    open = [...open.filter((level) => level < block.level), block.level];
    const level = (open.length + 1) as Level;
    return level === block.level ? block : { ...block, level };
  });
}

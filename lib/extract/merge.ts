import type { Block } from '../reading/article.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';
import type { Extracted } from './extracted.ts';

const key = (block: Block): string => {
  const text = paragraphsOf([block]).join('\n').replace(/\s/g, '');
  return `${block.kind === 'figure' ? block.src : ''}|${text}`;
};

/** Longer texts do not come twice by chance; short ones (会议强调：) do. */
const REPEATED_FROM = 12;

/**
 * One article of two parts: the next part's blocks after those of the first, without those that a site repeats at the
 * head of each part (title, summary, last paragraph of the part before). The header stays the first part's, completed
 * from the next where it is silent (the editor stands on the last part).
 */
export function mergeParts(first: Extracted, next: Extracted): Extracted {
  if (next.outcome !== 'article') return first;
  const seen = new Set(first.blocks.map(key));
  let leading = true;
  const added = next.blocks.filter((block) => {
    const text = key(block);
    const repeated = seen.has(text) && (leading || text.length > REPEATED_FROM);
    if (!repeated) leading = false;
    return !repeated;
  });
  const shift = first.blocks.length;
  const authors = first.authors.length ? first.authors : next.authors;
  const editor = first.editor ?? next.editor;
  const source = first.source ?? next.source;
  return {
    ...first,
    authors,
    ...(editor ? { editor } : {}),
    ...(source ? { source } : {}),
    blocks: [...first.blocks, ...added],
    removals: [
      ...first.removals,
      ...next.removals.map((removal) => ({ ...removal, at: Math.min(removal.at, added.length) + shift })),
    ],
    completeness: {
      kept: first.completeness.kept + next.completeness.kept,
      visible: first.completeness.visible + next.completeness.visible,
    },
    notices: [...new Set([...first.notices, ...next.notices])],
  };
}

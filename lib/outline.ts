import type { Block } from './article.ts';
import { paragraphsOf, runsOf, textOf } from './paragraphs.ts';
export interface OutlineEntry {
  readonly paragraph: number;
  readonly level: number;
  readonly text: string;
}
export function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  let first = 0;
  const out: OutlineEntry[] = [];
  for (const b of blocks) {
    if (b.kind === 'heading') out.push({ paragraph: first, level: b.level - 1, text: textOf(b.runs) });
    first += runsOf(b).length;
  }
  return out;
}

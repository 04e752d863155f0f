import type { ComponentChildren } from 'preact';
import type { Block, Runs } from '../lib/reading/article.ts';

/** A block of one kind, and how to show its texts. */
export interface BlockProps<K extends Block['kind']> {
  readonly block: Extract<Block, { kind: K }>;
  /** Shows one text of the block, by its place among `runsOf(block)`. */
  readonly text: (runs: Runs, index: number) => ComponentChildren;
}

import type { Block } from './block.ts';

/** Why a block of the page is not in the body. */
export type RemovalReason =
  | 'hidden'
  | 'spam'
  | 'noise'
  | 'navigation'
  | 'header-line'
  | 'byline'
  | 'editor-line'
  | 'share'
  | 'print'
  | 'counter'
  | 'copyright'
  | 'related'
  | 'comments'
  | 'paging'
  | 'advertisement'
  | 'repeated-title'
  | 'duplicate'
  | 'original-title'
  | 'outside';

/** A block of the page that was dropped. It can be put back: `blocks` go in before block `at` of the body. */
export interface Removal {
  readonly reason: RemovalReason;
  /** Its visible text, whitespace folded, at most `REMOVAL_TEXT_LIMIT` characters. */
  readonly text: string;
  /** How many visible characters were dropped. */
  readonly characters: number;
  readonly at: number;
  readonly blocks: readonly Block[];
}

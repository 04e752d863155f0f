import { attributeOf } from '../../dom/element.ts';
import type { PageDocument, PageElement } from '../../dom/page-node.ts';
import type { Figure, Run, Table } from '../../reading/article.ts';
import type { Writing } from '../../text/canonical-line.ts';
import type { NameHint } from './name-hints.ts';

/** A block-level element of the page, and which lines stand in it. */
export interface Box {
  /** Its place in `Page.boxes`. */
  readonly index: number;
  /** Undefined for the outermost box of a selection, which is a fragment. */
  readonly element: PageElement | undefined;
  readonly tag: string;
  readonly parent: Box | undefined;
  readonly depth: number;
  readonly hint: NameHint;
  /** Class and id, as they stand. */
  readonly names: string;
  readonly hidden: Hidden;
  /** Lines `first` up to, not including, `end`. */
  first: number;
  end: number;
}

/**
 * `none`: shown. `veiled`: laid out but not drawn by a property that children can undo (visibility, font-size).
 * `soft`: not drawn (opacity), as articles are until a script has run. `hard`: not laid out or put away (display,
 * off-screen, no size).
 */
export type Hidden = 'none' | 'veiled' | 'soft' | 'hard';

/** What a reader sees as one line or paragraph: text between two block boundaries or `<br>`s, an image, a data table. */
export interface Line {
  readonly kind: 'text' | 'figure' | 'table';
  readonly box: Box;
  readonly runs: readonly Run[];
  /** Text of `runs`; of a table, its cells joined by a space. */
  readonly text: string;
  /** Characters that are no white space. */
  readonly chars: number;
  readonly linkChars: number;
  readonly strongChars: number;
  readonly hidden: Hidden;
  /** Offsets in `text` where an inline element starts or ends. */
  readonly seams: readonly number[];
  /** Preceded by a `<br>` in the same box. */
  readonly broken: boolean;
  readonly table?: Table;
  readonly figure?: Figure;
}

/** A comment that a content management system leaves: `<!--enpcontent-->`. */
export interface Mark {
  readonly text: string;
  /** It stands before this line. */
  readonly line: number;
}

/** The page as lines in boxes. */
export interface Page {
  readonly document: PageDocument;
  readonly root: Box;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  readonly writing: Writing;
}

/** An attribute of the box's element; null where there is none. */
export const boxAttribute = (box: Box, name: string): string | null =>
  box.element ? attributeOf(box.element, name) : null;

/** The smallest box that holds both. */
export function commonBox(a: Box, b: Box): Box {
  let x = a;
  let y = b;
  while (x !== y) {
    if (x.depth >= y.depth && x.parent) x = x.parent;
    else if (y.parent) y = y.parent;
    else return x;
  }
  return x;
}

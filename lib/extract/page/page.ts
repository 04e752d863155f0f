/**
 * What all of extraction works on: a page as lines in boxes, in place of its tree of elements.
 *
 * A *box* is a block-level element, a *line* what a reader sees as one: the text between two edges of boxes or `<br>`s, an
 * image, a data table. Boxes nest as their elements do, and each knows which lines stand in it (`first` up to `end`), so
 * that asking what a part of the page holds is a walk over a stretch of lines. How deep in `<font>` and `<span>` a word
 * stood is gone, but for how it is set. `walk` makes it in one pass, without touching the page.
 *
 * `<div id="zoom"><p>云溪县召开会议<br>部署抗旱</p></div>` → boxes body, div, p; lines 云溪县召开会议 and 部署抗旱, both of p.
 */
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
  /** A button, a field or a player stands right in it, between its lines. */
  tooled: boolean;
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
export interface PageLine {
  readonly kind: 'text' | 'figure' | 'table';
  readonly box: Box;
  readonly runs: readonly Run[];
  /** Text of `runs`; of a table, its cells joined by a space. */
  readonly text: string;
  /** Characters that are no white space. */
  readonly chars: number;
  readonly linkChars: number;
  /** Characters in elements that act on the page: links without an address, `role=button`, labels. */
  readonly toolChars: number;
  readonly strongChars: number;
  readonly hidden: Hidden;
  /** Offsets in `text` where an inline element starts or ends. */
  readonly seams: readonly number[];
  /** Preceded by a `<br>` in the same box. */
  readonly broken: boolean;
  readonly table?: Table;
  readonly figure?: Figure;
}

/** The page as lines in boxes. */
export interface PageLines {
  readonly document: PageDocument;
  readonly root: Box;
  readonly boxes: readonly Box[];
  readonly lines: readonly PageLine[];
  /** Texts of the comments, which content management systems leave: `<introtitle>…</introtitle>`. */
  readonly comments: readonly string[];
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

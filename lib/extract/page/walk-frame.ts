import { hasAttribute } from '../../dom/element.ts';
import type { PageElement } from '../../dom/page-node.ts';
import { HIDDEN_BLOCKS, isBold, isTool, linkAddress, STYLES } from './elements.ts';
import type { Layout } from './layout.ts';
import type { Setting } from './line-builder.ts';
import type { Box, Hidden } from './page.ts';
import type { TableShape } from './table-shape.ts';

const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'caption']);
/** Deeper boxes are counted to the box at this depth: pages of 10,000 nested divs are attacks or accidents. */
const MOST_DEPTH = 200;

/** What the walk knows of an element it is in. */
export interface WalkFrame {
  /** Undefined for a fragment. */
  readonly element: PageElement | undefined;
  readonly box: Box;
  /** The box is the element's own. */
  readonly own: boolean;
  readonly setting: Setting;
  readonly table: TableShape | undefined;
  readonly preformatted: boolean;
}

/** How text is set that nothing sets. */
export const PLAIN: Setting = { style: 'plain', href: undefined };

/** Whether an element is a box of its own; others are a part of the box around them. */
export function isBox(tag: string, layout: Layout | undefined, hidden: Hidden, parent: Box): boolean {
  if (parent.depth >= MOST_DEPTH) return false;
  return TABLE_PARTS.has(tag) || (layout ? layout.block : HIDDEN_BLOCKS.has(tag)) || hidden !== parent.hidden;
}

/** How the element hides what is in it, by what is known of its layout and the box around it. */
export function hiddenBy(layout: Layout | undefined, parent: Box): Hidden {
  if (!layout) return parent.hidden;
  const unveiled = parent.hidden === 'veiled' && layout.computed;
  return layout.hidden !== 'none' || unveiled ? layout.hidden : parent.hidden;
}

/** How text is set in a box: a heading is no emphasis of what stands around it. */
export const settingInBox = (tag: string, outer: Setting): Setting =>
  outer.style !== 'plain' && /^h\d$/.test(tag) ? { ...outer, style: 'plain' } : outer;

/** How text is set in an inline element; the outer style stays, but for superscript and subscript. */
export function settingInline(element: PageElement, tag: string, outer: Setting): Setting {
  const style = STYLES[tag] ?? (isBold(element, tag) ? 'strong' : undefined);
  return style && (outer.style === 'plain' || style.startsWith('su')) ? { ...outer, style } : outer;
}

/** The setting with the address of a link, if the element is one, and whether it acts on the page. */
export function settingLinked(element: PageElement, tag: string, setting: Setting, base: string): Setting {
  const set = isTool(element, tag) ? { ...setting, tool: true } : setting;
  if (tag !== 'a') return set;
  const href = linkAddress(element, base);
  // A link that only runs a script is furniture all the same: it counts as a link, without an address. `<a name>` is a place.
  const isPlace = !hasAttribute(element, 'href') && (hasAttribute(element, 'name') || hasAttribute(element, 'id'));
  return { ...set, href: href ?? (isPlace ? undefined : '') };
}

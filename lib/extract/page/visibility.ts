import { rootOf, viewOf } from '../../dom/document.ts';
import { attributeOf, hasAttribute, hasAttributes, rectOf, styleOf, tagOf } from '../../dom/element.ts';
import type { PageDocument, PageElement } from '../../dom/page-node.ts';
import {
  AWAY,
  BLOCK_TAGS,
  HARD,
  HIDDEN_LAYOUT,
  type Layout,
  type Layouts,
  pixels,
  SEEN_BLOCK,
  SEEN_INLINE,
  SHOWN_BLOCK,
  SHOWN_INLINE,
  VEILED,
} from './layout.ts';
import type { Hidden } from './page.ts';
import { plainLayout } from './plain-layout.ts';

/**
 * Elements inside text. Those without a name, and without a style of their own that could hide them, are taken to be set
 * as their tag says: asking for the computed style of each is half the time of a walk through Word's spans.
 */
const IN_TEXT = new Set('p span font b strong i em u br a tr tbody td th sup sub o:p label small big'.split(' '));
const HIDES = /display|visibility|opacity|position|overflow|indent|font-size\s*:\s*0|float|margin[^:]*:\s*-/i;

function plainInText(element: PageElement, attributes: boolean): boolean {
  if (!attributes) return true;
  if (hasAttribute(element, 'class') || hasAttribute(element, 'id') || hasAttribute(element, 'hidden')) return false;
  const style = attributeOf(element, 'style');
  return !style || !HIDES.test(style);
}

/** Injected blocks are put at the page's edges: boxes this deep are looked at closely, deeper ones when they matter. */
const EDGE_DEPTH = 4;

/** Moved or cut off so far that nobody sees it. */
const isAway = (style: CSSStyleDeclaration): boolean =>
  Math.min(pixels(style.left), pixels(style.top), pixels(style.marginLeft), pixels(style.marginTop)) <= -AWAY ||
  pixels(style.right) <= -AWAY ||
  /^rect\(0(?:px)?,? 0|^rect\(1px/.test(style.clip);

/** Without a height or a width, and what is in it does not run over. */
const isFlat = (style: CSSStyleDeclaration): boolean =>
  style.overflowX !== 'visible' && (/^[01]px$/.test(style.height) || /^[01]px$/.test(style.width));

const isPlaced = ({ position }: CSSStyleDeclaration): boolean => position === 'absolute' || position === 'fixed';

/** What a closer look at a style says, in the order of what is cheap and common. */
function lookClosely(style: CSSStyleDeclaration, inline: boolean): Hidden {
  if (style.fontSize === '0px') return 'veiled';
  if (inline) return 'none';
  if (style.opacity === '0') return 'soft';
  if (pixels(style.textIndent) <= -AWAY) return 'hard';
  return (isPlaced(style) && isAway(style)) || isFlat(style) ? 'hard' : 'none';
}

/** Whether an element is one of those looked at closely: named near the page's edge, or styled to hide. */
function isSuspect(element: PageElement, inline: boolean, depth: number): boolean {
  const named = hasAttribute(element, 'class') || hasAttribute(element, 'id');
  if (named && (inline || depth <= EDGE_DEPTH)) return true;
  return HIDES.test(attributeOf(element, 'style') ?? '');
}

const isInline = (display: string): boolean =>
  display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');

const shownByTag = (tag: string): Layout => (BLOCK_TAGS.has(tag) ? SHOWN_BLOCK : SHOWN_INLINE);

/** For documents a browser shows: the computed style. Each property read costs as much as all else in a visit. */
function computedLayout(view: Window): Layouts {
  const of = (element: PageElement, depth: number): Layout => {
    const tag = tagOf(element);
    const attributes = hasAttributes(element);
    if (IN_TEXT.has(tag) && plainInText(element, attributes)) return shownByTag(tag);
    const style = styleOf(view, element);
    const { display } = style;
    if (display === 'none') return HARD;
    if (style.visibility !== 'visible') return VEILED;
    const inline = isInline(display);
    const hidden = attributes && isSuspect(element, inline, depth) ? lookClosely(style, inline) : 'none';
    if (hidden !== 'none') return HIDDEN_LAYOUT[hidden];
    return inline ? SEEN_INLINE : SEEN_BLOCK;
  };
  return { of, putAway: (element) => lookClosely(styleOf(view, element), false) === 'hard' };
}

/**
 * How to tell what is shown. A browser's computed style where the document is laid out; else (jsdom, linkedom, a
 * document made by DOMParser) what the markup itself says, since their computed styles are missing, partial or slow.
 */
export function layoutOf(document: PageDocument): Layouts {
  try {
    const view = viewOf(document);
    const root = rootOf(document);
    const box = root && rectOf(root);
    if (view && typeof view.getComputedStyle === 'function' && box && box.width > 0) return computedLayout(view);
  } catch {
    // A partial DOM may throw where a browser would answer.
  }
  return plainLayout(document);
}

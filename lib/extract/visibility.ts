import type { Hidden } from './page.ts';

/** How an element is laid out, as far as reading it goes. */
export interface Layout {
  /** Starts and ends a line of its own. */
  readonly block: boolean;
  readonly hidden: Hidden;
  /** `hidden` is from the computed style: a child of a veiled element that says `none` is shown. */
  readonly computed?: true;
}

export interface Layouts {
  /** `depth` is the number of boxes around the element. */
  readonly of: (element: Element, depth: number) => Layout;
  /** A second, closer look at a box that matters: off-screen or without size by a rule of the page's styles. */
  readonly putAway: (element: Element) => boolean;
}

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option ' +
    'p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const SHOWN_BLOCK: Layout = { block: true, hidden: 'none' };
const SHOWN_INLINE: Layout = { block: false, hidden: 'none' };
const SEEN_BLOCK: Layout = { block: true, hidden: 'none', computed: true };
const SEEN_INLINE: Layout = { block: false, hidden: 'none', computed: true };
const VEILED: Layout = { block: true, hidden: 'veiled' };
const SOFT: Layout = { block: true, hidden: 'soft' };
const HARD: Layout = { block: true, hidden: 'hard' };

/** Further out than this, in pixels, a box was put away on purpose: `left:-9999px`. */
const AWAY = 500;

const NUMBER = /^-?[\d.]+/;
const pixels = (value: string): number => {
  const found = NUMBER.exec(value);
  return found && value.endsWith('px') ? Number(found[0]) : 0;
};

/** What the declarations of one rule or one element say: `display:none`, `position:absolute;left:-9999px`. */
function declared(css: string): Hidden {
  const style = css.toLowerCase();
  if (/(?:^|[;\s{])display\s*:\s*none/.test(style)) return 'hard';
  if (/(?:^|[;\s{])visibility\s*:\s*(?:hidden|collapse)/.test(style)) return 'veiled';
  if (/(?:^|[;\s{])opacity\s*:\s*0(?:\.0*)?\s*(?:;|$|!)/.test(style)) return 'soft';
  if (/(?:^|[;\s{])font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!)/.test(style)) return 'hard';
  if (/(?:^|[;\s{])(?:left|top|right|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}/.test(style)) return 'hard';
  const flat = /(?:^|[;\s{])(?:width|height|max-height)\s*:\s*[01](?:px)?\s*(?:;|$|!)/.test(style);
  return flat && /overflow\s*:\s*hidden/.test(style) ? 'hard' : 'none';
}

/** The simplest selectors of the page's own style elements that hide: `.jammer{display:none}`, `#tip{…}`. */
function hidingSelectors(document: Document): Map<string, Hidden> {
  const found = new Map<string, Hidden>();
  for (const style of document.querySelectorAll('style')) {
    const css = style.textContent ?? '';
    if (css.length > 300_000 || /^(?:print|speech)$/.test(style.getAttribute('media') ?? '')) continue;
    for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]{1,500})\{([^{}]{1,2000})\}/g)) {
      const hidden = declared(body);
      if (hidden === 'none') continue;
      for (const selector of selectors.split(',')) {
        const simple = /^\s*[a-z]*([.#][\w-]+)\s*$/i.exec(selector);
        if (simple?.[1]) found.set(simple[1], hidden);
      }
    }
  }
  return found;
}

/** For documents that are not laid out (plain Node): the tag, the style attribute, simple rules of the page. */
export function plainLayout(document: Document): Layouts {
  const hiding = hidingSelectors(document);
  const byRule = (element: Element): Hidden => {
    if (!hiding.size) return 'none';
    if (element.id && hiding.has(`#${element.id}`)) return hiding.get(`#${element.id}`) ?? 'none';
    for (const name of (element.getAttribute('class') ?? '').split(/\s+/)) {
      const hidden = name && hiding.get(`.${name}`);
      if (hidden) return hidden;
    }
    return 'none';
  };
  const of = (element: Element): Layout => {
    if (element.hasAttribute('hidden')) return HARD;
    const style = element.getAttribute('style');
    let hidden = style ? declared(style) : 'none';
    if (hidden === 'none' && !(style && /display\s*:\s*(?!none)/i.test(style))) hidden = byRule(element);
    if (hidden !== 'none') return hidden === 'hard' ? HARD : hidden === 'veiled' ? VEILED : SOFT;
    if (style && /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style)) return SHOWN_BLOCK;
    return BLOCK_TAGS.has(element.localName) ? SHOWN_BLOCK : SHOWN_INLINE;
  };
  return { of, putAway: () => false };
}

/**
 * Elements inside text. Those without a name, and without a style of their own that could hide them, are taken to be set
 * as their tag says: asking for the computed style of each is half the time of a walk through Word's spans.
 */
const IN_TEXT = new Set('p span font b strong i em u br a tr tbody td th sup sub o:p label small big'.split(' '));
const HIDES = /display|visibility|opacity|position|overflow|indent|font-size\s*:\s*0|float|margin[^:]*:\s*-/i;

function plainInText(element: Element, attributes: boolean): boolean {
  if (!attributes) return true;
  if (element.hasAttribute('class') || element.hasAttribute('id') || element.hasAttribute('hidden')) return false;
  const style = element.getAttribute('style');
  return !style || !HIDES.test(style);
}

/** Injected blocks are put at the page's edges: boxes this deep are looked at closely, deeper ones when they matter. */
const EDGE_DEPTH = 4;

/** For documents a browser shows: the computed style. Each property read costs as much as all else in a visit. */
function computedLayout(view: Window): Layouts {
  const away = (style: CSSStyleDeclaration): boolean =>
    Math.min(pixels(style.left), pixels(style.top), pixels(style.marginLeft), pixels(style.marginTop)) <= -AWAY ||
    pixels(style.right) <= -AWAY ||
    /^rect\(0(?:px)?,? 0|^rect\(1px/.test(style.clip);
  const flat = (style: CSSStyleDeclaration): boolean =>
    style.overflowX !== 'visible' && (/^[01]px$/.test(style.height) || /^[01]px$/.test(style.width));
  const closely = (style: CSSStyleDeclaration, inline: boolean): Hidden => {
    if (style.fontSize === '0px') return 'veiled';
    if (inline) return 'none';
    if (style.opacity === '0') return 'soft';
    if (pixels(style.textIndent) <= -AWAY) return 'hard';
    const { position } = style;
    return ((position === 'absolute' || position === 'fixed') && away(style)) || flat(style) ? 'hard' : 'none';
  };
  return {
    of: (element, depth) => {
      const tag = element.localName;
      const attributes = element.hasAttributes();
      if (IN_TEXT.has(tag) && plainInText(element, attributes)) return BLOCK_TAGS.has(tag) ? SHOWN_BLOCK : SHOWN_INLINE;
      const style = view.getComputedStyle(element);
      const { display } = style;
      if (display === 'none') return HARD;
      if (style.visibility !== 'visible') return VEILED;
      const inline = display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
      if (attributes) {
        const named = element.hasAttribute('class') || element.hasAttribute('id');
        const own = element.getAttribute('style');
        if ((named && (inline || depth <= EDGE_DEPTH)) || (own && HIDES.test(own))) {
          const hidden = closely(style, inline);
          if (hidden !== 'none') return hidden === 'veiled' ? VEILED : hidden === 'soft' ? SOFT : HARD;
        }
      }
      return inline ? SEEN_INLINE : SEEN_BLOCK;
    },
    putAway: (element) => closely(view.getComputedStyle(element), false) === 'hard',
  };
}

/**
 * How to tell what is shown. A browser's computed style where the document is laid out; else (jsdom, linkedom, a
 * document made by DOMParser) what the markup itself says, since their computed styles are missing, partial or slow.
 */
export function layoutOf(document: Document): Layouts {
  try {
    const view = document.defaultView;
    const box = document.documentElement?.getBoundingClientRect?.();
    if (view && typeof view.getComputedStyle === 'function' && box && box.width > 0) return computedLayout(view);
  } catch {
    // A partial DOM may throw where a browser would answer.
  }
  return plainLayout(document);
}

import { select } from '../../dom/document.ts';
import { attributeOf, hasAttribute, tagOf } from '../../dom/element.ts';
import { textOf } from '../../dom/node.ts';
import type { PageDocument, PageElement } from '../../dom/page-node.ts';
import { BLOCK_TAGS, HARD, HIDDEN_LAYOUT, type Layout, type Layouts, SHOWN_BLOCK, SHOWN_INLINE } from './layout.ts';
import type { Hidden } from './page.ts';

/** What the declarations of one rule or one element say: `display:none`, `position:absolute;left:-9999px`. */
function declared(css: string): Hidden {
  const style = css.toLowerCase();
  if (/(?:^|[;\s{])display\s*:\s*none/.test(style)) return 'hard';
  if (/(?:^|[;\s{])visibility\s*:\s*(?:hidden|collapse)/.test(style)) return 'veiled';
  if (/(?:^|[;\s{])opacity\s*:\s*0(?:\.0*)?\s*(?:;|$|!)/.test(style)) return 'soft';
  if (/(?:^|[;\s{])font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!)/.test(style)) return 'veiled';
  if (/(?:^|[;\s{])(?:left|top|right|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}/.test(style)) return 'hard';
  const flat = /(?:^|[;\s{])(?:width|height|max-height)\s*:\s*[01](?:px)?\s*(?:;|$|!)/.test(style);
  return flat && /overflow\s*:\s*hidden/.test(style) ? 'hard' : 'none';
}

/** Of longer selectors the end is looked at; longer rules are not. */
const LONGEST_SELECTORS = 500;
const LONGEST_RULE = 2000;

/** Rules of a style element that hide what they match, with the names they do it for: `.jammer`, `#tip`. */
function* hidingRules(css: string): Generator<readonly [name: string, hidden: Hidden]> {
  // A pattern for the whole rule would look again from each character of the selectors.
  for (const rule of css.split('}')) {
    const open = rule.lastIndexOf('{');
    if (open < 1 || rule.length - open > LONGEST_RULE) continue;
    const hidden = declared(rule.slice(open + 1));
    if (hidden === 'none') continue;
    const selectors = rule.slice(rule.lastIndexOf('{', open - 1) + 1, open);
    for (const selector of selectors.slice(-LONGEST_SELECTORS).split(',')) {
      const name = /^\s*[a-z]*([.#][\w-]+)\s*$/i.exec(selector)?.[1];
      if (name) yield [name, hidden];
    }
  }
}

/** The simplest selectors of the page's own style elements that hide: `.jammer{display:none}`, `#tip{…}`. */
function hidingSelectors(document: PageDocument): ReadonlyMap<string, Hidden> {
  const found = new Map<string, Hidden>();
  for (const style of select(document, 'style')) {
    const css = textOf(style);
    if (css.length > 300_000 || /^(?:print|speech)$/.test(attributeOf(style, 'media') ?? '')) continue;
    for (const [name, hidden] of hidingRules(css)) found.set(name, hidden);
  }
  return found;
}

/** How a rule of the page hides an element by its id or one of its classes. */
function hiddenByRule(element: PageElement, hiding: ReadonlyMap<string, Hidden>): Hidden {
  if (!hiding.size) return 'none';
  const byId = hiding.get(`#${attributeOf(element, 'id') ?? ''}`);
  if (byId) return byId;
  for (const name of (attributeOf(element, 'class') ?? '').split(/\s+/)) {
    const hidden = name && hiding.get(`.${name}`);
    if (hidden) return hidden;
  }
  return 'none';
}

/** How an element is hidden: by its own style, or by a rule that this style does not overrule. */
function hiddenOf(element: PageElement, style: string | null, hiding: ReadonlyMap<string, Hidden>): Hidden {
  const own = style ? declared(style) : 'none';
  if (own !== 'none' || (style && /display\s*:\s*(?!none)/i.test(style))) return own;
  return hiddenByRule(element, hiding);
}

/** For documents that are not laid out (plain Node): the tag, the style attribute, simple rules of the page. */
export function plainLayout(document: PageDocument): Layouts {
  const hiding = hidingSelectors(document);
  const of = (element: PageElement): Layout => {
    if (hasAttribute(element, 'hidden')) return HARD;
    const style = attributeOf(element, 'style');
    const hidden = hiddenOf(element, style, hiding);
    if (hidden !== 'none') return HIDDEN_LAYOUT[hidden];
    if (style && /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style)) return SHOWN_BLOCK;
    return BLOCK_TAGS.has(tagOf(element)) ? SHOWN_BLOCK : SHOWN_INLINE;
  };
  return { of, putAway: () => false };
}

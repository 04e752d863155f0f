import { viewOf } from '../../dom/document.ts';
import { attributeOf, clientWidthOf, hasAttribute, hrefOf, styleOf } from '../../dom/element.ts';
import type { PageDocument, PageElement } from '../../dom/page-node.ts';
import type { RunStyle } from '../../reading/article.ts';
import { absolute } from './images.ts';

/** Elements whose content is no text of the page. */
export const SKIPPED = new Set(
  (
    'script style noscript template iframe frame object embed svg math canvas audio video select option textarea input ' +
    'button head link meta rp rt map progress meter datalist'
  ).split(' '),
);

/** Of those, what a reader works with. */
export const TOOLS = new Set('button input select audio video'.split(' '));

/** A text in a field that nobody can write in: an answer to a letter, an order of 2011. */
export const isReadOnlyText = (element: PageElement, tag: string): boolean =>
  tag === 'textarea' && (hasAttribute(element, 'readonly') || hasAttribute(element, 'disabled'));

/** How text in an element of the tag is set. */
export const STYLES: Readonly<Record<string, RunStyle>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  sup: 'superscript',
  sub: 'subscript',
};

const LINK_SCHEMES = ['http:', 'https:', 'mailto:'] as const;
/** Block elements, for subtrees whose styles are not asked for. */
export const HIDDEN_BLOCKS = new Set(
  'div p li ul ol h1 h2 h3 h4 h5 h6 td tr table section article dl dd dt center'.split(' '),
);

/** The address of a link; the element's own resolved one where the DOM gives it, as parsing addresses is slow. */
function plainAddress(element: PageElement, base: string): string | undefined {
  const href = hrefOf(element);
  // A browser resolves every address; what it names otherwise (`javascript:`) is none for us.
  if (typeof href === 'string' && href) return /^(?:https?|mailto):/i.test(href) ? href : undefined;
  return absolute(attributeOf(element, 'href'), base, LINK_SCHEMES);
}

/** location.href='9_2.html' | window.open("/w/9_2.html") */
const OPENS =
  /(?:location(?:\.href)?\s{0,3}=|location\.(?:assign|replace)\(|window\.open\()\s{0,3}["']([^"'\s]{1,400})["']/;

/** The address that an element's script opens when it is clicked, as it is written there. */
export const addressOfScript = (element: PageElement): string | undefined =>
  OPENS.exec(`${attributeOf(element, 'href') ?? ''} ${attributeOf(element, 'onclick') ?? ''}`.slice(0, 1000))?.[1];

/** The address of a link, or the one its script opens. */
export function linkAddress(element: PageElement, base: string): string | undefined {
  const address = plainAddress(element, base);
  if (address || (!hasAttribute(element, 'onclick') && !/^\s*javascript:/i.test(attributeOf(element, 'href') ?? '')))
    return address;
  return absolute(addressOfScript(element) ?? null, base, LINK_SCHEMES);
}

/** Class and id, as they stand. */
export function namesOf(element: PageElement): string {
  const name = attributeOf(element, 'class') ?? '';
  const id = attributeOf(element, 'id') ?? '';
  return name && id ? `${name} ${id}` : name || id;
}

/** Elements that act on the page when they are clicked; a block that does may hold the article. */
const ACTS = new Set('li span i em b'.split(' '));

/**
 * Whether an element acts on the page instead of leading from it: a link without an address (`<a>`, `href="#"`,
 * `javascript:`), `role=button`, `onclick`, a label. `<a name="x">` is an anchor of the text.
 */
export function isTool(element: PageElement, tag: string): boolean {
  if (tag === 'label') return true;
  if (tag !== 'a')
    return attributeOf(element, 'role') === 'button' || (ACTS.has(tag) && hasAttribute(element, 'onclick'));
  const href = attributeOf(element, 'href');
  if (href !== null) return /^(?:#?$|javascript:)/i.test(href.trim());
  return !attributeOf(element, 'name') && !attributeOf(element, 'id');
}

/** Set bold by a style of its own. */
export const isBold = (element: PageElement, tag: string): boolean =>
  (tag === 'span' || tag === 'font') && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributeOf(element, 'style') ?? '');

/** Whether line breaks of the source are shown: asked only of text that has several and could be an article. */
export function keepsBreaks(document: PageDocument, element: PageElement, data: string): boolean {
  if (!/\S.{10,}\n.*\S/.test(data.slice(0, 2000))) return false;
  const style = attributeOf(element, 'style');
  if (style && /white-space\s*:\s*(?:pre|break-spaces)/i.test(style)) return true;
  try {
    const view = viewOf(document);
    const laidOut = (clientWidthOf(element) ?? 0) > 0;
    return !!view && laidOut && /^(?:pre|break)/.test(styleOf(view, element).whiteSpace);
  } catch {
    return false;
  }
}

import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { HTML_SHEET } from '../../lib/export/html-sheet.ts';

/*
 * What an export is to hold, whatever a page held: our elements, with our attributes, with values that cannot run, fetch or
 * leave their place. Anything else fails.
 */

const names = (all: string): ReadonlySet<string> => new Set(all.split(' '));

const ELEMENTS = names(
  'a b blockquote br caption div em figcaption figure h1 h2 h3 h4 h5 h6 hr img li mark ol p span strong sub sup table tbody td th tr ul',
);
/** Those of a page of its own, and those that Markdown's readers make. */
const OF_A_PAGE = names('html head meta title style body header main aside footer thead');
const ATTRIBUTES = names('alt start value border colspan rowspan cellspacing cellpadding width');
const OF_A_META = names('charset http-equiv name content');
/** What runs, fetches, or stands over other things. */
const NO_LOOKS = names(
  'behavior -moz-binding background background-image content cursor filter list-style-image position',
);

const isSafe = (address: string): boolean => /^(?:https?|mailto):/.test(address);
const isPicture = (address: string): boolean =>
  /^https?:/.test(address) || /^data:image\/(?:png|jpeg|gif|webp|avif|bmp);base64,[\w+/=]+$/.test(address);

/** Declarations whose values fetch and end nothing. */
const isLook = (value: string): boolean =>
  value.split(';').every((one) => {
    const [property = '', given = ''] = one.split(':');
    return /^[a-z-]+$/.test(property) && !NO_LOOKS.has(property) && /^[\p{L}\d\s#.,%'_-]+$/u.test(given);
  });

type Node = DefaultTreeAdapterTypes.ChildNode;

function isOurs(element: string, name: string, value: string): boolean {
  if (name === 'href') return isSafe(value) || /^#fn(?:ref)?\d+$/.test(value);
  if (name === 'src') return isPicture(value);
  if (name === 'style') return isLook(value);
  if (name === 'id') return /^fn(?:ref)?\d+$/.test(value);
  if (name === 'lang') return /^zh-(?:CN|TW|HK)$/.test(value);
  return element === 'meta' ? OF_A_META.has(name) : ATTRIBUTES.has(name);
}

/** Fails on an element that is not ours. */
function checkElement({ tagName, attrs }: DefaultTreeAdapterTypes.Element): void {
  if (!ELEMENTS.has(tagName) && !OF_A_PAGE.has(tagName)) throw new Error(`not ours: ${tagName}`);
  const foreign = attrs.find(({ name, value }) => !isOurs(tagName, name, value));
  if (foreign) throw new Error(`not ours: ${foreign.name}="${foreign.value}"`);
}

function textOf(node: Node): string {
  if (node.nodeName === '#documentType') return '';
  if ('value' in node) return node.value;
  if (!('tagName' in node)) throw new Error(`not ours: ${node.nodeName}`);
  checkElement(node);
  const inner = node.childNodes.map(textOf).join('');
  if (node.tagName === 'style' && inner.trim() !== HTML_SHEET) throw new Error(`not our sheet: ${inner}`);
  return inner;
}

/** The text of HTML that holds nothing but what is ours; fails on anything else. */
export const readHarmless = (html: string): string =>
  (/^<!doctype/i.test(html) ? parse(html) : parseFragment(html)).childNodes.map(textOf).join('');

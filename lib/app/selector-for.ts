import { rootOf, selectFirst } from '../dom/document.ts';
import { attributeOf, classesOf, matches, previousElementOf, tagOf } from '../dom/element.ts';
import { documentOf, parentElementOf } from '../dom/node.ts';
import { fromPage, type PageElement } from '../dom/page-node.ts';

/** Ids and classes that a CMS makes up anew for each page (`content_1234567`, `js-3f9a2c`) find nothing on the next. */
const MADE_UP = /\d{3,}|[0-9a-f]{6,}/i;

const codePoint = (char: string): string => `\\${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()} `;

/** A name as a selector holds it (CSSOM, serialize an identifier): `3a` is `\33 a`, `a:b` is `a\:b`. */
const escapeName = (name: string): string =>
  name
    .replace(/[^\w\u0080-\uffff-]/g, (char) => (/[\p{Cc}]/u.test(char) ? codePoint(char) : `\\${char}`))
    .replace(/^(-?)(\d)/, (_, dash: string, digit: string) => dash + codePoint(digit))
    .replace(/^-$/, '\\-');

/** One step of a selector: tag, with its id or its stable classes. */
function step(element: PageElement): string {
  const tag = escapeName(tagOf(element));
  const id = attributeOf(element, 'id');
  if (id && !MADE_UP.test(id)) return `${tag}#${escapeName(id)}`;
  const classes = [...classesOf(element)].filter((name) => !MADE_UP.test(name)).slice(0, 3);
  return tag + classes.map((name) => `.${escapeName(name)}`).join('');
}

/** The same, told from the siblings before it that it would find as well. */
function countedStep(element: PageElement): string {
  const plain = step(element);
  let place = 1;
  let alike = false;
  for (let at = previousElementOf(element); at; at = previousElementOf(at)) {
    if (tagOf(at) === tagOf(element)) place++;
    alike ||= matches(at, plain);
  }
  return alike ? `${plain}:nth-of-type(${place})` : plain;
}

/** The shortest chain of steps, innermost first, whose first match the element is. */
function chain(element: PageElement, stepOf: (element: PageElement) => string): string | undefined {
  const document = documentOf(element);
  if (!document) return undefined;
  const root = rootOf(document);
  let selector = '';
  for (let at: PageElement | null = element; at && at !== root; at = parentElementOf(at)) {
    selector = selector ? `${stepOf(at)} > ${selector}` : stepOf(at);
    if (selectFirst(document, selector) === element) return selector;
  }
  return undefined;
}

/**
 * A CSS selector that finds this element on its page, and on other pages made from the same template: the shortest
 * chain of tags, ids and stable classes whose first match it is; where it stands among equals, with its place among them.
 * Undefined for what no selector finds: the root, and elements outside the document (a shadow tree).
 */
export const selectorFor = (element: Element): string | undefined =>
  chain(fromPage(element), step) ?? chain(fromPage(element), countedStep);

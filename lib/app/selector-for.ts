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
function step(element: Element): string {
  const tag = escapeName(element.localName);
  const id = element.getAttribute('id');
  if (id && !MADE_UP.test(id)) return `${tag}#${escapeName(id)}`;
  const classes = [...element.classList].filter((name) => !MADE_UP.test(name)).slice(0, 3);
  return tag + classes.map((name) => `.${escapeName(name)}`).join('');
}

/** The same, told from the siblings before it that it would find as well. */
function countedStep(element: Element): string {
  const plain = step(element);
  let place = 1;
  let alike = false;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.localName === element.localName) place++;
    alike ||= at.matches(plain);
  }
  return alike ? `${plain}:nth-of-type(${place})` : plain;
}

/** The shortest chain of steps, innermost first, whose first match the element is. */
function chain(element: Element, stepOf: (element: Element) => string): string | undefined {
  const { ownerDocument } = element;
  let selector = '';
  for (let at: Element | null = element; at && at !== ownerDocument.documentElement; at = at.parentElement) {
    selector = selector ? `${stepOf(at)} > ${selector}` : stepOf(at);
    if (ownerDocument.querySelector(selector) === element) return selector;
  }
  return undefined;
}

/**
 * A CSS selector that finds this element on its page, and on other pages made from the same template: the shortest
 * chain of tags, ids and stable classes whose first match it is; where it stands among equals, with its place among them.
 * Undefined for what no selector finds: the root, and elements outside the document (a shadow tree).
 */
export const selectorFor = (element: Element): string | undefined =>
  chain(element, step) ?? chain(element, countedStep);

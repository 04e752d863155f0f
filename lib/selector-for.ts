/** Ids and classes that a CMS makes up anew for each page (`content_1234567`, `js-3f9a2c`) find nothing on the next. */
const MADE_UP = /\d{3,}|[0-9a-f]{6,}/i;

const escapeName = (name: string): string =>
  name.replace(/[^\w\u0080-\uffff-]/g, (c) => `\\${c}`).replace(/^(?=\d)/, '\\3');

/** One step of a selector: tag, with its id or its stable classes. */
function step(element: Element): string {
  const tag = element.tagName.toLowerCase();
  const id = element.getAttribute('id');
  if (id && !MADE_UP.test(id)) return `${tag}#${escapeName(id)}`;
  const classes = [...element.classList].filter((name) => !MADE_UP.test(name)).slice(0, 3);
  return tag + classes.map((name) => `.${escapeName(name)}`).join('');
}

/**
 * A CSS selector that finds this element on its page, and on other pages made from the same template: the shortest
 * chain of tags, ids and stable classes whose first match it is.
 */
export function selectorFor(element: Element): string {
  let selector = '';
  for (let at: Element | null = element; at && at !== element.ownerDocument.documentElement; at = at.parentElement) {
    selector = selector ? `${step(at)} > ${selector}` : step(at);
    if (element.ownerDocument.querySelector(selector) === element) return selector;
  }
  return selector;
}

import { type AnyDocument, createElement } from '../dom/document.ts';

/** What of a host no style of the page may change: rules for `:host` that are important win over the page's. */
const KEPT = 'display: block !important; position: fixed !important; z-index: 2147483647 !important;';

/**
 * An element to lie on the page with a closed shadow root: nameless, without id or class, so that the page learns
 * nothing from it and reaches nothing in it.
 * @param css the sheet of the shadow tree
 */
export function makeHost(document: AnyDocument, css: string) {
  const host = createElement(document, 'div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = createElement(document, 'style');
  style.textContent = `:host { all: initial !important; ${KEPT} }\n${css}`;
  shadow.append(style);
  return { host, shadow };
}

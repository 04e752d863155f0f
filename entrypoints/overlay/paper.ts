import { PAPER_MARK } from '../../lib/browser/cover-page.ts';
import { createElement } from '../../lib/dom/document.ts';

/** On paper the host stands in the page's flow, so that it is as many sheets as its text fills, and the dialog is not there. */
export const PAPER_STYLE = `
@media print {
  :host([${PAPER_MARK}]) { position: static !important; }
  :host([${PAPER_MARK}]) dialog { display: none; }
}`;

/**
 * When the browser prints the page, by its menu or by a key the reader's view does not hear, a copy of the article stands
 * in the page's place: a frame would be cut off after one sheet.
 * @param host our element on the page, with its shadow root
 * @param makeCopy gives the article as it is shown, for this document; `undefined` where none is
 * @returns ends it
 */
export function printInstead(
  { host, shadow }: { readonly host: Element; readonly shadow: ShadowRoot },
  css: string,
  makeCopy: () => HTMLElement | undefined,
): () => void {
  const ending = new AbortController();
  let paper: HTMLElement | undefined;
  const clear = (): void => {
    paper?.remove();
    paper = undefined;
    host.removeAttribute(PAPER_MARK);
  };
  const prepare = (event: Event): void => {
    if (!event.isTrusted) return;
    clear();
    const copy = makeCopy();
    if (!copy) return;
    const style = createElement(document, 'style');
    style.textContent = css;
    paper = createElement(document, 'div');
    paper.append(style, copy);
    shadow.append(paper);
    host.setAttribute(PAPER_MARK, '');
  };
  window.addEventListener('beforeprint', prepare, { signal: ending.signal });
  window.addEventListener('afterprint', clear, { signal: ending.signal });
  return () => {
    ending.abort();
    clear();
  };
}

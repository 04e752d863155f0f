import { createElement } from '../../lib/dom/document.ts';

/** A frame that did not load in this time, in milliseconds, never will. */
const LONGEST_WAIT = 2000;

/**
 * A frame without an address: no event in it ever passes the page's window, where a page could hear, swallow or imitate
 * it.
 * @param label its name for screen readers
 * @returns the frame, to be put into the page, and its document once that is there to stay (Firefox gives it another one
 *   while it loads); `undefined` in a page that is sandboxed: it may not look into its own frames, and neither may we then
 */
export function makeOwnFrame(document: Document, label: string) {
  const frame = createElement(document, 'iframe');
  frame.title = label;
  const isLoaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  const isLate = new Promise((done) => setTimeout(done, LONGEST_WAIT));
  const loaded = Promise.race([isLoaded, isLate]).then(() => frame.contentDocument ?? undefined);
  return { frame, loaded };
}

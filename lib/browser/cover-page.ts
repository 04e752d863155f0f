import { browser } from 'wxt/browser';

/** Named by our host while the page is printed, and by the sheet below; the page's own scripts see it only then. */
export const PAPER_MARK = 'data-on-paper';

/**
 * What holds for a page under the overlay, as the browser's user would have it: none of its elements is changed. Its
 * scroll bar would stand beside ours, and on paper it would stand around the article.
 */
const COVER = `
:root { scrollbar-width: none !important; }
:root::-webkit-scrollbar { display: none !important; }
@media print {
  :root:has([${PAPER_MARK}]), :root > body:has(> [${PAPER_MARK}]) {
    position: static !important; display: block !important; width: auto !important; height: auto !important;
    margin: 0 !important; padding: 0 !important; overflow: visible !important; background: none !important;
    columns: auto !important; transform: none !important; zoom: 1 !important;
  }
  :root:has(> [${PAPER_MARK}]) > :not([${PAPER_MARK}]),
  :root:has(> body > [${PAPER_MARK}]) > :not(body),
  :root > body:has(> [${PAPER_MARK}]) > :not([${PAPER_MARK}]) { display: none !important; }
}`;

/**
 * The sheets of paper, as styles/print.css has them: the browser hears of them from the page's own side alone, whose
 * elements none of this touches.
 */
const SHEETS = `
@page {
  margin: 20mm 20mm 22mm !important;
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
}`;

/** Lets the page of a tab lie under the overlay, or takes that back. */
export async function coverPage(tabId: number | undefined, covered: boolean): Promise<true> {
  if (tabId === undefined) throw new Error('no tab asks');
  const target = { tabId };
  const styles = [
    { target, css: COVER, origin: 'USER' },
    { target, css: SHEETS, origin: 'AUTHOR' },
  ] as const;
  await Promise.all(
    styles.map((style) => (covered ? browser.scripting.insertCSS(style) : browser.scripting.removeCSS(style))),
  );
  return true;
}

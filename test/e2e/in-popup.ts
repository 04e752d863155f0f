import { type TestPage, type TestPopup, until } from './driver.ts';

/** Text of an element in the popup, without the white space of its markup; empty when there is none. */
export const textIn = (popup: TestPopup, selector: string): Promise<string> =>
  popup.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.textContent?.trim() ?? ''`);

export const textsIn = (popup: TestPopup, selector: string): Promise<string[]> =>
  popup.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map(e => e.textContent.trim())`,
  );

export const clickIn = (popup: TestPopup, selector: string): Promise<unknown> =>
  popup.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);

/** The blocks of the body. */
export const bodyOf = (popup: TestPopup): Promise<string[]> => textsIn(popup, '.body > div');

/** Switches the script, and waits until the text is in it. */
export async function choose(popup: TestPopup, script: 'source' | 'cn' | 'tw' | 'hk'): Promise<void> {
  await clickIn(popup, `input[name=script][value=${script}]`);
  await until(`the script ${script}`, () =>
    popup.evaluate(
      `document.querySelector('article').dataset.script === '${script}' && document.querySelector('main').getAttribute('aria-busy') === 'false'`,
    ),
  );
}

/** Clicks the toolbar button and waits for the article, in the page's own script: the choice outlives a test. */
export async function openPopup(page: TestPage): Promise<TestPopup> {
  const popup = await page.clickToolbarButton();
  await until('the article', () => textIn(popup, 'article h1'));
  await choose(popup, 'source');
  return popup;
}

export const waitForOverlay = (page: TestPage): Promise<unknown> =>
  until('the overlay', () => page.inOurs(`!!reader?.querySelector('.body')`));

/** Waits until nothing of ours is left on the page. */
export const waitForNothing = (page: TestPage): Promise<unknown> =>
  until('nothing of ours to be left', () => page.inOurs('shown === 0'));

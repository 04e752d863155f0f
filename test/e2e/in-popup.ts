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

/** The menus of the reader, by what opens them. */
const MENUS = {
  copy: '.copy .with-menu > button',
  copyList: '.export .with-menu:nth-child(1) > button',
  saveList: '.export .with-menu:nth-child(2) > button',
} as const;

/** Chooses an item of a menu in the popup. */
export async function chooseIn(popup: TestPopup, menu: keyof typeof MENUS, item: string): Promise<void> {
  await clickIn(popup, MENUS[menu]);
  await until(`the item ${item}`, () => textIn(popup, `[data-item=${item}]`));
  await clickIn(popup, `[data-item=${item}]`);
}

/** Chooses an item of a menu in the reader over the page, by true clicks. */
export async function chooseInReader(page: TestPage, menu: keyof typeof MENUS, item: string): Promise<void> {
  await page.clickInReader(MENUS[menu]);
  await until(`the item ${item}`, () => page.inOurs(`!!reader.querySelector('[data-item=${item}]')`));
  await page.clickInReader(`[data-item=${item}]`);
}

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

/** The cards of the first time, seen. */
const WELCOMED = `(async () => {
  const { local } = (globalThis.browser ?? chrome).storage;
  const { settings } = await local.get('settings');
  if (settings?.welcomed !== true) await local.set({ settings: { ...settings, welcomed: true } });
  return 1;
})()`;

/** Clicks the toolbar button and waits for the article, in the page's own script: the choice outlives a test. */
export async function openPopup(page: TestPage): Promise<TestPopup> {
  const popup = await page.clickToolbarButton();
  await until('the article', () => textIn(popup, 'article h1'));
  await popup.evaluate(WELCOMED);
  await choose(popup, 'source');
  return popup;
}

export const waitForOverlay = (page: TestPage): Promise<unknown> =>
  until('the overlay', () => page.inOurs(`!!reader?.querySelector('.body')`));

/** Waits until nothing of ours is left on the page. */
export const waitForNothing = (page: TestPage): Promise<unknown> =>
  until('nothing of ours to be left', () => page.inOurs('shown === 0'));

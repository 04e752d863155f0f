import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { startChromium } from '../test/e2e/chromium.ts';
import { type TestPage, type TestPopup, until } from '../test/e2e/driver.ts';
import { output } from '../test/e2e/extension.ts';
import { findChromium } from '../test/e2e/find-browser.ts';
import { serve } from '../test/e2e/server.ts';

/*
 * `npm run shots`: the pictures for the stores, 1280 × 800, in the three languages of the interface, into
 * docs/store/<language>/: the reader over a damaged page, its measures, its receipt, and the popup.
 */
const LANGUAGES = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' } as const;
const PAGES = fileURLToPath(new URL('../test/e2e/pages', import.meta.url));
const FOLDER = fileURLToPath(new URL('../docs/store', import.meta.url));

/** Waits until what is on screen is what it will be: the script chosen, the measures found. */
const settled = (page: TestPage): Promise<unknown> =>
  until('the reader', () =>
    page.inOurs(`!!reader?.querySelector('article') && !reader.querySelector('[aria-busy=true]')`),
  );

async function shootOverlay(page: TestPage, popup: TestPopup, folder: string): Promise<void> {
  await popup.evaluate(`document.querySelector('[data-action=reader]').click()`).catch(() => {});
  await settled(page);
  await page.screenshot(`${folder}/reader.png`);
  for (const panel of ['measures', 'receipt']) {
    await page.clickInReader(`[data-panel=${panel}]`);
    await until('the panel', () => page.inOurs(`!!reader.querySelector('.panels')`));
    await page.screenshot(`${folder}/${panel}.png`);
    await page.clickInReader(`[data-panel=${panel}]`);
  }
}

const executable = findChromium();
if (!executable) throw new Error('No Chromium on this machine; npm start says how to install it.');
await build({ browser: 'chrome' });
const server = await serve(PAGES);
for (const [language, name] of Object.entries(LANGUAGES)) {
  const folder = `${FOLDER}/${name}`;
  await mkdir(folder, { recursive: true });
  const browser = await startChromium({ executable, extension: output('chrome-mv3'), language });
  const page = await browser.open(`${server.origin}/damaged.html`);
  const popup = await page.clickToolbarButton();
  await until('the article', () =>
    popup.evaluate(`!!document.querySelector('article') && !document.querySelector('[aria-busy=true]')`),
  );
  await popup.screenshot(`${folder}/popup.png`);
  await shootOverlay(page, popup, folder);
  await browser.close();
}
await server.close();
process.exit(0);

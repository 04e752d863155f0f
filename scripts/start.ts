import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { startChromium } from '../test/e2e/chromium.ts';
import { type TestBrowser, type TestPopup, until } from '../test/e2e/driver.ts';
import { output } from '../test/e2e/extension.ts';
import { findChromium, findFirefox } from '../test/e2e/find-browser.ts';
import { startFirefox } from '../test/e2e/firefox.ts';
import { serve } from '../test/e2e/server.ts';
import { ensureBrowsers } from './browsers.ts';
import { ADDON_ID } from './publisher.ts';

/*
 * The main job, from a fresh checkout: builds the extension, opens a browser with it on a damaged sample page (or on
 * the address or file given), and clicks the toolbar button. Without a display the article is printed and screenshots
 * of popup and overlay are saved.
 */
const SAMPLE = fileURLToPath(new URL('../test/e2e/pages/damaged.html', import.meta.url));
const SHOTS = fileURLToPath(new URL('../screenshots', import.meta.url));

const display =
  process.platform === 'win32' || process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

async function start(headless: boolean): Promise<TestBrowser> {
  const chromium = findChromium();
  if (chromium) {
    await build({ browser: 'chrome' });
    return startChromium({ executable: chromium, extension: output('chrome-mv3'), headless });
  }
  const firefox = findFirefox();
  if (!firefox) throw new Error('no browser');
  await build({ browser: 'firefox' });
  return startFirefox({ executable: firefox, extension: output('firefox-mv3'), id: ADDON_ID, headless });
}

/** The cleaned article, or the sentence that says why there is none. */
const articleIn = (popup: TestPopup): Promise<string> =>
  until('the article', () =>
    popup.evaluate<string>(`(() => {
      const text = selector => [...document.querySelectorAll(selector)].map(e => e.innerText.trim());
      const failure = text('.failure p')[0];
      if (failure) return failure;
      if (!document.querySelector('.body') || document.querySelector('main').getAttribute('aria-busy') === 'true') return '';
      const facts = [...document.querySelectorAll('.facts dl > div')].map(fact => {
        const [label, value] = ['dt:not(.hidden)', 'dd'].map(part => fact.querySelector(part)?.textContent.trim());
        return label ? label + '：' + value : value;
      });
      const receipt = [...document.querySelectorAll('.receipt-line > :not([data-action])')].map(said => {
        const own = said.cloneNode(true);
        // What leads on is no word on the article: 查看原文, 搜索原文.
        for (const way of own.querySelectorAll('button, a')) way.remove();
        return own.textContent.trim();
      });
      const header = [...text('.kicker, h1, .subtitle'), [...facts, ...text('.facts .length')].join('  ')];
      return [...header, receipt.filter(Boolean).join(' · '), '', ...text('.body > div')].join('\\n');
    })()`),
  );

ensureBrowsers('any');
const wanted = process.argv[2] ?? SAMPLE;
const isFile = existsSync(wanted);
const path = resolve(wanted);
const server = isFile ? await serve(dirname(path)) : undefined;
const url = server ? `${server.origin}/${encodeURIComponent(basename(path))}` : wanted;
if (!isFile && !URL.canParse(url)) throw new Error(`${wanted} is neither a file nor an address`);

const browser = await start(!display);
const page = await browser.open(url);
const popup = await page.clickToolbarButton();
console.log(`\n${await articleIn(popup)}\n`);
if (display) {
  console.log('The browser stays open; close it, or press Ctrl+C here, to end.');
  await browser.closed();
} else {
  await mkdir(SHOTS, { recursive: true });
  await popup.screenshot(`${SHOTS}/popup.png`);
  await popup.evaluate(`document.querySelector('[data-action=reader]')?.click()`).catch(() => {});
  // The picture shows what a reader sees: the script chosen, the measures found.
  await until('the overlay', () =>
    page.inOurs(`!!reader?.querySelector('article') && !reader.querySelector('[aria-busy=true]')`),
  ).catch(() => console.log('There is nothing to show in the overlay.'));
  await page.screenshot(`${SHOTS}/overlay.png`);
  const shots = relative(process.cwd(), SHOTS);
  console.log(`Screenshots: ${shots}/popup.png, ${shots}/overlay.png`);
  await browser.close();
}
await server?.close();
process.exit(0);

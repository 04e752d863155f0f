import { spawnSync } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import type { Settings } from '../lib/app/settings.ts';
import { startChromium } from '../test/e2e/chromium.ts';
import { type TestBrowser, type TestPage, type TestView, until } from '../test/e2e/driver.ts';
import { output } from '../test/e2e/extension.ts';
import { findChromium, findFirefox } from '../test/e2e/find-browser.ts';
import { startFirefox } from '../test/e2e/firefox.ts';
import { serve } from '../test/e2e/server.ts';
import { ADDON_ID } from './publisher.ts';

/*
 * `npm run docs`: the pictures of docs/screens, for README and to be looked at before a release. With `-- firefox` the
 * same of Firefox, and with a folder behind it they go there. The one of paper needs `pdftoppm`; where `pngquant` is, all
 * are made small.
 */
const PAGES = fileURLToPath(new URL('../test/e2e/pages', import.meta.url));
const [which = 'chromium', folder = fileURLToPath(new URL('../docs/screens', import.meta.url)), ...only] =
  process.argv.slice(2);

interface Scene {
  readonly name: string;
  readonly page: string;
  readonly settings?: Partial<Settings>;
  readonly view?: TestView;
  /** What is clicked before the picture is taken. */
  readonly click?: readonly string[];
  /** How far the text is scrolled, in px. */
  readonly scroll?: number;
  readonly language?: 'en' | 'zh-TW';
}

const WIDE: TestView = { width: 1920, height: 1080 };
const NARROW: TestView = { width: 390, height: 844 };

/** In the language of the first scene come all of that language: a browser has one. */
const SCENES: readonly Scene[] = [
  { name: 'light', page: 'damaged' },
  { name: 'sepia', page: 'notice', settings: { theme: 'sepia' } },
  { name: 'dark', page: 'report', settings: { theme: 'dark' } },
  { name: 'contrast', page: 'notice', settings: { theme: 'contrast' } },
  { name: 'receipt', page: 'damaged', click: ['[data-panel=receipt]'] },
  { name: 'traditional', page: 'damaged', settings: { script: 'tw' } },
  { name: 'vertical', page: 'report', settings: { script: 'tw', vertical: true } },
  { name: 'attachments', page: 'attachments', scroll: 420 },
  { name: 'attachments-end', page: 'attachments', scroll: 5000 },
  { name: 'report-wide', page: 'report', view: WIDE, click: ['[data-panel=outline]', '[data-panel=measures]'] },
  { name: 'narrow', page: 'report', view: NARROW },
  {
    name: 'narrow-measures',
    page: 'damaged',
    view: NARROW,
    settings: { theme: 'dark' },
    click: ['[data-panel=measures]'],
  },
  { name: 'narrow-info', page: 'attachments', view: NARROW, click: ['[data-panel=info]'] },
  { name: 'narrow-typography', page: 'notice', view: NARROW, click: ['[data-panel=typography]'] },
  { name: 'english', page: 'attachments', language: 'en', click: ['[data-panel=measures]'] },
];

const wanted = (name: string): boolean => only.length === 0 || only.includes(name);

function start(language: string): Promise<TestBrowser> {
  if (which === 'firefox') {
    const executable = findFirefox();
    if (!executable) throw new Error('No Firefox on this machine.');
    return startFirefox({ executable, extension: output('firefox-mv3'), id: ADDON_ID, language });
  }
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium on this machine; npm start says how to install it.');
  return startChromium({ executable, extension: output('chrome-mv3'), language });
}

const store = (page: TestPage, settings: Partial<Settings>): Promise<unknown> =>
  page.evaluate(
    `(globalThis.browser ?? chrome).storage.local.set({ settings: ${JSON.stringify(settings)} }).then(() => 1)`,
  );

/** Opens the reader on a page as a reader does, and waits until it is what it will be. */
async function openReader(page: TestPage): Promise<void> {
  const popup = await page.clickToolbarButton();
  await until('the article', () => popup.evaluate(`!!document.querySelector('article h1')`));
  await popup.evaluate(`document.querySelector('[data-action=reader]').click()`).catch(() => {});
  await until('the reader', () =>
    page.inOurs(`!!reader?.querySelector('article') && !reader.querySelector('[aria-busy=true]')`),
  );
}

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

async function shoot(page: TestPage, { name, view, click = [], scroll }: Scene): Promise<void> {
  if (view) await page.look(view);
  if (scroll) await page.inOurs(`reader.querySelector('main').scrollTo(0, ${scroll})`);
  await pause(300);
  for (const one of click) {
    await page.clickInReader(one);
    await pause(500);
  }
  await pause(300);
  await page.screenshot(join(folder, `${name}.png`));
  if (name === 'attachments' && page.print) await shootPaper(page);
}

/** The first sheets of the article as the browser prints it. */
async function shootPaper(page: TestPage): Promise<void> {
  const pdf = join(tmpdir(), 'zhengwen-paper.pdf');
  await page.print?.(pdf);
  spawnSync('pdftoppm', ['-png', '-r', '60', '-l', '2', pdf, join(folder, 'paper')], { stdio: 'inherit' });
}

async function shootOwnPages(browser: TestBrowser, options: TestPage, origin: string): Promise<void> {
  for (const dark of [false, true]) {
    const name = dark ? 'popup-dark' : 'popup';
    if (!wanted(name)) continue;
    await store(options, { welcomed: true, theme: dark ? 'dark' : 'light', script: 'cn' });
    const page = await browser.open(`${origin}/damaged.html`);
    const popup = await page.clickToolbarButton();
    await until('the article', () =>
      popup.evaluate(`!!document.querySelector('article') && !document.querySelector('[aria-busy=true]')`),
    );
    await pause(300);
    await popup.screenshot(join(folder, `${name}.png`));
    await popup.close().catch(() => {});
    await page.close();
  }
  if (!wanted('options')) return;
  await store(options, { welcomed: true, theme: 'light', script: 'cn' });
  const page = await browser.openOptions();
  await page.look({ width: 1000, height: 1250 });
  await pause(500);
  await page.screenshot(join(folder, 'options.png'));
  await page.close();
}

const began = Date.now();
await mkdir(folder, { recursive: true });
await build({ browser: which === 'firefox' ? 'firefox' : 'chrome' });
const server = await serve(PAGES);
for (const [language = 'zh-CN', scenes] of Map.groupBy(SCENES, (scene) => scene.language)) {
  const browser = await start(language);
  const options = await browser.openOptions();
  for (const scene of scenes.filter(({ name }) => wanted(name))) {
    await store(options, { welcomed: true, theme: 'light', script: 'cn', ...scene.settings });
    const page = await browser.open(`${server.origin}/${scene.page}.html`);
    await openReader(page);
    await shoot(page, scene).catch((error: unknown) => console.error(scene.name, error));
    await page.close();
    console.log(scene.name);
  }
  if (language === 'zh-CN') await shootOwnPages(browser, options, server.origin);
  await browser.close();
}
await server.close();
// Those of this run alone: each time it is made smaller a picture loses something.
const taken = await Promise.all(
  (await readdir(folder)).map(async (name) => ({
    path: join(folder, name),
    at: (await stat(join(folder, name))).mtimeMs,
  })),
);
const pictures = taken.filter(({ path, at }) => path.endsWith('.png') && at > began).map(({ path }) => path);
spawnSync('pngquant', ['--force', '--ext', '.png', '--speed', '1', '64', '--', ...pictures], { stdio: 'inherit' });
process.exit(0);

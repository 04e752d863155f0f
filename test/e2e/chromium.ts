import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type WebWorker } from 'puppeteer-core';
import { type ChromiumParts, openPage, pressKey } from './chromium-page.ts';
import { askAs } from './chromium-view.ts';
import type { Clipboard, TestBrowser, TestPage, TestPopup } from './driver.ts';
import { savedIn } from './saved-in.ts';
import { serve } from './server.ts';

/** Without these, a browser on a closed network spends its start waiting for hosts it cannot reach. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A site that is no secure context, as most county portals are.
  '--host-resolver-rules=MAP yunxi.test 127.0.0.1',
];

export interface ChromiumOptions {
  readonly executable: string;
  /** Folder of the unpacked extension. */
  readonly extension: string;
  readonly headless?: boolean;
  /** Language of the interface, such as `zh-CN`. */
  readonly language?: string;
  /** Port of a proxy on this machine, which all other hosts are asked through. */
  readonly proxy?: number | undefined;
  readonly isPrivate?: boolean;
}

/** What lies on the clipboard, read in a page of its own, which is allowed to. */
async function readClipboard(browser: Browser): Promise<Clipboard> {
  const server = await serve('.', { '/': { body: '<title>clipboard</title>' } });
  const page = await browser.newPage();
  try {
    await browser.defaultBrowserContext().overridePermissions(server.origin, ['clipboard-read']);
    await page.goto(server.origin);
    await page.bringToFront();
    return await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const get = async (type: string): Promise<string> =>
        item?.types.includes(type) ? (await item.getType(type)).text() : '';
      return { text: await get('text/plain'), html: await get('text/html') };
    });
  } finally {
    await page.close();
    await server.close();
  }
}

const launch = ({
  executable,
  extension,
  headless = true,
  language = 'zh-CN',
  proxy,
  isPrivate,
}: ChromiumOptions): Promise<Browser> =>
  puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: [extension],
    ...(isPrivate && { extensionsEnabledInIncognito: [extension] }),
    args: [...QUIET, `--lang=${language}`, ...(proxy ? [`--proxy-server=127.0.0.1:${proxy}`] : [])],
    // Without a locale that is there, files with Chinese names are saved as “download”.
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), LC_ALL: 'C.UTF-8' },
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
  });

/** Writes down what goes wrong in a page, or is said there to have gone wrong. */
function watchPage(page: Page, where: string, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`${where}: ${String(error)}`));
  page.on('console', (message) => {
    // What the network answers is the test's own doing.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
      errors.push(`${where}: ${message.text()}`);
  });
}

/** Clicks the toolbar button and gives the popup that opens. */
async function clickToolbarButton(browser: Browser, extension: Extension, page: Page, errors: string[]) {
  const opened = browser.waitForTarget((t) => t.url().endsWith('/popup.html'));
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  watchPage(popup, 'popup', errors);
  return {
    evaluate: (expression) => popup.evaluate(expression) as never,
    look: (view) => askAs(popup, view),
    press: (key) => pressKey(popup, key),
    screenshot: async (path) => {
      await popup.screenshot({ path: path as `${string}.png` });
    },
    close: () => popup.close(),
  } satisfies TestPopup;
}

/** Starts Chromium with the extension. */
export async function startChromium(options: ChromiumOptions): Promise<TestBrowser> {
  const errors: string[] = [];
  const browser = await launch(options);
  const workerTarget = await browser.waitForTarget((t) => t.type() === 'service_worker');
  const [installed] = [...(await browser.extensions()).values()];
  if (!installed) throw new Error('the extension did not install');
  const downloads = await mkdtemp(join(tmpdir(), 'zhengwen-saved-'));
  const client = await browser.target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  // What the background says can be heard from the moment its target is there.
  (await workerTarget.worker())?.on('console', (message) => {
    if (message.type() === 'error') errors.push(`background: ${message.text()}`);
  });
  const worker = async (): Promise<WebWorker> =>
    (await workerTarget.worker()) ?? Promise.reject(new Error('the service worker is gone'));
  const parts: ChromiumParts = {
    id: installed.id,
    clickToolbarButton: (page) => clickToolbarButton(browser, installed, page, errors),
    worker,
  };
  /** The browser's own private window: contexts of puppeteer are others, whose tabs no extension sees. */
  const newPrivatePage = async (): Promise<Page> => {
    const url = `about:blank#${randomUUID()}`;
    await (await worker()).evaluate(`chrome.windows.create({ incognito: true, url: '${url}' }).then(() => 1)`);
    const page = await (await browser.waitForTarget((t) => t.url() === url)).page();
    if (!page) throw new Error('no private window');
    // Deprecated, and the only way: the browser as a whole does not know this window's context.
    const own = await page.createCDPSession();
    await own.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    return page;
  };
  const open = async (url: string, isPrivate = options.isPrivate): Promise<TestPage> => {
    const page = isPrivate ? await newPrivatePage() : await browser.newPage();
    watchPage(page, url, errors);
    return openPage(page, url, parts);
  };
  return {
    name: 'chromium',
    open: (url) => open(url),
    stopBackground: async () => {
      const target = browser.targets().find((t) => t.type() === 'service_worker');
      await (await target?.worker())?.close();
    },
    // The extension's own pages stand in windows that are not private.
    openOptions: () => open(`chrome-extension://${installed.id}/options.html`, false),
    clipboard: () => readClipboard(browser),
    errors: () => errors,
    saved: () => savedIn(downloads),
    close: async () => {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
    closed: () => new Promise((done) => browser.once('disconnected', () => done())),
  };
}

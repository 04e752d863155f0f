import puppeteer, { type Page } from 'puppeteer-core';
import type { Clipboard, TestBrowser, TestPage, TestPopup } from './driver.ts';
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
}

/** Starts Chromium with the extension. */
export async function startChromium(options: ChromiumOptions): Promise<TestBrowser> {
  const { executable, extension, headless = true, language = 'zh-CN' } = options;
  const errors: string[] = [];
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: [extension],
    args: [...QUIET, `--lang=${language}`],
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), LANG: `${language.replace('-', '_')}.UTF-8` },
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
  });
  const workerTarget = await browser.waitForTarget((t) => t.type() === 'service_worker');
  const [installed] = [...(await browser.extensions()).values()];
  if (!installed) throw new Error('the extension did not install');
  const watch = (page: Page, where: string): void => {
    page.on('pageerror', (error) => errors.push(`${where}: ${String(error)}`));
    page.on('console', (message) => {
      // What the network answers is the test's own doing.
      if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
        errors.push(`${where}: ${message.text()}`);
    });
  };

  // What the background says can be heard from the moment its target is there.
  const worker = await workerTarget.worker();
  worker?.on('console', (message) => {
    if (message.type() === 'error') errors.push(`background: ${message.text()}`);
  });

  const popupOf = async (page: Page): Promise<TestPopup> => {
    const opened = browser.waitForTarget((t) => t.url().endsWith('/popup.html'));
    await page.triggerExtensionAction(installed);
    const popup = await (await opened).asPage();
    watch(popup, 'popup');
    return {
      evaluate: (expression) => popup.evaluate(expression) as never,
      screenshot: async (path) => {
        await popup.screenshot({ path: path as `${string}.png` });
      },
      close: () => popup.close(),
    };
  };

  const open = async (url: string): Promise<TestPage> => {
    const page = await browser.newPage();
    watch(page, url);
    await page.goto(url, { waitUntil: 'load' }).catch((error: unknown) => {
      if (/^https?:/.test(url)) throw error;
    });
    return {
      evaluate: (expression) => page.evaluate(expression) as never,
      clickToolbarButton: () => popupOf(page),
      command: async (name) => {
        await page.bringToFront();
        const worker = await workerTarget.worker();
        if (!worker) throw new Error('the service worker is gone');
        await worker.evaluate(
          `chrome.tabs.query({active:true}).then(tabs => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tabs.at(-1)))`,
        );
      },
      press: (key) => page.keyboard.press(key),
      clickAt: (x, y) => page.mouse.click(x, y),
      screenshot: async (path) => {
        await page.screenshot({ path: path as `${string}.png` });
      },
      close: () => page.close(),
    };
  };

  /** Read in a page of its own, which is allowed to. */
  const clipboard = async (): Promise<Clipboard> => {
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
  };

  return {
    name: 'chromium',
    open,
    openOptions: () => open(`chrome-extension://${installed.id}/options.html`),
    clipboard,
    errors: () => errors,
    close: () => browser.close(),
    closed: () => new Promise((done) => browser.once('disconnected', () => done())),
  };
}

import puppeteer, { type Page } from 'puppeteer-core';
import { type Clipboard, middleOf, type TestBrowser, type TestPage, type TestPopup } from './driver.ts';
import { withOurs } from './ours.ts';
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

/**
 * Runs expressions in the world of the extension's scripts in a page's top frame, once it is there: only such scripts
 * may ask Chromium for a closed shadow root.
 */
async function extensionWorld(page: Page, id: string): Promise<TestPage['inOurs']> {
  const client = await page.createCDPSession();
  const worlds = new Map<number, string>();
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${id}`) worlds.set(context.id, context.auxData?.frameId);
  });
  client.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  client.on('Runtime.executionContextsCleared', () => worlds.clear());
  await client.send('Runtime.enable');
  return async <T>(expression: string): Promise<T> => {
    const { frameTree } = await client.send('Page.getFrameTree');
    const world = [...worlds].findLast(([, frame]) => frame === frameTree.frame.id);
    if (!world) throw new Error('the extension has no script in this page');
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      contextId: world[0],
      expression: withOurs('chrome.dom.openOrClosedShadowRoot(e)', expression),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
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
    const inOurs = await extensionWorld(page, installed.id);
    await page.goto(url, { waitUntil: 'load' }).catch((error: unknown) => {
      if (/^https?:/.test(url)) throw error;
    });
    return {
      evaluate: (expression) => page.evaluate(expression) as never,
      inOurs,
      clickInReader: async (selector) => {
        const [x, y] = await inOurs<readonly [number, number]>(middleOf(selector));
        await page.mouse.click(x, y);
      },
      clickToolbarButton: () => popupOf(page),
      command: async (name) => {
        await page.bringToFront();
        const worker = await workerTarget.worker();
        if (!worker) throw new Error('the service worker is gone');
        await worker.evaluate(
          `chrome.tabs.query({active:true}).then(tabs => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tabs.at(-1)))`,
        );
      },
      goTo: async (url) => {
        await page.goto(url, { waitUntil: 'load' });
      },
      badge: async () => {
        await page.bringToFront();
        const worker = await workerTarget.worker();
        return (await worker?.evaluate(
          'chrome.tabs.query({active:true}).then(tabs => chrome.action.getBadgeText({ tabId: tabs.at(-1).id }))',
        )) as string;
      },
      kept: async () => {
        const client = await page.createCDPSession();
        await client.send('HeapProfiler.enable');
        await client.send('Performance.enable');
        for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
        const { metrics } = await client.send('Performance.getMetrics');
        await client.detach();
        const get = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
        return { nodes: get('Nodes'), listeners: get('JSEventListeners') };
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
    stopBackground: async () => {
      const target = browser.targets().find((t) => t.type() === 'service_worker');
      await (await target?.worker())?.close();
    },
    openOptions: () => open(`chrome-extension://${installed.id}/options.html`),
    clipboard,
    errors: () => errors,
    close: () => browser.close(),
    closed: () => new Promise((done) => browser.once('disconnected', () => done())),
  };
}

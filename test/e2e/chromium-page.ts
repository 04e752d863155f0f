import type { Page, WebWorker } from 'puppeteer-core';
import { middleOf, type TestPage, type TestPopup } from './driver.ts';
import { withOurs } from './ours.ts';

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

/** What a page of Chromium needs of the browser it is in. */
export interface ChromiumParts {
  /** The extension's id. */
  readonly id: string;
  readonly clickToolbarButton: (page: Page) => Promise<TestPopup>;
  /** The extension's service worker. */
  readonly worker: () => Promise<WebWorker>;
}

const inActiveTab = (call: string): string => `chrome.tabs.query({active:true}).then(tabs => ${call})`;

/** What the page holds in memory, after the garbage is gone. */
async function keptBy(page: Page) {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  await client.send('Performance.enable');
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  await client.detach();
  const get = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { nodes: get('Nodes'), listeners: get('JSEventListeners') };
}

/** A page that is open, once its address answers. */
export async function openPage(page: Page, url: string, parts: ChromiumParts): Promise<TestPage> {
  const { id, clickToolbarButton, worker } = parts;
  const inOurs = await extensionWorld(page, id);
  await page.goto(url, { waitUntil: 'load' }).catch((error: unknown) => {
    if (/^https?:/.test(url)) throw error;
  });
  /** Asks the service worker of the active tab. */
  const ask = async (call: string): Promise<unknown> => {
    await page.bringToFront();
    return (await worker()).evaluate(inActiveTab(call));
  };
  return {
    evaluate: (expression) => page.evaluate(expression) as never,
    inOurs,
    clickInReader: async (selector) => {
      const [x, y] = await inOurs<readonly [number, number]>(middleOf(selector));
      await page.mouse.click(x, y);
    },
    clickToolbarButton: () => clickToolbarButton(page),
    command: async (name) => {
      await ask(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tabs.at(-1))`);
    },
    goTo: async (address) => {
      await page.goto(address, { waitUntil: 'load' });
    },
    badge: async () => (await ask('chrome.action.getBadgeText({ tabId: tabs.at(-1).id })')) as string,
    kept: () => keptBy(page),
    press: (key) => page.keyboard.press(key),
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    close: () => page.close(),
  };
}

import type { Frame, KeyInput, Page, WebWorker } from 'puppeteer-core';
import { lookAt, shoot } from './chromium-view.ts';
import { type Key, middleOf, type TestPage, type TestPopup } from './driver.ts';
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

/** The frame that the reader stands in: it has no address. */
function readerFrame(page: Page): Frame {
  const frame = page.frames().findLast((one) => one.parentFrame() === page.mainFrame() && one.url() === 'about:blank');
  if (!frame) throw new Error('no reader over this page');
  return frame;
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

/** Presses a key; a character that no keyboard has comes as an input method brings it. */
export async function pressKey(page: Page, key: Key): Promise<void> {
  if (key.charCodeAt(0) > 0x7f) return page.keyboard.sendCharacter(key);
  const isCapital = /^[A-Z]$/.test(key);
  if (isCapital) await page.keyboard.down('Shift');
  await page.keyboard.press(key as KeyInput);
  if (isCapital) await page.keyboard.up('Shift');
}

/** What Ctrl and a letter do: without a window of the system nobody else tells Chromium. */
const COMMANDS = { c: 'Copy', v: 'Paste' } as const;

/** Presses Ctrl and a letter. */
async function pressChord(page: Page, letter: keyof typeof COMMANDS): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(letter, { commands: [COMMANDS[letter]] });
  await page.keyboard.up('Control');
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
    inReader: (expression) => readerFrame(page).evaluate(expression) as never,
    look: (view) => lookAt(page, view),
    clickInReader: async (selector) => {
      const [x, y] = await inOurs<readonly [number, number]>(middleOf(selector));
      await page.mouse.click(x, y);
    },
    clickToolbarButton: () => clickToolbarButton(page),
    command: async (name) => {
      await ask(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tabs.at(-1))`);
    },
    chooseEntry: async (menuItemId) => {
      await ask(`chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId })}, tabs.at(-1))`);
    },
    goTo: async (address) => {
      await page.goto(address, { waitUntil: 'load' });
    },
    badge: async () => (await ask('chrome.action.getBadgeText({ tabId: tabs.at(-1).id })')) as string,
    kept: () => keptBy(page),
    press: (key) => pressKey(page, key),
    chord: (letter) => pressChord(page, letter),
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: async (path) => {
      await shoot(page, path);
    },
    print: async (path) => {
      await page.pdf({ path, format: 'A4', preferCSSPageSize: true, printBackground: true });
    },
    close: () => page.close(),
  };
}

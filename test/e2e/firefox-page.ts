import { writeFile } from 'node:fs/promises';
import { middleOf, type TestPage, type TestPopup, until } from './driver.ts';
import { pressChord, pressKey } from './firefox-keys.ts';
import { POPUP } from './firefox-popup.ts';
import { type FirefoxRunner, WINDOW } from './firefox-runner.ts';
import { lookAt } from './firefox-view.ts';
import type { Marionette } from './marionette.ts';
import { withOurs } from './ours.ts';

/** The letters of the shortcuts in the manifest. */
const SHORTCUTS = { overlay: 'Y', copy: 'F' } as const;

/** Runs an expression with the browser's own rights beside the page, where closed shadow roots can be seen. */
const besidePage = (expression: string, answer: string): string => `
  const sandbox = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { wantXrays: false, sandboxPrototype: content });
  Promise.resolve()
    .then(() => Cu.evalInSandbox(${JSON.stringify(`Promise.resolve(${withOurs('e.openOrClosedShadowRoot', expression)}).then(v => JSON.stringify(v ?? null))`)}, sandbox))
    .then(value => sendAsyncMessage('${answer}', { value }), error => sendAsyncMessage('${answer}', { error: String(error) }));`;

/** Runs an expression in the document of the reader: in a sandbox of its window, as one of its own scripts. */
const inReaderOf = (expression: string, answer: string): string => `
  const above = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { wantXrays: false, sandboxPrototype: content });
  Promise.resolve()
    .then(() => Cu.evalInSandbox(${JSON.stringify(withOurs('e.openOrClosedShadowRoot', 'reader.ownerDocument.defaultView'))}, above))
    .then((view) => Cu.evalInSandbox(${JSON.stringify(`Promise.resolve(${expression}).then(v => JSON.stringify(v ?? null))`)}, Cu.Sandbox(view, { wantXrays: false, sandboxPrototype: view })))
    .then(value => sendAsyncMessage('${answer}', { value }), error => sendAsyncMessage('${answer}', { error: String(error) }));`;

/** What a page of Firefox needs: the connection, ways to run scripts, the popup, and the extension's id. */
export interface FirefoxParts extends FirefoxRunner {
  readonly client: Marionette;
  readonly popup: TestPopup;
  readonly id: string;
}

/** The extension, as `ext`. */
const extensionOf = (id: string): string => `const ext = WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension;`;

/** Sends to the page what a hand does. */
async function act(client: Marionette, device: object): Promise<void> {
  await client.send('Marionette:SetContext', { value: 'content' });
  await client.send('WebDriver:PerformActions', { actions: [device] });
}

const clickAt = (client: Marionette, x: number, y: number): Promise<void> =>
  act(client, {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  });

/** Clicks the toolbar button, as the browser's own tests do, and waits for the popup. */
async function clickToolbarButton({ run, popup, id }: FirefoxParts): Promise<TestPopup> {
  const isOpen = (): Promise<boolean> =>
    run<boolean>('chrome', `${WINDOW}${POPUP} return popup?.currentURI?.spec.endsWith('/popup.html') ?? false;`);
  await until('the popup to open', async () => {
    await run(
      'chrome',
      `${WINDOW}${extensionOf(id)} await ext.apiManager.global.browserActionFor(ext).triggerAction(win);`,
    );
    // Where the window takes the focus meanwhile the popup closes again.
    return until('the popup to open', isOpen, 5000);
  });
  return popup;
}

/** The shortcut's own <key>, run as the keyboard runs it: a key sent to the page does not reach the browser. */
const shortcut = (letter: string): string => `
  ${WINDOW} const keys = [...win.document.querySelectorAll('keyset[id^="ext-keyset"] > key')];
  const key = keys.find(k => k.getAttribute('key') === ${JSON.stringify(letter)});
  if (!key) throw new Error('no such shortcut');
  key.dispatchEvent(new win.Event('command', { bubbles: true }));`;

async function screenshot(client: Marionette, path: string): Promise<void> {
  await client.send('Marionette:SetContext', { value: 'content' });
  const { value } = (await client.send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
  await writeFile(path, Buffer.from(value, 'base64'));
}

async function close({ client, popup }: FirefoxParts): Promise<void> {
  await popup.close();
  await client.send('Marionette:SetContext', { value: 'content' });
  await client.send('WebDriver:CloseWindow');
  // The tab that was opened before it: what a test goes back to.
  const handle = ((await client.send('WebDriver:GetWindowHandles')) as string[]).at(-1);
  await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
}

async function navigate(client: Marionette, url: string): Promise<void> {
  await client.send('Marionette:SetContext', { value: 'content' });
  await client.send('WebDriver:Navigate', { url });
}

/** Opens an address in a new tab. */
export async function openPage(parts: FirefoxParts, url: string): Promise<TestPage> {
  const { client, run, runIn, id } = parts;
  await client.send('Marionette:SetContext', { value: 'content' });
  const { handle } = (await client.send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string };
  await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
  await navigate(client, url).catch((error: unknown) => {
    if (/^https?:/.test(url)) throw error;
  });
  const inOurs = <T>(expression: string): Promise<T> =>
    runIn('win.gBrowser.selectedBrowser', (answer) => besidePage(expression, answer));
  return {
    evaluate: (expression) => run('content', `return eval(${JSON.stringify(expression)});`),
    inOurs,
    inReader: (expression) => runIn('win.gBrowser.selectedBrowser', (answer) => inReaderOf(expression, answer)),
    look: (view) => lookAt(run, view),
    clickInReader: async (selector) => {
      const [x, y] = await inOurs<readonly [number, number]>(middleOf(selector));
      await clickAt(client, x, y);
    },
    clickToolbarButton: () => clickToolbarButton(parts),
    command: (name) => run('chrome', shortcut(SHORTCUTS[name])),
    chooseEntry: (menuItemId) =>
      run(
        'chrome',
        `${WINDOW}${extensionOf(id)} ext.emit('webext-menu-menuitem-click', ${JSON.stringify({ menuItemId })}, win.gBrowser.selectedTab);`,
      ),
    press: (key) => pressKey(client, key),
    chord: (letter) => pressChord(client, letter),
    clickAt: (x, y) => clickAt(client, x, y),
    goTo: (address) => navigate(client, address),
    badge: () =>
      run(
        'chrome',
        `${WINDOW}${extensionOf(id)}
         return ext.apiManager.global.browserActionFor(ext).action.getProperty(win.gBrowser.selectedTab, 'badgeText') ?? '';`,
      ),
    screenshot: (path) => screenshot(client, path),
    close: () => close(parts),
  };
}

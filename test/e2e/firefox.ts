import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Clipboard,
  type Key,
  middleOf,
  type TestBrowser,
  type TestPage,
  type TestPopup,
  until,
} from './driver.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { withOurs } from './ours.ts';

export interface FirefoxOptions {
  readonly executable: string;
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** The extension's gecko id. */
  readonly id: string;
  readonly headless?: boolean;
  readonly language?: string;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const preferences = (port: number, language: string): string =>
  Object.entries({
    'marionette.port': port,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'browser.startup.page': 0,
    // A site that is no secure context, as most county portals are.
    'network.dns.localDomains': 'yunxi.test',
    'dom.security.https_first': false,
    'intl.locale.requested': language,
    'intl.accept_languages': language,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'dom.events.testing.asyncClipboard': true,
    'devtools.console.stdout.content': true,
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

/** The letters of the shortcuts in the manifest. */
const SHORTCUTS = { overlay: 'R', copy: 'C' } as const;

/** Keys as WebDriver writes them. */
const KEYS: Readonly<Record<Key, string>> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Runs an expression in the popup, in a sandbox of its window: the popup's own policy forbids `eval`. */
const inPopup = (expression: string, answer: string): string => `
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  Promise.resolve()
    .then(() => Cu.evalInSandbox(${JSON.stringify(`Promise.resolve(eval(${JSON.stringify(expression)})).then(v => JSON.stringify(v ?? null))`)}, sandbox))
    .then(value => sendAsyncMessage('${answer}', { value }), error => sendAsyncMessage('${answer}', { error: String(error) }));`;

/** Runs an expression with the browser's own rights beside the page, where closed shadow roots can be seen. */
const besidePage = (expression: string, answer: string): string => `
  const sandbox = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { wantXrays: false, sandboxPrototype: content });
  Promise.resolve()
    .then(() => Cu.evalInSandbox(${JSON.stringify(`Promise.resolve(${withOurs('e.openOrClosedShadowRoot', expression)}).then(v => JSON.stringify(v ?? null))`)}, sandbox))
    .then(value => sendAsyncMessage('${answer}', { value }), error => sendAsyncMessage('${answer}', { error: String(error) }));`;

/** Starts Firefox with the extension. The popup is reached through the browser's own window, as Firefox's tests do. */
export async function startFirefox(options: FirefoxOptions): Promise<TestBrowser> {
  const { executable, extension, id, headless = true, language = 'zh-CN' } = options;
  const profile = await mkdtemp(join(tmpdir(), 'zhengwen-firefox-'));
  const port = await freePort();
  await writeFile(join(profile, 'user.js'), preferences(port, language));
  const child = spawn(
    executable,
    [
      ...(headless ? ['--headless'] : []),
      '--marionette',
      '-remote-allow-system-access',
      '--profile',
      profile,
      '--no-remote',
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    },
  );
  const errors: string[] = [];
  const watch = (data: Buffer): void => {
    for (const line of data.toString().split('\n')) {
      if (/JavaScript error: moz-extension|console\.error: "?Zhengwen/.test(line)) errors.push(line);
    }
  };
  child.stdout.on('data', watch);
  child.stderr.on('data', watch);
  const client: Marionette = await until('Firefox to start', () => connectMarionette(port), 60_000);
  await client.send('WebDriver:NewSession');
  await client.send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000 });
  await client.send('Addon:Install', { path: extension, temporary: true });

  const run = async <T>(context: 'chrome' | 'content', script: string): Promise<T> => {
    await client.send('Marionette:SetContext', { value: context });
    const answer = (await client.send('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[arguments.length - 1]; (async () => { ${script} })().then(value => done({ value }), error => done({ error: String(error) }));`,
      args: [],
      sandbox: null,
    })) as { value: { value?: T; error?: string } };
    if (answer.value.error !== undefined) throw new Error(answer.value.error);
    return answer.value.value as T;
  };
  const window = `const win = Services.wm.getMostRecentWindow('navigator:browser');`;
  const extensionHere = `const ext = WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension;`;
  const popupHere = `const popup = win.document.querySelector('browser[webextension-view-type=popup]');`;

  let asked = 0;
  /** Sends a frame script into a browser element, and waits for the JSON it answers. */
  const runIn = async <T>(where: string, write: (answer: string) => string): Promise<T> => {
    const name = `zhengwen:${++asked}`;
    const script = JSON.stringify(`data:,${encodeURIComponent(write(name))}`);
    const json = await run<string>(
      'chrome',
      `${window} const target = ${where}; if (!target) throw new Error('not there');
         const mm = target.messageManager;
         const answer = await new Promise(resolve => {
           const finish = data => { mm.removeMessageListener('${name}', listener); resolve(data); };
           const listener = message => finish(message.data);
           mm.addMessageListener('${name}', listener);
           mm.loadFrameScript(${script}, false);
           // A frame script sent while the popup is still being set up is lost; the caller asks again.
           win.setTimeout(finish, 5000, { error: 'it did not answer' });
         });
         if (answer.error) throw new Error(answer.error);
         return answer.value;`,
    );
    return JSON.parse(json) as T;
  };
  const popup: TestPopup = {
    evaluate: (expression: string) =>
      runIn(`win.document.querySelector('browser[webextension-view-type=popup]')`, (answer) =>
        inPopup(expression, answer),
      ),
    screenshot: async (path) => {
      const data = await run<string>(
        'chrome',
        `${window}${popupHere}
         const { width, height } = popup.getBoundingClientRect();
         const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
         const canvas = win.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
         canvas.width = bitmap.width; canvas.height = bitmap.height;
         canvas.getContext('2d').drawImage(bitmap, 0, 0);
         return canvas.toDataURL('image/png').split(',')[1];`,
      );
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    close: async () => {
      await run(
        'chrome',
        `${window}${popupHere} popup?.closest('panel')?.hidePopup(); await new Promise(r => win.setTimeout(r, 200));`,
      );
    },
  };

  const open = async (url: string): Promise<TestPage> => {
    await client.send('Marionette:SetContext', { value: 'content' });
    const { handle } = (await client.send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string };
    await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
    await client.send('WebDriver:Navigate', { url }).catch((error: unknown) => {
      if (/^https?:/.test(url)) throw error;
    });
    const inOurs = <T>(expression: string): Promise<T> =>
      runIn('win.gBrowser.selectedBrowser', (answer) => besidePage(expression, answer));
    const clickAt: TestPage['clickAt'] = async (x, y) => {
      await client.send('Marionette:SetContext', { value: 'content' });
      await client.send('WebDriver:PerformActions', {
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [
              { type: 'pointerMove', x, y, duration: 0 },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    };
    return {
      evaluate: (expression) => run('content', `return eval(${JSON.stringify(expression)});`),
      inOurs,
      clickInReader: async (selector) => {
        const [x, y] = await inOurs<readonly [number, number]>(middleOf(selector));
        await clickAt(x, y);
      },
      clickToolbarButton: async () => {
        await run(
          'chrome',
          `${window}${extensionHere} await ext.apiManager.global.browserActionFor(ext).triggerAction(win);`,
        );
        await until('the popup to open', () =>
          run<boolean>(
            'chrome',
            `${window}${popupHere} return popup?.currentURI?.spec.endsWith('/popup.html') ?? false;`,
          ),
        );
        return popup;
      },
      command: async (name) => {
        // The shortcut's own <key>, run as the keyboard runs it: a key sent to the page does not reach the browser.
        await run(
          'chrome',
          `${window} const keys = [...win.document.querySelectorAll('keyset[id^="ext-keyset"] > key')];
           const key = keys.find(k => k.getAttribute('key') === ${JSON.stringify(SHORTCUTS[name])});
           if (!key) throw new Error('no such shortcut');
           key.dispatchEvent(new win.Event('command', { bubbles: true }));`,
        );
      },
      press: async (name) => {
        await client.send('Marionette:SetContext', { value: 'content' });
        await client.send('WebDriver:PerformActions', {
          actions: [
            {
              type: 'key',
              id: 'keyboard',
              actions: [
                { type: 'keyDown', value: KEYS[name] },
                { type: 'keyUp', value: KEYS[name] },
              ],
            },
          ],
        });
      },
      clickAt,
      goTo: async (url) => {
        await client.send('Marionette:SetContext', { value: 'content' });
        await client.send('WebDriver:Navigate', { url });
      },
      badge: () =>
        run(
          'chrome',
          `${window}${extensionHere}
           return ext.apiManager.global.browserActionFor(ext).action.getProperty(win.gBrowser.selectedTab, 'badgeText') ?? '';`,
        ),
      screenshot: async (path) => {
        await client.send('Marionette:SetContext', { value: 'content' });
        const { value } = (await client.send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
        await writeFile(path, Buffer.from(value, 'base64'));
      },
      close: async () => {
        await popup.close();
        await client.send('Marionette:SetContext', { value: 'content' });
        await client.send('WebDriver:CloseWindow');
        const [handle] = (await client.send('WebDriver:GetWindowHandles')) as string[];
        await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
      },
    };
  };

  const clipboard = (): Promise<Clipboard> =>
    run(
      'chrome',
      `const get = flavour => {
         const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
         transferable.init(null);
         transferable.addDataFlavor(flavour);
         Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
         try {
           const value = {};
           transferable.getTransferData(flavour, value);
           return value.value.QueryInterface(Ci.nsISupportsString).data;
         } catch { return ''; }
       };
       return { text: get('text/plain'), html: get('text/html') };`,
    );

  return {
    name: 'firefox',
    open,
    openOptions: async () => {
      const base = await run<string>('chrome', `return WebExtensionPolicy.getByID(${JSON.stringify(id)}).getURL('/');`);
      return open(`${base}options.html`);
    },
    clipboard,
    errors: () => errors,
    closed: async () => {
      if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
    },
    close: async () => {
      client.close();
      child.kill();
      await new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(undefined)));
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

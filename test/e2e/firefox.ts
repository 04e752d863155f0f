import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clipboard, type TestBrowser, until } from './driver.ts';
import { openPage } from './firefox-page.ts';
import { makePopup } from './firefox-popup.ts';
import { type FirefoxRunner, makeRunner } from './firefox-runner.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { savedIn } from './saved-in.ts';

export interface FirefoxOptions {
  readonly executable: string;
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** The extension's gecko id. */
  readonly id: string;
  readonly headless?: boolean;
  readonly language?: string;
  /** Port of a proxy on this machine, which all other hosts are asked through. */
  readonly proxy?: number | undefined;
  readonly isPrivate?: boolean;
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

/** Asks all hosts but this machine through a proxy. */
const throughProxy = (port: number): Readonly<Record<string, string | number>> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});

const preferences = (
  port: number,
  { language = 'zh-CN', proxy, isPrivate = false }: FirefoxOptions,
  downloads: string,
): string =>
  Object.entries({
    ...(proxy ? throughProxy(proxy) : {}),
    'marionette.port': port,
    'browser.privatebrowsing.autostart': isPrivate,
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
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

/** What lies on the clipboard, read with the browser's own rights. */
const readClipboard = ({ run }: FirefoxRunner): Promise<Clipboard> =>
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

/** Starts Firefox itself, with a fresh profile. */
function launch({ executable, headless = true }: FirefoxOptions, profile: string): ChildProcess {
  return spawn(
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
}

/** The errors of the extension that Firefox writes to its output, as they come. */
function watchErrors(child: ChildProcess): readonly string[] {
  const errors: string[] = [];
  const watch = (data: Buffer): void => {
    for (const line of data.toString().split('\n')) {
      if (/JavaScript error: moz-extension|console\.error: "?Zhengwen/.test(line)) errors.push(line);
    }
  };
  child.stdout?.on('data', watch);
  child.stderr?.on('data', watch);
  return errors;
}

/** Starts Firefox with the extension. The popup is reached through the browser's own window, as Firefox's tests do. */
export async function startFirefox(options: FirefoxOptions): Promise<TestBrowser> {
  const { extension, id, isPrivate = false } = options;
  const profile = await mkdtemp(join(tmpdir(), 'zhengwen-firefox-'));
  const downloads = join(profile, 'downloads');
  const port = await freePort();
  await writeFile(join(profile, 'user.js'), preferences(port, options, downloads));
  const child = launch(options, profile);
  const errors = watchErrors(child);
  const client: Marionette = await until('Firefox to start', () => connectMarionette(port), 60_000);
  await client.send('WebDriver:NewSession');
  await client.send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000 });
  await client.send('Addon:Install', { path: extension, temporary: true, allowPrivateBrowsing: isPrivate });
  const runner = makeRunner(client);
  const parts = { ...runner, client, popup: makePopup(runner), id };
  return {
    name: 'firefox',
    open: (url) => openPage(parts, url),
    openOptions: async () => {
      const base = await runner.run<string>(
        'chrome',
        `return WebExtensionPolicy.getByID(${JSON.stringify(id)}).getURL('/');`,
      );
      return openPage(parts, `${base}options.html`);
    },
    grant: (pattern) =>
      runner.run(
        'chrome',
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
         await ExtensionPermissions.add(${JSON.stringify(id)}, { permissions: [], origins: [${JSON.stringify(pattern)}] }, extension);`,
      ),
    clipboard: () => readClipboard(runner),
    errors: () => errors,
    saved: () => savedIn(downloads),
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

import { fileURLToPath } from 'node:url';
import { ADDON_ID } from '../../scripts/publisher.ts';
import { startChromium } from './chromium.ts';
import type { TestBrowser } from './driver.ts';
import { findChromium, findFirefox } from './find-browser.ts';
import { startFirefox } from './firefox.ts';

/** Where a build of the extension lies. */
export const output = (folder: string): string => fileURLToPath(new URL(`../../.output/${folder}`, import.meta.url));

const missing = (name: string): never => {
  throw new Error(
    `No ${name} on this machine. On Debian or Ubuntu: apt-get install chromium firefox-esr fonts-noto-cjk`,
  );
};

/** A browser the extension is built for, to be started with it; `proxy` is what `watchOutside` listens on. */
export interface StartableBrowser {
  readonly name: TestBrowser['name'];
  readonly start: (proxy?: number) => Promise<TestBrowser>;
}

/** The browsers the extension is built for. */
export const BROWSERS: readonly StartableBrowser[] = [
  {
    name: 'chromium',
    start: (proxy) =>
      startChromium({
        executable: findChromium() ?? missing('Chromium'),
        extension: output('chrome-mv3'),
        proxy,
      }),
  },
  {
    name: 'firefox',
    start: (proxy) =>
      startFirefox({
        executable: findFirefox() ?? missing('Firefox'),
        extension: output('firefox-mv3'),
        id: ADDON_ID,
        proxy,
      }),
  },
];

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

/** The browsers the extension is built for, each started with it. */
export const BROWSERS: readonly { readonly name: TestBrowser['name']; readonly start: () => Promise<TestBrowser> }[] = [
  {
    name: 'chromium',
    start: () => startChromium({ executable: findChromium() ?? missing('Chromium'), extension: output('chrome-mv3') }),
  },
  {
    name: 'firefox',
    start: () =>
      startFirefox({
        executable: findFirefox() ?? missing('Firefox'),
        extension: output('firefox-mv3'),
        id: ADDON_ID,
      }),
  },
];

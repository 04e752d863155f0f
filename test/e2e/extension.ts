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

/** How a browser is started. */
export interface StartOptions {
  /** Port of what `watchOutside` listens on. */
  readonly proxy?: number;
  /** Language of the interface, such as `zh-CN`, which it is where not given. */
  readonly language?: string;
  /** Pages open in private windows, where the reader has let the extension in. */
  readonly isPrivate?: boolean;
}

/** A browser the extension is built for, to be started with it. */
export interface StartableBrowser {
  readonly name: TestBrowser['name'];
  readonly start: (options?: StartOptions) => Promise<TestBrowser>;
}

/** The browsers the extension is built for. */
export const BROWSERS: readonly StartableBrowser[] = [
  {
    name: 'chromium',
    start: (options) =>
      startChromium({
        executable: findChromium() ?? missing('Chromium'),
        extension: output('chrome-mv3'),
        ...options,
      }),
  },
  {
    name: 'firefox',
    start: (options) =>
      startFirefox({
        executable: findFirefox() ?? missing('Firefox'),
        extension: output('firefox-mv3'),
        id: ADDON_ID,
        ...options,
      }),
  },
];

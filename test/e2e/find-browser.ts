import { existsSync } from 'node:fs';
import { platform } from 'node:os';

const CHROMIUM: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};
const FIREFOX: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

const first = (variable: string, places: Readonly<Record<string, readonly string[]>>): string | undefined =>
  [process.env[variable], ...(places[platform()] ?? [])].find((path) => path && existsSync(path));

/** The path of an installed Chromium, Chrome or Edge; `CHROMIUM` in the environment comes first. */
export const findChromium = (): string | undefined => first('CHROMIUM', CHROMIUM);

/** The path of an installed Firefox; `FIREFOX` in the environment comes first. */
export const findFirefox = (): string | undefined => first('FIREFOX', FIREFOX);

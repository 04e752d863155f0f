import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { TestView } from './driver.ts';

/** What is emulated ends with the session that asked for it: one a page. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** What the system asks for, on a page or in the popup. */
export async function askAs(page: Page, { dark, still, forced }: TestView): Promise<void> {
  const client = await sessionOf(page);
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
}

/** Looks at a page of Chromium another way, without loading it anew. Zoom is as the browser's own: fewer CSS pixels, each larger. */
export async function lookAt(page: Page, view: TestView): Promise<void> {
  const { width = 1280, height = 800, zoom = 1, touch = false } = view;
  const client = await sessionOf(page);
  await client.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
    mobile: false,
  });
  await client.send('Emulation.setTouchEmulationEnabled', { enabled: touch });
  await askAs(page, view);
}

/** Keeps a picture of what is on screen, as it is looked at: puppeteer's own is always of the size it opened the page in. */
export async function shoot(page: Page, path: string): Promise<void> {
  const client = await sessionOf(page);
  await page.bringToFront();
  const { data } = await client.send('Page.captureScreenshot', { format: 'png' });
  await writeFile(path, data, 'base64');
}

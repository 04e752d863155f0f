import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './chromium.ts';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS, output } from './extension.ts';
import { findChromium } from './find-browser.ts';
import { waitForNothing, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

/*
 * Sites that open in the reader by themselves. The browsers' own question cannot be answered by a test: Firefox is given
 * the permission as its own tests do, Chromium gets a copy of the extension that has it from the start.
 */

const pages = fileURLToPath(new URL('./pages', import.meta.url));
const PATTERN = '*://127.0.0.1/*';
const HOSTS = `(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts().then(all => all.flatMap(one => one.matches).join())`;

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  let copy: string | undefined;

  beforeAll(async () => {
    server = await serve(pages, {});
    const executable = findChromium();
    if (name === 'firefox' || !executable) {
      browser = await start();
      return;
    }
    copy = await mkdtemp(join(tmpdir(), 'zhengwen-at-once-'));
    await cp(output('chrome-mv3'), copy, { recursive: true });
    const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8')) as object;
    await writeFile(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: [PATTERN] }));
    browser = await startChromium({ executable, extension: copy });
  }, 120_000);
  afterAll(async () => {
    if (copy) await rm(copy, { recursive: true, force: true });
  });
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it('opens an article of a site in the reader by itself, no list, and nothing once the site is given back', async () => {
    const options = await browser.openOptions();
    if (name === 'firefox') {
      expect(await options.evaluate(HOSTS)).toBe('');
      await browser.grant?.(PATTERN);
    }
    await until('the script to be registered', async () => (await options.evaluate<string>(HOSTS)) === PATTERN);
    await options.close();

    page = await browser.open(`${server.origin}/notice.html`);
    await waitForOverlay(page);
    await page.press('Escape');
    await waitForNothing(page);
    // The background still gives the page its scroll bar back.
    await page.evaluate(`new Promise((done) => setTimeout(() => done(1), 500))`);
    await page.close();

    page = await browser.open(`${server.origin}/menu.html`);
    await page.evaluate(`new Promise((done) => setTimeout(() => done(1), 1500))`);
    expect(await page.inOurs('shown')).toBe(0);
    await page.close();
    if (name === 'chromium') return;

    const again = await browser.openOptions();
    await until('the site', () => again.evaluate(`!!document.querySelector('[data-host="127.0.0.1"]')`));
    await again.evaluate(`document.querySelector('[data-host="127.0.0.1"] input[type=checkbox]').click()`);
    await until('nothing registered', async () => (await again.evaluate<string>(HOSTS)) === '');
    await again.close();
    page = await browser.open(`${server.origin}/notice.html`);
    await page.evaluate(`new Promise((done) => setTimeout(() => done(1), 1500))`);
    expect(await page.inOurs('shown')).toBe(0);
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit, bringAxe } from './audit.ts';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { everyKind } from './every-kind.ts';
import { BROWSERS } from './extension.ts';
import { clickIn, openPopup, waitForOverlay } from './in-popup.ts';
import { unreachable } from './reachable.ts';
import { serve, type TestServer } from './server.ts';
import { isThere, ofOverlay, ofPopup, openEach, STATES } from './states.ts';
import { picture } from './two-parts.ts';

/* Everything a reader can open, in windows that leave little room, and as the system wants it shown. */

const shots = fileURLToPath(new URL('../../screenshots', import.meta.url));

/** Width of a telephone, in CSS pixels. */
const NARROW = 390;

/** A telephone, and a desktop whose reader has all of twice its size (WCAG 1.4.4, 2.5.5, 2.5.8). */
const VIEWS = [
  { view: 'phone', finger: 44, how: { width: NARROW, height: 780, touch: true } },
  { view: 'twice', finger: 24, how: { width: 1280, height: 800, zoom: 2 } },
] as const;

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const openOverlay = async (): Promise<void> => {
    page = await browser.open(`${server.origin}/every-kind.html`);
    await clickIn(await openPopup(page), '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await isThere(page.inReader, 'mark.measure');
  };

  beforeAll(async () => {
    await mkdir(shots, { recursive: true });
    server = await serve('.', { '/every-kind.html': { body: await everyKind() }, '/p/640.svg': picture(640) });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it.each(VIEWS)('keeps all of the overlay within reach: $view', async ({ view, finger, how }) => {
    await openOverlay();
    await page.look(how);
    const look = async (what: string): Promise<readonly string[]> => {
      await page.screenshot(`${shots}/${view}-${what}-${name}.png`);
      return unreachable(page.inReader, finger);
    };
    expect(await look('text')).toEqual([]);
    const found = await openEach(ofOverlay(page), STATES, look);
    await page.look({});
    expect(found).toEqual({});
  });

  // A Chromium without a screen leaves its popup as large as it was opened.
  it.skipIf(name === 'chromium')('keeps all of a narrow popup within reach', async () => {
    page = await browser.open(`${server.origin}/every-kind.html`);
    const popup = await openPopup(page);
    await isThere(popup.evaluate, 'mark.measure');
    // A popup is as large as what is in it.
    await popup.evaluate(`document.querySelector('#app').style.setProperty('width', '${NARROW}px', 'important')`);
    await until('a narrow popup', () => popup.evaluate(`innerWidth <= ${NARROW}`));
    const look = async (what: string): Promise<readonly string[]> => {
      await popup.screenshot(`${shots}/narrow-${what}-${name}.png`);
      return unreachable(popup.evaluate, 24);
    };
    expect(await look('text')).toEqual([]);
    expect(await openEach(ofPopup(popup), STATES, look)).toEqual({});
    await popup.close();
  });

  it.each(VIEWS)('keeps all of the options within reach: $view', async ({ view, finger, how }) => {
    page = await browser.openOptions();
    await isThere(page.evaluate, '.preview article');
    await page.look(how);
    await page.screenshot(`${shots}/${view}-options-${name}.png`);
    const wrong = await unreachable(page.evaluate, finger);
    await page.look({});
    expect(wrong).toEqual([]);
  });

  it('shows what is chosen in the colours of the system, and moves nothing by itself where that is asked for', async () => {
    await openOverlay();
    await page.look({ forced: true, still: true });
    const { inReader: ask } = page;
    const style = (selector: string, property: string): Promise<string> =>
      ask(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`);
    await until('the colours of the system', () => ask(`matchMedia('(forced-colors: active)').matches`));
    expect(await style('.switch label.on', 'backgroundColor')).not.toBe(
      await style('.switch label:not(.on)', 'backgroundColor'),
    );
    expect(await style('.measure.s3', 'backgroundColor')).not.toBe(await style('main', 'backgroundColor'));
    await page.clickInReader('.toolbar [data-panel=outline]');
    await isThere(ask, '.panels.of-outline li');
    expect(await style('[aria-pressed=true]', 'backgroundColor')).not.toBe(
      await style('.toolbar [aria-pressed=false]', 'backgroundColor'),
    );
    await page.screenshot(`${shots}/forced-${name}.png`);
    expect(await style('main', 'scrollBehavior')).toBe('auto');
    expect(await style('.toolbar', 'transitionDuration')).toBe('0s');
    await page.look({});
  });

  it('is readable where the system is dark', async () => {
    page = await browser.open(`${server.origin}/every-kind.html`);
    const popup = await openPopup(page);
    await isThere(popup.evaluate, 'mark.measure');
    await popup.look({ dark: true });
    await until('a dark system', () => popup.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`));
    await bringAxe(popup.evaluate);
    expect(await audit(popup.evaluate, ['auto', 'contrast', 'light'])).toEqual([]);
    await popup.screenshot(`${shots}/dark-${name}.png`);
    await popup.look({});
    await popup.close();
  });
});

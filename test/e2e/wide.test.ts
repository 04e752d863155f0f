import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { clickIn, openPopup, waitForNothing, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

describe.each(BROWSERS)('$name', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const panels = (): Promise<string> =>
    page.inOurs(`[...reader.querySelectorAll('.panels')].map((e) => e.className.match(/of-(\\w+)/)[1]).join()`);
  const wait = (which: string): Promise<unknown> => until(which, async () => (await panels()) === which);

  beforeAll(async () => {
    server = await serve(pages);
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it('has the outline on one side of the text and the measures on the other where there is room', async () => {
    page = await browser.open(`${server.origin}/report.html`);
    const popup = await openPopup(page);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await page.look({ width: 1920, height: 1080 });
    await until('the outline to be found', () => page.inOurs(`!!reader.querySelector('[data-panel=outline]')`));
    // Its button moves as long as those beside it still get their words.
    await until('the measures', () => page.inOurs(`!!reader.querySelector('mark.measure')`));
    await until('what the outline’s button opens', async () => {
      await page.clickInReader('[data-panel=outline]');
      return until('the outline', async () => (await panels()) === 'outline', 5000);
    });
    await page.clickInReader('[data-panel=measures]');
    await wait('outline,measures');
    const overlap = await page.inOurs<boolean>(
      `(() => {
        const text = reader.querySelector('article').getBoundingClientRect();
        const [left, right] = [...reader.querySelectorAll('.panels')].map((e) => e.getBoundingClientRect());
        return left.right > text.left || text.right > right.left;
      })()`,
    );
    expect(overlap).toBe(false);
    await page.clickInReader('.left nav li:nth-child(8) button');
    await until('the place', () => page.inOurs(`reader.querySelector('main').scrollTop > 300`));
    expect(await panels()).toBe('outline,measures');
    await page.press('Escape');
    await wait('outline');
    // A narrower window has room for one.
    await page.clickInReader('[data-panel=info]');
    await wait('outline,info');
    await page.look({ width: 1280, height: 800 });
    await wait('info');
    await page.look({ width: 1920, height: 1080 });
    await wait('outline,info');
    await page.clickInReader('[data-panel=outline]');
    await wait('info');
    await page.clickInReader('[data-panel=info]');
    await until('no panel', async () => (await panels()) === '');
    await page.press('Escape');
    await waitForNothing(page);
  });
});

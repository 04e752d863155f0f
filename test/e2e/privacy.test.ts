import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { encodeGb2312 } from './gb2312.ts';
import { bodyOf, choose, clickIn, openPopup, textIn, waitForNothing, waitForOverlay } from './in-popup.ts';
import { type Outside, watchOutside } from './outside.ts';
import { serve, type TestServer } from './server.ts';
import { FIRST, part, picture } from './two-parts.ts';

/*
 * The promises of PRIVACY.md that a browser can be asked about, one a test. Redirects, other answers, printing and what a
 * page sees of the reader are tested in `boundary.test.ts` and `hostile-page.test.ts`.
 */

const pages = fileURLToPath(new URL('./pages', import.meta.url));
const TITLE = '关于做好秋季森林防火工作的通知';

const SECOND = '会议要求，各乡镇要在3月底前完成高标准农田建设任务，建设面积不少于2万亩，不得占用生态保护红线。';

/** All that an extension's page can find stored, of the extension or in a page, as one text. */
const STORED = `(async () => {
  const areas = globalThis.browser?.storage ?? globalThis.chrome?.storage ?? {};
  const found = {};
  for (const name of ['local', 'session', 'sync']) found[name] = await areas[name]?.get(null).catch(() => ({}));
  found.page = { ...localStorage };
  found.tab = { ...sessionStorage };
  found.databases = (await indexedDB.databases()).map(({ name }) => name);
  found.caches = globalThis.caches ? await caches.keys().catch(() => []) : [];
  found.cookies = document.cookie;
  return JSON.stringify(found);
})()`;

interface Stored {
  readonly local: Readonly<Record<string, unknown>>;
  readonly session?: Readonly<Record<string, unknown>>;
  readonly sync?: Readonly<Record<string, unknown>>;
}
const NOTHING_STORED = { page: {}, tab: {}, databases: [], caches: [], cookies: '' };

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let outside: Outside;
  let site: TestServer;
  let other: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const visit = async (path: string): Promise<TestPage> => {
    page = await browser.open(site.origin + path);
    return page;
  };
  const openReader = async (): Promise<void> => {
    await clickIn(await openPopup(page), '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
  };
  const asked = (path: string): number => site.requests().filter((one) => one === path).length;
  const ask = async <T>(expression: string): Promise<T> => {
    const options = await browser.openOptions();
    try {
      return await options.evaluate<T>(expression);
    } finally {
      await options.close();
    }
  };

  beforeAll(async () => {
    const notice = await readFile(`${pages}/notice.html`, 'utf8');
    const withPictures = (pictures: string): string => notice.replace('<p id="pick"', `${pictures}<p id="pick"`);
    outside = await watchOutside();
    other = await serve(pages, { '/t1_2.html': { body: part(SECOND) }, '/p/1.svg': picture(1) });
    site = await serve(pages, {
      '/own/t1.html': { body: part(FIRST) },
      '/own/t1_2.html': { body: part(SECOND) },
      '/foreign/t1.html': { body: part(FIRST, `${other.origin}/t1_2.html`) },
      '/pictures.html': {
        body: withPictures(
          `<p><img src="/p/640.svg" alt="现场" width="640" height="300"></p><p><img data-src="/p/641.svg" data-original="/p/641.svg" alt="会场" width="640" height="300"></p><p><img src="/p/gone.svg" alt="外景" width="640" height="300"></p><div style="height:20000px"></div><p><img src="/p/642.svg" loading="lazy" alt="远景" width="640" height="300"></p>`,
        ),
      },
      ...Object.fromEntries([640, 641, 642].map((width) => [`/p/${width}.svg`, picture(width)])),
      '/p/gone.svg': { status: 404, body: '' },
      // Not kept, so that a second look would be seen here.
      '/sound.html': {
        body: notice,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      },
      '/wrong.html': {
        body: encodeGb2312(notice.replace('<meta charset="utf-8">', '')),
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      },
    });
    browser = await start({ proxy: outside.port });
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, site, other, outside],
  );

  it('may not read a page before it is asked to, and has nothing in it', async () => {
    await visit('/notice.html');
    if (name === 'chromium') await expect(page.inOurs('shown')).rejects.toThrow('no script in this page');
    else expect(await page.inOurs('shown')).toBe(0);
    const { origins, content, registered, permissions } = await ask<Readonly<Record<string, unknown>>>(`(async () => {
      const api = globalThis.browser ?? chrome;
      const { origins, permissions } = await api.permissions.getAll();
      return {
        origins,
        permissions: permissions.toSorted(),
        content: api.runtime.getManifest().content_scripts ?? [],
        registered: await api.scripting.getRegisteredContentScripts(),
      };
    })()`);
    // The right to read is for the page on which the button was pressed, until another comes.
    expect({ origins, content, registered }).toEqual({ origins: [], content: [], registered: [] });
    const wanted = ['activeTab', 'clipboardWrite', 'contextMenus', 'scripting', 'storage'];
    expect((permissions as readonly string[]).filter((one) => !one.startsWith('internal:'))).toEqual(wanted);
  });

  it('asks no host outside for anything: popup, scripts, overlay, copy, options', async () => {
    await visit('/damaged.html');
    const popup = await openPopup(page);
    for (const script of ['cn', 'tw', 'hk', 'source'] as const) await choose(popup, script);
    await clickIn(popup, '[data-action=copy]');
    await until('the word', () => textIn(popup, '.status'));
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await page.clickInReader('[data-action=copy]');
    await until('the word', () => page.inOurs(`reader.querySelector('.status').textContent.trim()`));
    await page.press('Escape');
    await waitForNothing(page);
    await page.command('copy');
    await until('the toast', () => page.inOurs('toast?.textContent'));
    await ask(`new Promise((done) => setTimeout(done, 300))`);
    expect(outside.hosts()).toEqual([]);
  });

  it('searches for the original when its link is clicked, not before', async () => {
    await visit('/damaged.html');
    await openReader();
    expect(await page.inOurs(`reader.querySelector('.notice a').href`)).toMatch(
      /^https:\/\/www\.bing\.com\/search\?q=/,
    );
    expect(outside.hosts()).toEqual([]);
    await page.clickInReader('.notice a');
    await until('the search', async () => outside.hosts().length > 0);
    expect([...new Set(outside.hosts())]).toEqual(['www.bing.com']);
  });

  it('fetches the other parts when it is told to, not before', async () => {
    await visit('/own/t1.html');
    const popup = await openPopup(page);
    expect(await bodyOf(popup)).toEqual([FIRST]);
    expect(asked('/own/t1_2.html')).toBe(0);
    await clickIn(popup, '.notice button');
    await until('the second part', async () => (await bodyOf(popup)).length === 2);
    expect([asked('/own/t1.html'), asked('/own/t1_2.html')]).toEqual([1, 1]);
    await popup.close();
  });

  it('fetches no part from another site', async () => {
    await visit('/foreign/t1.html');
    const popup = await openPopup(page);
    expect(await bodyOf(popup)).toEqual([FIRST]);
    await clickIn(popup, '.notice button').catch(() => {});
    await popup.evaluate(`new Promise((done) => setTimeout(done, 500))`);
    expect(await bodyOf(popup)).toEqual([FIRST]);
    expect(other.requests()).toEqual([]);
    await popup.close();
  });

  it('fetches a page again whose text shows a wrong charset, once, and no other', async () => {
    await visit('/wrong.html');
    const popup = await openPopup(page);
    expect(await textIn(popup, 'h1')).toBe(TITLE);
    expect(asked('/wrong.html')).toBe(2);
    await popup.close();
    await page.close();
    await visit('/sound.html');
    await openPopup(page);
    expect(asked('/sound.html')).toBe(1);
  });

  it('draws the pictures that the page has loaded, in the reader only, and requests none', async () => {
    await visit('/pictures.html');
    const loaded = [...site.requests()];
    expect(loaded).not.toContain('/p/641.svg');
    expect(loaded).not.toContain('/p/642.svg');
    const popup = await openPopup(page);
    expect(await popup.evaluate(`document.querySelectorAll('img, canvas, video, object, iframe').length`)).toBe(0);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await until('the picture', () => page.inOurs(`reader.querySelector('figure canvas')?.width > 300`));
    expect(await page.inOurs(`reader.querySelectorAll('canvas, img').length`)).toBe(1);
    expect(await page.inOurs(`reader.querySelector('figure').textContent`)).not.toMatch(/会场|外景|远景/);
    expect(site.requests()).toEqual(loaded);
  });

  it('keeps the choices in the local storage of the extension, and nothing of any page', async () => {
    await visit('/notice.html');
    const popup = await openPopup(page);
    await choose(popup, 'tw');
    await clickIn(popup, '[data-action=copy]');
    await until('the word', () => textIn(popup, '.status'));
    await clickIn(popup, '[data-action=pick]').catch(() => {});
    await until('the outline', () => page.inOurs('!!picker'));
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter'] as const) await page.press(key);
    await waitForOverlay(page);
    await page.clickInReader('.notice button');
    await until('the offer to be taken', () => page.inOurs(`![...reader.querySelectorAll('.notice button')].length`));
    await page.press('Escape');
    await waitForNothing(page);
    const ofPage = JSON.parse(await page.evaluate<string>(STORED)) as Stored;
    expect(ofPage).toMatchObject(NOTHING_STORED);
    await page.close();

    const stored = JSON.parse(await ask<string>(STORED)) as Stored;
    expect(stored).toMatchObject(NOTHING_STORED);
    expect([stored.session ?? {}, stored.sync ?? {}]).toEqual([{}, {}]);
    expect(Object.keys(stored.local).filter((key) => !/^settings\$?$/.test(key))).toEqual([]);
    // The choice is there: the script, and where the text stands on this site.
    expect(stored.local).toMatchObject({
      settings: { script: 'tw', hints: { [new URL(site.origin).host]: expect.any(String) } },
    });
    expect(JSON.stringify(stored)).not.toMatch(/[\u3400-\u9fff]/);
  });
});

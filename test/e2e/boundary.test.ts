import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { encodeGb2312 } from './gb2312.ts';
import { bodyOf, choose, clickIn, openPopup, textIn, textsIn, waitForNothing, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';
import { FIRST, part, picture } from './two-parts.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

const STRANGE = '这是另一个网站的文字，任何时候都不得作为第二页显示给读者，也不得向那个网站发出任何请求。';

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let site: TestServer;
  let other: TestServer;
  let browser: TestBrowser;
  let page: TestPage;

  beforeAll(async () => {
    const notice = await readFile(`${pages}/notice.html`, 'utf8');
    const wrong = encodeGb2312(notice.replace('<meta charset="utf-8">', ''));
    other = await serve(pages, { '/t1_2.html': { body: part(STRANGE) }, '/notice.html': { body: notice } });
    const utf8 = { 'content-type': 'text/html; charset=utf-8' };
    site = await serve(pages, {
      '/parts/t1.html': { body: part(FIRST) },
      '/parts/t1_2.html': { status: 302, headers: { location: `${other.origin}/t1_2.html` }, body: '' },
      '/near/t1.html': { body: part(FIRST) },
      '/near/t1_2.html': { status: 302, headers: { location: '/near/login.html' }, body: '' },
      '/near/login.html': { body: part(STRANGE) },
      '/pictures.html': {
        body: notice.replace(
          '<p id="pick"',
          '<p><img src="/p/400.svg" srcset="/p/800.svg 800w, /p/3000.svg 3000w" sizes="700px" alt="现场" width="700" height="300"></p><p id="pick"',
        ),
      },
      ...Object.fromEntries([400, 800, 3000].map((width) => [`/p/${width}.svg`, picture(width)])),
      '/caged.html': {
        body: '<title>公告</title><iframe sandbox src="/pictures.html" width="900" height="700"></iframe>',
      },
      '/slow.html': [
        { body: wrong, headers: { ...utf8, 'cache-control': 'no-store' } },
        { body: '', silent: true },
      ],
      // The same address answers with something else once it was shown.
      '/once.html': [
        { body: wrong, headers: { ...utf8, 'cache-control': 'no-store' } },
        { status: 302, headers: { location: `${other.origin}/notice.html` }, body: '' },
      ],
      '/twice.html': [
        { body: wrong, headers: { ...utf8, 'cache-control': 'no-store' } },
        {
          body: encodeGb2312(
            `<title>登录</title><form><input name="user"><p>请登录后继续浏览本站全部内容。</p></form>`,
          ),
          headers: utf8,
        },
      ],
    });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, site, other],
  );

  it('asks nobody for anything: in popup, overlay, four scripts, copy and print', async () => {
    page = await browser.open(`${site.origin}/pictures.html`);
    const loaded = [...site.requests()];
    expect(loaded).toEqual(['/pictures.html', expect.stringMatching(/^\/p\/(800|3000)\.svg$/)]);
    const popup = await openPopup(page);
    for (const script of ['cn', 'tw', 'hk', 'source'] as const) await choose(popup, script);
    await clickIn(popup, '[data-action=copy]');
    await until('the word', () => textIn(popup, '.status'));
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await until('the picture', () => page.inOurs(`reader.querySelector('figure canvas')?.width > 300`));
    await page.clickInReader('input[name=script][value=tw]');
    await until('the script', () => page.inOurs(`reader.querySelector('article').dataset.script === 'tw'`));
    await page.clickInReader('[data-action=copy]');
    await until('the word', () => page.inOurs(`reader.querySelector('.status').textContent.trim()`));
    // Firefox asks the system's own dialog for a printer, which nobody here can answer.
    if (name === 'chromium') await page.clickInReader('[data-action=print]');
    await page.clickInReader('input[name=script][value=source]');
    await until('the script', () => page.inOurs(`reader.querySelector('article').dataset.script === 'source'`));
    await page.clickInReader('[data-action=close]');
    await waitForNothing(page);
    await page.command('copy');
    await until('the toast', () => page.inOurs('toast?.textContent'));
    expect(site.requests()).toEqual(loaded);
    expect(other.requests()).toEqual([]);
  });

  // Firefox ends the second request as the page goes; what was read without it is still there in time.
  it.skipIf(name === 'firefox')('says that another page came while it was read, and reads that one', async () => {
    page = await browser.open(`${site.origin}/slow.html`);
    const popup = await page.clickToolbarButton();
    await until('the second request', async () => site.requests().filter((path) => path === '/slow.html').length === 2);
    await page.goTo(`${site.origin}/parts/t1.html`);
    expect(await until('the sentence', () => textIn(popup, '.failure p'))).toMatch(/换成另一页|Another page/);
    await clickIn(popup, '.failure button');
    await until('the other page', async () => (await bodyOf(popup)).join() === FIRST);
    await popup.close();
  });

  it('goes on when the background was stopped', async () => {
    page = await browser.open(`${site.origin}/pictures.html`);
    const popup = await openPopup(page);
    await browser.stopBackground?.();
    // The overlay's script and the tables come through the background.
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await page.clickInReader('input[name=script][value=hk]');
    await until('the script', () => page.inOurs(`reader.querySelector('article').dataset.script === 'hk'`));
    await page.clickInReader('input[name=script][value=source]');
    await page.press('Escape');
    await waitForNothing(page);
  });

  it('reads two tabs, each for itself', async () => {
    const first = await browser.open(`${site.origin}/parts/t1.html`);
    const one = await openPopup(first);
    await clickIn(one, '[data-action=reader]').catch(() => {});
    await waitForOverlay(first);
    page = await browser.open(`${site.origin}/pictures.html`);
    const two = await openPopup(page);
    expect(await textIn(two, 'h1')).toBe('关于做好秋季森林防火工作的通知');
    await clickIn(two, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    expect(await page.inOurs(`reader.querySelector('h1').textContent`)).toBe('关于做好秋季森林防火工作的通知');
    await page.close();
    if (name === 'chromium') expect(await first.inOurs(`reader.querySelector('.body').textContent`)).toBe(FIRST);
    await first.close();
  });

  it('says that a choice is not kept where the browser has no space for it', async () => {
    page = await browser.open(`${site.origin}/parts/t1.html`);
    const popup = await openPopup(page);
    // Kept as a failed write is: the quota of one browser takes minutes to fill in another.
    await popup.evaluate(`(() => {
      const area = (globalThis.browser ?? chrome).storage.local;
      Object.defineProperty(area, 'set', { value: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) });
    })()`);
    await clickIn(popup, 'input[name=script][value=cn]');
    // The popup may say first that it loads the tables.
    await until('the word', async () => /没有空间|out of space/.test(await textIn(popup, '.status')));
    // The text is drawn anew in steps; the word about the setting may come before it.
    await until('the script', () => popup.evaluate(`document.querySelector('article').dataset.script === 'cn'`));
    await popup.close();
  });

  it('reads on with settings that make no sense', async () => {
    page = await browser.open(`${site.origin}/parts/t1.html`);
    const popup = await openPopup(page);
    await popup.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ settings: { ownWords: 7, hints: null, fontSize: 'x', script: {} } })`,
    );
    await popup.close();
    const again = await openPopup(page);
    expect(await bodyOf(again)).toEqual([FIRST]);
    await again.evaluate(`(globalThis.browser ?? chrome).storage.local.remove('settings')`);
    await again.close();
  });

  it.each(['/caged.html', 'view-source:/pictures.html', 'file:///'])('has a sentence for %s', async (path) => {
    const url = path.startsWith('file:')
      ? `${new URL('./pages/notice.html', import.meta.url)}`
      : path.replace(/\/.*/s, site.origin + path.replace(/^[^/]*/, ''));
    page = await browser.open(url);
    const popup = await page.clickToolbarButton();
    const text = await until('an answer', () => textIn(popup, '.failure p, .body'));
    if (path === '/caged.html') expect(text).toMatch(/没有找到|No article/);
    // Chromium does not tell an extension that the page is a source view, only that it may not be read.
    else if (path.startsWith('view-source:')) expect(text).toMatch(/源代码|source view|不允许扩展|does not let/);
    // Both browsers let an extension that is loaded by hand read files.
    else expect(text).toContain('一、');
    await popup.close();
  });

  it.each(['parts', 'near'])('follows no redirect when it joins parts (%s)', async (folder) => {
    page = await browser.open(`${site.origin}/${folder}/t1.html`);
    const popup = await openPopup(page);
    expect(await bodyOf(popup)).toEqual([FIRST]);
    await clickIn(popup, '.notice button');
    await until('the word on what is missing', async () =>
      /合并到第 1 页|part 1|截|未/.test((await textsIn(popup, '.notice')).join()),
    );
    expect(await bodyOf(popup)).toEqual([FIRST]);
    await popup.close();
    expect(other.requests()).toEqual([]);
    expect(site.requests()).not.toContain('/near/login.html');
  });

  it.each(['once', 'twice'])('takes no other page for the one that is shown when it reads again (%s)', async (name) => {
    page = await browser.open(`${site.origin}/${name}.html`);
    const popup = await page.clickToolbarButton();
    const text = await until('an answer', () => textIn(popup, '.failure p, .body'));
    expect(text).not.toMatch(/关于做好秋季森林防火工作的通知|请登录/);
    await popup.close();
    expect(other.requests()).toEqual([]);
    expect(site.requests().filter((path) => path === `/${name}.html`)).toHaveLength(2);
  });
});

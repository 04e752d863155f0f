import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { encodeGb2312 } from './gb2312.ts';
import { bodyOf, clickIn, openPopup, textIn, textsIn } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

const part = (number: number, text: string): string => `<!doctype html><meta charset="utf-8"><title>通知</title>
  <h1>青渡县召开农业农村工作会议</h1><div class="content"><p>${text}</p></div>
  <div class="pages">上一页 <a href="t1.html">1</a> <a href="t1_2.html">2</a> 下一页</div><!-- ${number} -->`;

const FIRST =
  '青渡县召开农业农村工作会议，总结上年度工作，安排部署今年重点任务。会议由县长主持，各乡镇主要负责同志参加。';
const STRANGE = '这是另一个网站的文字，任何时候都不得作为第二页显示给读者，也不得向那个网站发出任何请求。';

describe.each(BROWSERS)('$name', ({ start }) => {
  let site: TestServer;
  let other: TestServer;
  let browser: TestBrowser;
  let page: TestPage;

  beforeAll(async () => {
    const notice = await readFile(`${pages}/notice.html`, 'utf8');
    const wrong = encodeGb2312(notice.replace('<meta charset="utf-8">', ''));
    other = await serve(pages, { '/t1_2.html': { body: part(2, STRANGE) }, '/notice.html': { body: notice } });
    const utf8 = { 'content-type': 'text/html; charset=utf-8' };
    site = await serve(pages, {
      '/parts/t1.html': { body: part(1, FIRST) },
      '/parts/t1_2.html': { status: 302, headers: { location: `${other.origin}/t1_2.html` }, body: '' },
      '/near/t1.html': { body: part(1, FIRST) },
      '/near/t1_2.html': { status: 302, headers: { location: '/near/login.html' }, body: '' },
      '/near/login.html': { body: part(2, STRANGE) },
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
  afterEach(async () => {
    await page?.close().catch(() => {});
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await other?.close();
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

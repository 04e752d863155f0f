import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { bodyOf, openPopup, textIn } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

/** Properties of an element that inputs of these names take the place of. */
const ELEMENT_NAMES = (
  'id nodeType nodeName localName tagName className classList attributes children parentNode parentElement childNodes ' +
  'firstChild lastChild nextSibling previousSibling firstElementChild nextElementSibling previousElementSibling ' +
  'textContent innerHTML innerText ownerDocument isConnected style hidden title lang dir offsetParent offsetWidth ' +
  'clientWidth getAttribute hasAttribute hasAttributes getAttributeNames setAttribute querySelector querySelectorAll ' +
  'getElementsByTagName getBoundingClientRect matches closest contains cloneNode appendChild append remove'
).split(' ');

/** Properties of a document that pictures and forms of these names take the place of. */
const DOCUMENT_NAMES = (
  'title body head documentElement images forms URL documentURI baseURI contentType defaultView characterSet location ' +
  'implementation activeElement nodeType textContent firstChild querySelector querySelectorAll getElementById ' +
  'getElementsByTagName createElement createDocumentFragment createRange createTreeWalker getSelection cloneNode importNode'
).split(' ');

const TEXT = [
  '本报讯 7月8日，云溪县召开秋粮生产调度会，研究部署抗旱保苗工作。',
  '会议强调，各乡镇要抢抓降雨间隙，组织农户补种改种，确保应种尽种。',
  '会议要求，县农业农村局要派出技术人员下沉到村，8月15日前完成一轮田间指导。',
] as const;
const TITLE = '云溪县部署秋粮抗旱保苗工作';

const hidden = (names: readonly string[]): string =>
  names.map((name) => `<input type="hidden" name="${name}" value="1234">`).join('');
const article = `<h1>${TITLE}</h1><div class="info">来源：云溪日报　发布时间：2024-07-09 08:30</div>
  <div class="content">${TEXT.map((line) => `<p>${line}</p>`).join('')}</div>`;
const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}_云溪县人民政府</title></head><body>${body}</body></html>`;

/** A form for each name, since names that come together may hide each other's harm. */
const formEach = ELEMENT_NAMES.map((name) => `<form action="vote.asp">${hidden([name])}</form>`).join('');
const COMMON = ['id', 'title', 'style', 'hidden', 'children', 'hasAttribute', 'getAttribute', 'textContent'];

const PAGES = {
  '/form-each.html': page(`${formEach}${article}${formEach}`),
  '/search-form.html': page(
    `<form action="/search.asp" id="search">${hidden(ELEMENT_NAMES)}<input name="keyword"><button>搜索</button></form>${article}`,
  ),
  '/page-in-form.html': page(
    `<form id="form1" method="post" action="show.aspx?id=1234">${hidden(COMMON)}${article}</form>`,
  ),
  '/comment-form.html': page(
    `<div class="main">${article}<form class="pinglun" action="save.jsp">${hidden(ELEMENT_NAMES)}发表评论<textarea name="children"></textarea></form></div>`,
  ),
  '/form-in-text.html': page(
    `<form name="print" class="content">${hidden(COMMON)}<h1>${TITLE}</h1><p>来源：云溪日报　发布时间：2024-07-09 08:30</p>${TEXT.map((line) => `<p>${line}</p>`).join('')}</form>`,
  ),
  '/pictures.html': page(
    `${article}${DOCUMENT_NAMES.map((name) => `<img name="${name}" src="data:," alt=""><form name="${name}"></form>`).join('')}`,
  ),
  '/frames.html': page(
    `${article}${DOCUMENT_NAMES.map((name) => `<iframe name="${name}" width="1" height="1"></iframe>`).join('')}`,
  ),
  '/in-frame.html': `<!doctype html><meta charset="utf-8"><title>办公系统</title><frameset cols="20%,*"><frame src="/menu.html"><frame src="/page-in-form.html"></frameset>`,
  '/menu.html': page(`<form>${hidden(ELEMENT_NAMES)}</form><a href="/">首页</a>`),
} as const;

describe.each(BROWSERS)('$name', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let tab: TestPage;

  beforeAll(async () => {
    server = await serve('.', Object.fromEntries(Object.entries(PAGES).map(([path, body]) => [path, { body }])));
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => tab,
    () => [browser, server],
  );

  it.each(Object.keys(PAGES).filter((path) => path !== '/menu.html'))(
    'reads %s, whose names stand over properties of the DOM',
    async (path) => {
      tab = await browser.open(server.origin + path);
      const popup = await openPopup(tab);
      expect(await textIn(popup, 'h1')).toBe(TITLE);
      expect(await bodyOf(popup)).toEqual([...TEXT]);
      expect(await textIn(popup, '[data-fact=source] dd')).toBe('云溪日报');
      expect(await textIn(popup, '[data-fact=published] dd')).toBe('2024-07-09 08:30');
      await popup.close();
    },
  );

  it('reads what is selected in such a form', async () => {
    tab = await browser.open(`${server.origin}/page-in-form.html`);
    await tab.evaluate(`(getSelection().selectAllChildren(document.querySelectorAll('.content p')[1]), 1)`);
    const popup = await openPopup(tab);
    await until('the selection', async () => (await bodyOf(popup)).join() === TEXT[1]);
    await popup.close();
  });

  it('reports no error meanwhile', () => {
    expect(browser.errors()).toEqual([]);
  });
});

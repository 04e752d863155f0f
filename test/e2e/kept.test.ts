import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { choose, clickIn, openPopup, waitForNothing, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

/* What is kept from one visit to the next: choices, places, marks. */

const pages = fileURLToPath(new URL('./pages', import.meta.url));

/** A report of many paragraphs, each its own. */
const LONG = `<!doctype html><meta charset="utf-8"><title>青渡县年度工作报告_青渡县人民政府</title><h1>青渡县年度工作报告</h1>
  <p class="info">来源：青渡日报　时间：2022-02-18</p><div class="content">${Array.from(
    { length: 90 },
    (_, i) =>
      `<p>第${i + 1}项工作，全县上下按照年初部署抓好落实，完成投资${i + 3}亿元，各乡镇要在年底前报送总结材料。</p>`,
  ).join('')}</div>`;

/** The paragraph in the middle of the reader's text; to be asked where `article` can be seen. */
const inMiddle = (scroller: string): string => `(() => {
  const main = ${scroller};
  const { top, height } = main.getBoundingClientRect();
  const at = [...main.querySelectorAll('.body > div')].find(e => e.getBoundingClientRect().bottom > top + height / 2);
  return Number(/\\d+/.exec(at?.textContent)?.[0] ?? -1);
})()`;

/** A text as an expression of ASCII alone: Firefox is sent what it is to run as an address. */
const ascii = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Selects these words of the reader's text, which stand in one text node. */
const selectWords = (words: string): string => `(() => {
  const words = ${ascii(words)};
  const { ownerDocument } = reader;
  const walker = ownerDocument.createTreeWalker(reader.querySelector('.body'), 4);
  let node = walker.nextNode();
  while (node && !node.data.includes(words)) node = walker.nextNode();
  if (!node) return false;
  const range = ownerDocument.createRange();
  const start = node.data.indexOf(words);
  range.setStart(node, start);
  range.setEnd(node, start + ${words.length});
  const selection = ownerDocument.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return true;
})()`;

/** Heights of what was never in view are guessed: the place may be a paragraph or two off. */
const isNear = (wanted: number): string => `((at) => Math.abs(at - ${wanted}) <= 2)`;

describe.each(BROWSERS)('$name', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const visit = async (path: string): Promise<TestPage> => {
    page = await browser.open(server.origin + path);
    return page;
  };
  const openReader = async (): Promise<void> => {
    await clickIn(await openPopup(page), '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
  };
  /** Does something on the options page, in a tab of its own. */
  const inOptions = async <T>(run: (options: TestPage) => Promise<T>): Promise<T> => {
    const options = await browser.openOptions();
    try {
      await until('the options', () => options.evaluate(`!!document.querySelector('h1')`));
      return await run(options);
    } finally {
      await options.close();
    }
  };

  beforeAll(async () => {
    server = await serve(pages, { '/long.html': { body: LONG } });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it('changes an open reader when something is changed in the options', async () => {
    await visit('/notice.html');
    await openReader();
    const choose = (theme: number) =>
      inOptions(async (options) => {
        await options.evaluate(`document.querySelectorAll('input[name=theme]')[${theme}].click()`);
        await until('the word', () => options.evaluate(`document.querySelector('.status').textContent.trim()`));
      });
    await choose(3);
    await until('the dark reader', () => page.inOurs(`reader.classList.contains('dark')`));
    await choose(0);
    await until('the reader as before', () => page.inOurs(`reader.classList.contains('auto')`));
    expect(await page.inOurs(`shown`)).toBe(1);
  });

  it('opens where the reader stopped, in overlay and popup, and not for a place of the page or a new page', async () => {
    const MAIN = `reader.querySelector('main')`;
    const isDrawn = () => page.inOurs<boolean>(`${MAIN}.getAttribute('aria-busy') === 'false'`);
    /** Scrolls to a paragraph, waits until the text is at rest, and says what is in the middle then. */
    const scrollTo = async (paragraph: number): Promise<number> => {
      await page.inOurs(
        `reader.querySelector('#block-${paragraph}').scrollIntoView({ block: 'center', behavior: 'instant' })`,
      );
      await page.inOurs(`new Promise((done) => setTimeout(done, 1000))`);
      return page.inOurs(inMiddle(MAIN));
    };
    await visit('/long.html');
    await openReader();
    await until('all of it', isDrawn);
    expect(await page.inOurs(`${MAIN}.scrollTop`)).toBe(0);
    const far = await scrollTo(60);
    expect(far).toBeGreaterThan(50);
    await page.press('Escape');
    await waitForNothing(page);

    await openReader();
    await until('the place again', () => page.inOurs<boolean>(`${isNear(far)}(${inMiddle(MAIN)})`));
    await page.inOurs(`new Promise((done) => setTimeout(done, 500))`);
    expect(await page.inOurs(`reader.querySelector('[data-action=back]').textContent`)).toMatch(/开头|beginning/);
    await page.clickInReader('[data-action=back]');
    await until('the beginning', () => page.inOurs<boolean>(`${MAIN}.scrollTop === 0`));
    const near = await scrollTo(30);
    expect(near).toBeLessThan(far - 10);
    await page.press('Escape');
    await waitForNothing(page);

    const popup = await openPopup(page);
    const ofPopup = inMiddle(`document.querySelector('main')`);
    await until('the place in the popup', () => popup.evaluate<boolean>(`${isNear(near)}(${ofPopup})`));
    await popup.close();
    await page.close();

    await visit('/long.html?spm=7#end');
    await openReader();
    await until('all of it', isDrawn);
    await page.inOurs(`new Promise((done) => setTimeout(done, 500))`);
    expect(await page.inOurs(`${MAIN}.scrollTop`)).toBe(0);
  });

  it('keeps marks and notes once the reader says so, in every script, in the files wished, until they are deleted', async () => {
    const STORED = `(globalThis.browser ?? chrome).storage.local.get(null).then((all) => JSON.stringify(all))`;
    const storedText = () => inOptions((options) => options.evaluate<string>(STORED));
    const marks = () => page.inOurs<string[]>(`[...reader.querySelectorAll('mark.own')].map(e => e.textContent)`);
    const mark = async (words: string, action: string): Promise<void> => {
      await until(words, () => page.inOurs<boolean>(selectWords(words)));
      await until('the bar', () => page.inOurs(`!!reader.querySelector('.selection-bar')`));
      await page.clickInReader(`.selection-bar [data-action=${action}]`);
    };
    await visit('/notice.html');
    await openReader();
    // What is drawn anew loses what is selected in it.
    await until('the measures', () => page.inOurs(`!!reader.querySelector('mark.measure')`));
    await mark('组建不少于20人', 'mark-green');
    await until('the mark', async () => (await marks()).join() === '组建不少于20人');
    expect(await storedText()).not.toContain('notes:');
    await page.clickInReader('[data-action=keep-notes]');
    await until('it is stored', async () => (await storedText()).includes('notes:'));
    await mark('县政府同意', 'note');
    await until('the field', () => page.inOurs(`reader.querySelectorAll('.own-note textarea').length === 2`));
    await page.press('Escape');
    await page.press('Escape');
    await waitForNothing(page);
    await page.close();

    await visit('/notice.html?from=timeline');
    const popup = await openPopup(page);
    const inPopup = () =>
      popup.evaluate<string[]>(`[...document.querySelectorAll('mark.own')].map(e => e.textContent)`);
    await until('both marks', async () => (await inPopup()).join() === '县政府同意,组建不少于20人');
    await choose(popup, 'tw');
    await until('both in traditional script', async () => (await inPopup()).join() === '縣政府同意,組建不少於20人');
    await choose(popup, 'source');
    await clickIn(popup, '.footer [data-action=notes]');
    await until('the panel', () => popup.evaluate(`document.querySelectorAll('.own-note').length === 2`));
    await popup.evaluate(`(() => {
      const field = document.querySelector('.own-note textarea');
      field.focus();
      field.value = '谁同意的？';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return 1;
    })()`);
    await popup.evaluate(`(document.querySelector('.own-note textarea').blur(), 1)`);
    await until('the note', () => popup.evaluate(`!!document.querySelector('mark.own.noted')`));
    await clickIn(popup, '[name=export-notes]');
    await popup.evaluate(`new Promise((done) => setTimeout(() => done(1), 500))`);
    await clickIn(popup, '[data-action=copy]');
    await until('the word', () => popup.evaluate(`document.querySelector('.status').textContent.trim()`));
    await popup.close();
    const { text } = await browser.clipboard();
    expect(text).toContain('县政府同意[1]');
    expect(text).toContain('“县政府同意” 谁同意的？');
    // The shortcut copies what the reader would: in the script of the site, with the notes.
    const setSites = (sites: object) =>
      inOptions((options) =>
        options.evaluate(`(async () => {
          const { local } = (globalThis.browser ?? chrome).storage;
          const { settings } = await local.get('settings');
          await local.set({ settings: { ...settings, sites: ${JSON.stringify(sites)} } });
          return 1;
        })()`),
      );
    await setSites({ [new URL(server.origin).host]: { script: 'tw' } });
    await page.command('copy');
    await until('the toast', () => page.inOurs(`toast?.textContent.match(/\\d{3}/)?.[0]`));
    const { text: byShortcut } = await browser.clipboard();
    expect(byShortcut).toContain('縣政府同意[1]');
    expect(byShortcut).toContain('組建不少於20人[2]');
    expect(byShortcut).toContain('“縣政府同意” 谁同意的？');
    await setSites({});
    await page.close();

    await inOptions(async (options) => {
      await until('the page in the list', () =>
        options.evaluate(`document.querySelectorAll('.noted li').length === 1`),
      );
      await options.evaluate(`document.querySelector('[data-action=delete-all-notes]').click()`);
      await until('the question', () =>
        options.evaluate(`(document.querySelector('[data-action=delete-all-notes]').click(), 1)`),
      );
      await until('nothing stored', async () => !(await options.evaluate<string>(STORED)).includes('notes:'));
    });
  });
});

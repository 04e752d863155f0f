import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, type TestPopup, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { choose, clickIn, openPopup, textIn, textsIn } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

const SENTENCE = '各乡镇、各部门要压实责任，于7月底前完成排查整改，建立台账，逐项销号，不得瞒报漏报。';
const LEAD = `<p>青渡县召开工作会议。会议要求，${SENTENCE}</p>`;
/** Each its own: what is said again word for word is one line of the table. */
const sentence = (number: number): string =>
  `各乡镇、各部门要压实第${number}处责任，于7月底前完成第${number}处排查整改，建立台账，逐项销号，不得瞒报漏报第${number}处。`;
const TEXT = Array.from({ length: Math.ceil(100_000 / sentence(1000).length) }, (_, i) => sentence(i + 1)).join('');
const LAST = '会议由县长主持，各乡镇主要负责同志参加，会期半天。';

const pageOf = (body: string): string => `<!doctype html><meta charset="utf-8"><title>青渡县召开工作会议_青渡网</title>
  <h1>青渡县召开工作会议</h1><p class="info">来源：青渡日报　时间：2022-02-18</p>
  <div class="content">${LEAD}${body}<p>${LAST}</p></div>`;
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const ANSWERS = {
  '/paragraph.html': { body: pageOf(`<p>${TEXT}</p>`) },
  '/links.html': {
    body: pageOf(
      `<p>${times(50_000, (i) => `<a href="/d/${i}.html">附件${i}说明</a>，`).join('')}以上文件请遵照执行。</p>`,
    ),
  },
  '/cells.html': {
    body: pageOf(
      `<table>${times(2000, (y) => `<tr>${times(10, (x) => `<td>数${y}之${x}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
  },
};

/**
 * Holds back what is drawn after the first screen until `release()`: a browser that has nothing else to do draws a
 * hundred thousand characters before anybody can look. A step of the drawing is the one task that looks at the clock.
 */
const HOLD = `(() => {
  if (window.release) return 1;
  const real = window.setTimeout;
  const held = [];
  window.setTimeout = (run, ...rest) =>
    String(run).includes('performance.now') ? held.push(run) : real.call(window, run, ...rest);
  window.release = () => {
    window.setTimeout = real;
    for (const run of held.splice(0)) real.call(window, run);
  };
  return 1;
})()`;

/** Watches the body grow, from inside: how many characters stood there at each change. */
const WATCH = `(() => {
  window.grown = [];
  const look = () => {
    const length = document.querySelector('.body')?.textContent.length ?? 0;
    if (length !== window.grown.at(-1)) window.grown.push(length);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
  return 1;
})()`;

const isBusy = (popup: TestPopup): Promise<boolean> =>
  popup.evaluate(`document.querySelector('main')?.getAttribute('aria-busy') === 'true'`);
const settled = (popup: TestPopup): Promise<unknown> =>
  until('the whole text', async () => !(await isBusy(popup)) && (await textIn(popup, '.body')).endsWith(LAST), 120_000);

describe.each(BROWSERS)('$name with texts without end', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;

  beforeAll(async () => {
    server = await serve(pages, ANSWERS);
    browser = await start();
    page = await browser.open(`${server.origin}/notice.html`);
    // The choice of script outlives a test.
    const popup = await openPopup(page);
    await popup.close();
    await page.close();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it.each(Object.keys(ANSWERS))(
    'shows the first of %s, answers a click, then shows the rest',
    async (path) => {
      page = await browser.open(server.origin + path);
      const popup = await page.clickToolbarButton();
      // Asked while the popup is still being set up it may be lost.
      await until('the popup', () => popup.evaluate(HOLD));
      await until('the first text', () => textIn(popup, '.body'), 120_000);
      await popup.evaluate(WATCH);
      const first = (await textIn(popup, '.body')).length;
      expect(await textIn(popup, '.body')).not.toContain(LAST);
      expect(await isBusy(popup)).toBe(true);
      await clickIn(popup, '[data-panel=typography]');
      await until('the panel', () => textIn(popup, '.panel.typography h2'));
      await popup.evaluate('(window.release(), 1)');
      await settled(popup);
      const grown = await popup.evaluate<number[]>('window.grown');
      const whole = grown.at(-1) ?? 0;
      expect(first).toBeLessThan(whole / 5);
      // In steps, none of which took back what stood there; how many is the machine's: each takes a slice of time.
      expect(grown.length).toBeGreaterThan(3);
      expect(grown).toEqual(grown.toSorted((a, b) => a - b));
      await popup.close();
    },
    300_000,
  );

  it('holds every character of one long paragraph, in either script, and goes to its last measure', async () => {
    page = await browser.open(`${server.origin}/paragraph.html`);
    const popup = await page.clickToolbarButton();
    await until('the first text', () => textIn(popup, '.body'), 60_000);
    await settled(popup);
    expect(await textIn(popup, '.body > div:not(:first-child):not(:last-child)')).not.toBe('');
    expect((await textsIn(popup, '.body > div')).slice(1, -1).join('')).toBe(TEXT);
    await choose(popup, 'tw');
    await until('the other script to the end', async () =>
      (await textsIn(popup, '.body > div')).every((text) => !/[压责于]/.test(text)),
    );
    await choose(popup, 'source');
    await until('the measures', () => textIn(popup, 'mark'), 60_000);
    await settled(popup);
    await clickIn(popup, '.toolbar [data-panel=measures]');
    await until(
      'the whole list',
      async () => {
        const count = await popup.evaluate<number>(`document.querySelectorAll('mark[id]').length`);
        return count > 1000 && (await textsIn(popup, 'td.what')).length === count;
      },
      60_000,
    );
    await popup.evaluate(`[...document.querySelectorAll('td.what button')].at(-1).click()`);
    await until('the last mark', () =>
      popup.evaluate(`(() => {
        const [mark] = document.querySelectorAll('mark.chosen');
        const { top, bottom } = mark?.getBoundingClientRect() ?? {};
        return top > 0 && bottom < innerHeight;
      })()`),
    );
    await popup.close();
  }, 300_000);

  it('opens the reader over the page on the first screen of it', async () => {
    page = await browser.open(`${server.origin}/paragraph.html`);
    const popup = await page.clickToolbarButton();
    await until('the popup', () => textIn(popup, '[data-action=reader]'), 60_000);
    // The popup closes with it.
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    const first = await until(
      'the reader',
      () => page.inOurs<number>(`reader?.querySelector('.body')?.textContent.length`),
      60_000,
    );
    await until(
      'the whole text',
      () => page.inOurs(`reader.querySelector('main').getAttribute('aria-busy') === 'false'`),
      120_000,
    );
    const whole = await page.inOurs<number>(`reader.querySelector('.body').textContent.length`);
    expect(whole).toBeGreaterThan(TEXT.length);
    expect(first).toBeLessThanOrEqual(whole);
    await page.press('Escape');
  }, 300_000);

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

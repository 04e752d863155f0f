import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { chooseInReader, clickIn, openPopup, textIn, textsIn, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));
/** So many measures that their list is drawn in several steps. */
const MANY = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>石梁县人民政府</title><h1>石梁县年度任务分解方案</h1>
  <p class="info">来源：石梁县人民政府办公室　时间：2026-03-02</p><div class="content">${Array.from(
    { length: 300 },
    (_, index) => `<p>第${index + 1}组要于${(index % 28) + 1}日前修建水渠${index + 2}条，不得挪用资金。</p>`,
  ).join('')}</div></html>`;

const shots = fileURLToPath(new URL('../../screenshots', import.meta.url));

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  beforeAll(async () => {
    await mkdir(shots, { recursive: true });
    server = await serve(pages, { '/many.html': { body: MANY } });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  /** Opens the table in the overlay. */
  const openTable = async (): Promise<void> => {
    page = await browser.open(`${server.origin}/plan.html`);
    const popup = await openPopup(page);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await page.clickInReader('.toolbar [data-panel=measures]');
    await until('the table', () => page.inOurs(`reader.querySelectorAll('.measure-table td.what').length > 0`));
  };
  const textsOf = (selector: string): Promise<string[]> =>
    page.inOurs(`[...reader.querySelectorAll(${JSON.stringify(selector)})].map(e => e.textContent.trim())`);
  const widthOf = (selector: string): Promise<number> =>
    page.inOurs(`Math.round(reader.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().width)`);

  const isThere = (): Promise<boolean> =>
    page.inOurs(`getComputedStyle(reader.querySelector('.panels')).visibility === 'visible'`);

  it('shows the measures as a table beside the text and over the whole page', async () => {
    await openTable();
    const beside = await widthOf('.panels');
    await page.clickInReader('[data-action=widen]');
    await until('the wide table', async () => (await widthOf('.panels')) > beside * 2);
    await page.screenshot(`${shots}/measures-wide-${name}.png`);
    expect(await textsOf('.measure-table thead th')).toHaveLength(7);
    const titles = await textsOf('.measure-table .group');
    expect(titles).toContain('二、强化水质监管');
    expect(new Set(titles).size).toBe(titles.length);
    const whats = await textsOf('.measure-table td.what');
    expect(whats).not.toContain('强化水质监管');
    const limit = whats.findIndex((what) => what.includes('上报项目清单'));
    expect((await textsOf('.measure-table td.when'))[limit]).toMatch(/^2026-04-15 17:00.*4月15日17:00前$/);
  });

  it('leads from a line of the wide table to its place, and back to the table as it was', async () => {
    await openTable();
    await page.clickInReader('[data-action=widen]');
    await page.clickInReader('[data-filter=bans]');
    await until('the bans', async () => (await textsOf('.measure-table td.what')).length === 2);
    await page.clickInReader('.measure-table tr:last-child .what button');
    await until('its place', () => page.inOurs(`!!reader.querySelector('mark.chosen')`));
    const isOver = `(() => { const m = reader.querySelector('mark.chosen').getBoundingClientRect(); const t = reader.ownerDocument.elementFromPoint(m.left + 4, m.top + m.height / 2); return !!t?.closest('mark.chosen'); })()`;
    await until('nothing to lie over it', () => page.inOurs(isOver));
    expect(await textsOf('mark.chosen')).toEqual(['严禁向低保户收取入户材料费']);
    await page.screenshot(`${shots}/measures-place-${name}.png`);
    await page.clickInReader('[data-action=back]');
    await until('the table', isThere);
    expect(await textsOf('.measure-table td.what')).toHaveLength(2);
    // By keyboard: Esc closes the card, then brings the table back, the focus on its line.
    expect(await page.inOurs(`!reader.querySelector('.measure-card')`)).toBe(true);
    await page.clickInReader('.measure-table td.what button');
    await until('the card', () => page.inOurs(`!!reader.querySelector('.measure-card')`));
    expect(await isThere()).toBe(false);
    await page.press('Escape');
    await until('no card', () => page.inOurs(`!reader.querySelector('.measure-card')`));
    await page.press('Escape');
    await until('the table', isThere);
    await until('the focus on its line', () => page.inOurs(`!!reader.ownerDocument.activeElement?.closest('td.what')`));
  });

  it('keeps the places under the pointer while a long list is drawn, in a narrow panel', async () => {
    page = await browser.open(`${server.origin}/many.html`);
    await clickIn(await openPopup(page), '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await until('the measures', () => page.inOurs(`reader.querySelectorAll('mark.measure').length > 9`));
    // In each frame: where the tools stand, and the third line.
    await page.inOurs(`(() => {
      const frames = reader.frames = { places: new Set(), lines: 0 };
      const look = () => {
        const all = reader.querySelectorAll('.measure-table tr:not(.group)');
        const tools = reader.querySelector('.export button');
        if (tools) frames.places.add(Math.round(tools.getBoundingClientRect().top) + ' ' + Math.round(all[2].getBoundingClientRect().top));
        frames.lines = all.length;
        if (all.length < 300) reader.ownerDocument.defaultView.requestAnimationFrame(look);
      };
      look();
      return 1;
    })()`);
    await page.clickInReader('.toolbar [data-panel=measures]');
    await until('all lines', () => page.inOurs(`reader.frames.lines >= 300`));
    await page.screenshot(`${shots}/measures-long-${name}.png`);
    expect(await page.inOurs<string[]>(`[...reader.frames.places]`)).toHaveLength(1);
  });

  it('saves what is listed: a table that a spreadsheet reads, a calendar of what has a date', async () => {
    await openTable();
    await page.clickInReader('[data-filter=bans]');
    await until('the bans', async () => (await textsOf('.measure-table td.what')).length === 2);
    await page.clickInReader('.export .with-menu > button');
    await until('the menu', () => page.inOurs(`!!reader.querySelector('[data-item=copy-tsv]')`));
    await page.screenshot(`${shots}/measures-menu-${name}.png`);
    // However short the list is, no item stands where nobody can scroll to.
    const hidden = `[...reader.querySelectorAll('[role=menuitem]')].filter(e => {
      const { left, top, width, height } = e.getBoundingClientRect();
      return !e.contains(e.ownerDocument.elementFromPoint(left + width / 2, top + height / 2));
    }).map(e => e.dataset.item)`;
    expect(await page.inOurs(hidden)).toEqual([]);
    await page.press('Escape');
    await until('no menu', () => page.inOurs(`!reader.querySelector('[role=menu]')`));
    await chooseInReader(page, 'saveList', 'save-csv');
    const csv = await until('the table', async () =>
      Object.entries(await browser.saved()).find(([file]) => file.endsWith('.csv')),
    );
    expect(csv[0]).toMatch(/^2026-03-02 白石县人民政府办公室关于做好农村饮水安全工作的通知 /);
    expect(csv[1].codePointAt(0)).toBe(0xfeff);
    expect(csv[1].trimEnd().split('\r\n')).toHaveLength(3);
    await page.clickInReader('.row-controls [data-filter=bans]');
    await until('all of them', async () => (await textsOf('.measure-table td.what')).length > 2);
    await chooseInReader(page, 'saveList', 'save-calendar');
    const calendar = await until('the calendar', async () =>
      Object.entries(await browser.saved()).find(([file]) => file.endsWith('.ics')),
    );
    const unfolded = calendar[1].replace(/\r\n /g, '');
    expect(unfolded).toMatch(/DUE:20260415T090000Z\r\nSUMMARY:[^\r]*上报项目清单/);
    expect(unfolded).toContain(`URL:${server.origin}/plan.html`);
  });

  it('takes a correction: the mark goes, the line stays, and the file is saved when asked for', async () => {
    await openTable();
    await page.clickInReader('.measure-table tbody tr:not(.group) .what button');
    await until('the card', () => page.inOurs(`!!reader.querySelector('.measure-card')`));
    const marked = (await textsOf('mark')).length;
    await page.clickInReader('[data-action=not-measure]');
    await until('one mark fewer', async () => (await textsOf('mark')).length < marked);
    await page.press('Escape');
    await page.clickInReader('[data-action=back]');
    await until('the line', async () => (await textsOf('.measure-table .struck')).length === 1);
    await page.clickInReader('[data-action=save-corrections]');
    const file = await until('the file', async () => (await browser.saved())['zhengwen-corrections.json']);
    const { url, corrections } = JSON.parse(file);
    expect(url).toBe(`${server.origin}/plan.html`);
    expect(corrections).toHaveLength(1);
    expect(corrections[0]).toMatchObject({ verdict: 'none', found: { rules: expect.any(Array) } });
  });

  it('adds the words selected in the popup', async () => {
    page = await browser.open(`${server.origin}/plan.html`);
    const popup = await openPopup(page);
    await until('marks', async () => (await textsIn(popup, 'mark')).length > 0);
    await until('the last paragraph', async () => (await textsIn(popup, '.body p')).at(-1)?.includes('满意'));
    await popup.evaluate(`(() => {
      const text = [...document.querySelectorAll('.body p')].at(-1).firstChild;
      getSelection().setBaseAndExtent(text, 0, text, 13);
      return 1;
    })()`);
    await clickIn(popup, '.toolbar [data-panel=measures]');
    await until('the table', async () => (await textsIn(popup, '.measure-table td.what')).length > 0);
    await popup.screenshot(`${shots}/measures-popup-${name}.png`);
    await clickIn(popup, '[data-action=add]');
    await until('the mark', async () => (await textsIn(popup, 'mark')).includes('去年全县新建供水站点多处'));
    await until('the word', () => textIn(popup, '.status'));
    await popup.close();
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

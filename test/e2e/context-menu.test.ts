import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { openPopup } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

/* The context menu from where the browser tells the extension of it. */

const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>石梁县林业局</title><h1>关于做好护林防火工作的通知</h1>
  <p class="info">来源：石梁县林业局　时间：2024-10-08</p><div class="content"><p>各林场、各乡镇人民政府：</p>
  <p id="ban">防火期内严 禁 野外用火，各林场要于10月20日前完成隔离带清理。</p>
  <p>违者依法处理，请各单位认真抓好落实，确保林区安全。</p></div></html>`;

const ENTRIES = ['overlay', 'copy', 'copy-selection'] as const;

describe.each(BROWSERS)('$name', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  beforeAll(async () => {
    server = await serve('.', { '/article.html': { body: ARTICLE } });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );
  /** A click on the toolbar button gives what a true click on an entry would: the permission to read the page. */
  const open = async (): Promise<void> => {
    page = await browser.open(`${server.origin}/article.html`);
    await (await openPopup(page)).close();
  };
  const told = (): Promise<string> => until('the toast', () => page.inOurs<string>(`toast?.textContent`));

  it('has its entries', async () => {
    page = await browser.openOptions();
    // Only an entry that is there can be changed.
    const update = ENTRIES.map((id) => `menus.update('${id}', {})`).join(', ');
    const found = `(menus => Promise.all([${update}]).then(() => 'all', String))((globalThis.browser ?? chrome).contextMenus)`;
    expect(await page.evaluate(found)).toBe('all');
  });

  it('opens the reader', async () => {
    await open();
    await page.chooseEntry('overlay');
    await until('the reader', () =>
      page.inOurs(`reader?.querySelector('article h1')?.textContent.includes('护林防火')`),
    );
  });

  it('copies the article, and of a selection that alone', async () => {
    await open();
    await page.chooseEntry('copy');
    expect(await told()).toMatch(/^(?:已复制|Copied)/);
    expect((await browser.clipboard()).text).toContain('各林场、各乡镇人民政府：');
    await page.close();
    await open();
    await page.evaluate(`(getSelection().selectAllChildren(document.getElementById('ban')), 1)`);
    await page.chooseEntry('copy-selection');
    expect(await told()).toMatch(/^(?:已复制|Copied)/);
    const { text } = await browser.clipboard();
    expect(text).toContain('10月20日前完成隔离带清理');
    expect(text).not.toContain('各林场、各乡镇人民政府：');
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

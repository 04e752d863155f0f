import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { chooseInReader, clickIn, openPopup, textIn, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

/* Private windows: all that copies works there as elsewhere, and nothing of the page stays behind. */

const TITLE = '关于开展冬季巡渠的通知';
const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>石梁县水利局</title><h1>${TITLE}</h1>
  <p class="info">来源：石梁县水利局　时间：2024-11-04</p><div class="content">
  <p>各乡镇人民政府，各灌区管理所：</p><p>各乡镇要于12月1日前完成干渠巡查，不得漏查一处。</p>
  <p>灌区管理所每周报送一次进度，特此通知，请认真抓好落实。</p></div></html>`;

/** Whether the page that is looked at is private, asked by the extension in the popup. */
const IS_PRIVATE = `(globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.incognito)`;

describe.each(BROWSERS)('$name', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  beforeAll(async () => {
    server = await serve('.', { '/secret.html': { body: ARTICLE } });
    browser = await start({ isPrivate: true });
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );
  const open = async () => {
    page = await browser.open(`${server.origin}/secret.html`);
    return openPopup(page);
  };
  const status = (): Promise<string> => page.inOurs(`reader.querySelector('.status').textContent.trim()`);

  it('copies from the popup, by the shortcut and by the context menu', async () => {
    const popup = await open();
    expect(await popup.evaluate(IS_PRIVATE)).toBe(true);
    await clickIn(popup, '[data-action=copy]');
    await until('the word', () => textIn(popup, '.status'));
    await popup.close();
    expect((await browser.clipboard()).html).toContain(TITLE);
    await page.command('copy');
    await until('the toast', () => page.inOurs(`toast?.textContent`));
    await page.close();
    await (await open()).close();
    await page.chooseEntry('copy');
    await until('the toast', () => page.inOurs(`toast?.textContent`));
    expect((await browser.clipboard()).text).toContain('12月1日前');
  });

  it('copies and saves from the overlay, and keeps no mark and no place of the page', async () => {
    await clickIn(await open(), '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await chooseInReader(page, 'copy', 'copy-markdown');
    await until('the word', async () => (await status()).includes('Markdown'));
    expect((await browser.clipboard()).text).toMatch(new RegExp(`^# ${TITLE}\n`));
    await chooseInReader(page, 'copy', 'save-text');
    await until('the file', async () => (await browser.saved())[`2024-11-04 ${TITLE}.txt`]);
    await page.inOurs(
      `(reader.ownerDocument.getSelection().selectAllChildren(reader.querySelectorAll('.body p')[1]), 1)`,
    );
    await until('the bar', () => page.inOurs(`!!reader.querySelector('.selection-bar')`));
    await page.clickInReader('[data-action=mark-amber]');
    await until('the mark', () => page.inOurs(`!!reader.querySelector('.footer [data-action=notes]')`));
    const options = await browser.openOptions();
    const stored = await options.evaluate<string>(
      `(globalThis.browser ?? chrome).storage.local.get().then(all => JSON.stringify(all))`,
    );
    await options.close();
    expect(stored).toContain('settings');
    expect(stored).not.toMatch(/secret\.html|巡渠|干渠/);
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

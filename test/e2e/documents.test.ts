import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { chooseIn, chooseInReader, clickIn, openPopup, textIn, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const [FIRST, SECOND] = ['关于做好当前防汛工作的通知', '关于做好当前抗旱工作的通知'] as const;
const article = (
  title: string,
): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>青渡县人民政府</title>
  <h1>${title}</h1><p class="info">来源：青渡县水利局　时间：2024-06-03</p>
  <div class="content"><p>各乡镇人民政府，县直有关部门：</p>
  <p>今年入汛以来，全县已出现三轮强降雨，为切实做好防汛工作，现将有关事项通知如下：</p>
  <p>一、压实责任</p>
  <p>各乡镇要于6月10日前完成山塘水库巡查，不得漏查一处，发现险情30分钟内上报县防汛办。</p>
  <p>特此通知，请各单位认真抓好落实，确保安全度汛。</p></div></html>`;

/** What is in a file of each kind, by the names of its parts, which a ZIP has in the clear. */
const PARTS = { docx: 'word/document.xml', epub: 'mimetypeapplication/epub+zip' } as const;

describe.each(BROWSERS)('$name', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;

  beforeAll(async () => {
    server = await serve('.', { '/first.html': { body: article(FIRST) }, '/second.html': { body: article(SECOND) } });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  const find = (title: string, extension: string): Promise<string> =>
    until(`a file .${extension}`, async () => (await browser.saved())[`2024-06-03 ${title}.${extension}`]);

  it('saves documents from the popup, by a script that is loaded then', async () => {
    page = await browser.open(`${server.origin}/first.html`);
    const popup = await openPopup(page);
    const hasScript = () => popup.evaluate<boolean>(`!!document.querySelector('script[src*=documents]')`);
    expect(await hasScript()).toBe(false);
    for (const [extension, part] of Object.entries(PARTS)) {
      await chooseIn(popup, 'copy', `save-${extension}`);
      const file = await find(FIRST, extension);
      expect(file.slice(0, 2)).toBe('PK');
      expect(file).toContain(part);
      expect(await hasScript()).toBe(true);
    }
    await popup.close();
  });

  it('saves documents and copies 公文 from the overlay', async () => {
    page = await browser.open(`${server.origin}/second.html`);
    const popup = await openPopup(page);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    for (const [extension, part] of Object.entries(PARTS)) {
      await chooseInReader(page, 'copy', `save-${extension}`);
      expect(await find(SECOND, extension)).toContain(part);
    }
    await chooseInReader(page, 'copy', 'copy-official');
    await until('the word', () => page.inOurs(`reader.querySelector('.status').textContent.match(/公文|official/i)`));
    const { html, text } = await browser.clipboard();
    expect(text).toContain('一、压实责任');
    // What Word goes by comes through the clipboard.
    expect(html).toMatch(/<h2[^>]*mso-line-height-rule:\s?exactly[^>]*黑体[^>]*>一、压实责任<\/h2>/);
    expect(await page.evaluate(`document.querySelectorAll('script[src*=documents]').length`)).toBe(0);
  });

  it('tells where the script does not come, and copies once it does', async () => {
    page = await browser.open(`${server.origin}/first.html`);
    const popup = await openPopup(page);
    await popup.evaluate(`(() => {
      const append = document.head.append;
      document.head.append = function (script) {
        if (!script.src.includes('documents')) return append.call(this, script);
        document.head.append = append;
        script.onerror(new Event('error'));
      };
      return 1;
    })()`);
    await chooseIn(popup, 'copy', 'copy-official');
    const told = await until('the word', () => textIn(popup, '.status'));
    expect(told).not.toMatch(/^(?:已复制|Copied)/);
    await chooseIn(popup, 'copy', 'copy-official');
    await until('the other word', async () => /^(?:已复制|Copied)/.test(await textIn(popup, '.status')));
    await popup.close();
  });

  it('leaves no error in any console but the one that was made', () => {
    expect(browser.errors().filter((error) => !error.includes('did not load'))).toEqual([]);
  });
});

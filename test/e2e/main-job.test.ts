import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, type TestPopup, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { encodeGb2312 } from './gb2312.ts';
import { bodyOf, choose, clickIn, openPopup, textIn, textsIn, waitForNothing, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));
const shots = fileURLToPath(new URL('../../screenshots', import.meta.url));
const SERIALISE = `new XMLSerializer().serializeToString(document)`;

/** The smallest file a PDF viewer opens. */
const PDF =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\ntrailer<</Root 1 0 R>>';

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const visit = async (path: string): Promise<TestPage> => {
    page = await browser.open(path.includes(':') ? path : server.origin + path);
    return page;
  };
  /** Opens the popup on a page and waits for the article. */
  const read = async (path: string): Promise<TestPopup> => openPopup(await visit(path));
  /** The sentence of a popup that has nothing to read. */
  const failure = async (path: string): Promise<string> => {
    const popup = await (await visit(path)).clickToolbarButton();
    const sentence = await until('the sentence', () => textIn(popup, '.failure p'));
    await popup.close();
    return sentence;
  };

  beforeAll(async () => {
    await mkdir(shots, { recursive: true });
    const notice = await readFile(`${pages}/notice.html`, 'utf8');
    server = await serve(pages, {
      '/csp.html': {
        body: notice.replace(/ style="[^"]*"/, ''),
        headers: { 'content-security-policy': "default-src 'none'" },
      },
      '/gb2312.html': {
        body: encodeGb2312(notice.replace('utf-8', 'gb2312')),
        headers: { 'content-type': 'text/html' },
      },
      '/tongzhi.pdf': { body: PDF, headers: { 'content-type': 'application/pdf' } },
      '/undeclared.html': {
        body: encodeGb2312(notice.replace('<meta charset="utf-8">', '')),
        headers: { 'content-type': 'text/html; charset=utf-8' },
      },
    });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it('shows the repaired article on a click', async () => {
    const popup = await read('/damaged.html');
    expect(await textIn(popup, 'h1')).toBe('雲溪縣召開防汛抗旱工作視頻調度會');
    expect(await textIn(popup, '[data-fact=source] dd')).toBe('雲溪日報');
    expect(await textIn(popup, '[data-fact=published] dd')).toBe('2023-07-05 17:42:08');
    expect(await textIn(popup, '[data-fact=editor] dd')).toBe('沈知遠');
    const body = await bodyOf(popup);
    expect(body).toHaveLength(5);
    expect(body.join('')).not.toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)|，，|娱乐|彩金|分享|上一篇|版權/);
    expect(body[0]).toContain('再落實。縣委書記、縣防汛抗旱指揮部政委');
    expect(body[3]).toContain('雨情、水情、險情每3小時報告一次。');
    expect(await textIn(popup, '.receipt-line')).toMatch(/1\d\d/);
    await until('marks', async () => (await textsIn(popup, 'mark')).length > 0);
    await popup.screenshot(`${shots}/popup-${name}.png`);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await until('marks', () => page.inOurs(`reader.querySelectorAll('mark').length > 0`));
    await page.screenshot(`${shots}/overlay-damaged-${name}.png`);
  });

  it('toggles the script and the measures', async () => {
    const popup = await read('/notice.html');
    await choose(popup, 'tw');
    expect(await textIn(popup, 'h1')).toBe('關於做好秋季森林防火工作的通知');
    expect((await bodyOf(popup)).join('')).toContain('未經批准不得在林區用火');
    await popup.screenshot(`${shots}/popup-traditional-${name}.png`);
    await choose(popup, 'cn');
    expect(await textIn(popup, 'h1')).toBe('关于做好秋季森林防火工作的通知');
    await choose(popup, 'source');
    const marks = (): Promise<string[]> => textsIn(popup, 'mark');
    await until('marks', async () => (await marks()).join('|').includes('未经批准不得在林区用火'));
    await clickIn(popup, 'input[name=measures]');
    await until('no marks', async () => (await marks()).length === 0);
    await clickIn(popup, 'input[name=measures]');
    await until('marks', async () => (await marks()).length > 0);
    await popup.close();
  });

  it('copies what is shown, plain and rich, and says so', async () => {
    const popup = await read('/notice.html');
    await choose(popup, 'tw');
    await clickIn(popup, '[data-action=copy]');
    expect(await until('the word', () => textIn(popup, '.status'))).toMatch(/\d{3}/);
    await popup.close();
    const { text, html } = await browser.clipboard();
    expect(text).toMatch(/^關於做好秋季森林防火工作的通知\n/);
    expect(text).toContain('\n一、嚴格火源管理。');
    expect(html).toMatch(/<h1[^>]*>關於做好秋季森林防火工作的通知<\/h1>/);
    expect(html).not.toMatch(/<script|class=|onclick/);
  });

  it('opens the overlay, leaves the page as it was, and closes with Esc', async () => {
    await visit('/notice.html');
    await page.evaluate(`(document.querySelector('#box').focus(), scrollTo(0, 300), 1)`);
    const before = await page.evaluate<string>(SERIALISE);
    const popup = await openPopup(page);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    expect(await page.inOurs(`reader.querySelector('h1').textContent`)).toBe('关于做好秋季森林防火工作的通知');
    await page.screenshot(`${shots}/overlay-${name}.png`);
    const during = await page.evaluate<string>(
      `(() => { const copy = document.cloneNode(true); copy.documentElement.lastElementChild.remove(); return new XMLSerializer().serializeToString(copy); })()`,
    );
    expect(during).toBe(before);
    await page.press('Escape');
    await waitForNothing(page);
    expect(await page.evaluate(SERIALISE)).toBe(before);
    expect(await page.evaluate('document.activeElement.id')).toBe('box');
    expect(await page.evaluate('scrollY')).toBe(300);
  });

  it('toggles the overlay and copies by their shortcuts', async () => {
    const popup = await read('/notice.html');
    await popup.close();
    await page.command('overlay');
    await waitForOverlay(page);
    await page.command('overlay');
    await waitForNothing(page);
    await page.command('copy');
    await until('the toast', () => page.inOurs(`toast?.textContent.match(/\\d{3}/)?.[0]`));
    expect((await browser.clipboard()).text).toContain('一、严格火源管理。');
    await waitForNothing(page);
  });

  it('copies from the overlay and by shortcut where the page is no secure context', async () => {
    const popup = await openPopup(await visit(`${server.origin.replace('127.0.0.1', 'yunxi.test')}/notice.html`));
    expect(await page.evaluate('isSecureContext')).toBe(false);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await page.clickInReader('[data-action=copy]');
    await until('the word', () => page.inOurs(`reader.querySelector('.status').textContent.match(/\\d{3}/)?.[0]`));
    expect((await browser.clipboard()).html).toMatch(/<h1[^>]*>关于做好秋季森林防火工作的通知<\/h1>/);
    await page.press('Escape');
    await waitForNothing(page);
    await page.command('copy');
    await until('the toast', () => page.inOurs(`toast?.textContent.match(/\\d{3}/)?.[0]`));
  });

  it('opens one overlay however often it is asked', async () => {
    const popup = await openPopup(await visit('/notice.html'));
    await popup.close();
    await Promise.all([page.command('overlay'), page.command('overlay'), page.command('overlay')]);
    await until('the overlay to settle', () => page.inOurs('shown <= 1'));
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.inOurs<number>('shown')).toBeLessThanOrEqual(1);
    if (await page.inOurs(`!!reader`)) await page.press('Escape');
    await waitForNothing(page);
  });

  it('closes what is in front before the reader', async () => {
    const popup = await openPopup(await visit('/notice.html'));
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await page.clickInReader('.toolbar [data-panel=typography]');
    await until('the panel', () => page.inOurs(`!!reader.querySelector('.panels')`));
    await page.press('Escape');
    await until('the panel to close', () => page.inOurs(`!reader.querySelector('.panels')`));
    expect(await page.inOurs(`!!reader`)).toBe(true);
    await page.press('Escape');
    await waitForNothing(page);
  });

  it('reads a page whose policy forbids everything', async () => {
    const popup = await read('/csp.html');
    expect(await bodyOf(popup)).toHaveLength(6);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    expect(await page.inOurs(`getComputedStyle(reader).display`)).toBe('flex');
    await page.press('Escape');
  });

  it('reads a page in GB2312', async () => {
    const popup = await read('/gb2312.html');
    expect(await textIn(popup, 'h1')).toBe('关于做好秋季森林防火工作的通知');
    expect(await bodyOf(popup)).toHaveLength(6);
    await popup.close();
  });

  it('reads a page again whose charset is declared wrong', async () => {
    const popup = await read('/undeclared.html');
    expect(await textIn(popup, 'h1')).toBe('关于做好秋季森林防火工作的通知');
    expect((await bodyOf(popup)).join('')).not.toContain('\uFFFD');
    expect(await textIn(popup, '.notice')).not.toBe('');
    await popup.close();
  });

  it('reads the article in a frame', async () => {
    const popup = await read('/frameset.html');
    expect(await textIn(popup, 'h1')).toBe('关于做好秋季森林防火工作的通知');
    expect(await bodyOf(popup)).toHaveLength(6);
    await popup.close();
  });

  it('reads the selection when there is one', async () => {
    await visit('/notice.html');
    await page.evaluate(
      `(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('#pick')); getSelection().removeAllRanges(); getSelection().addRange(range); return 1; })()`,
    );
    const popup = await openPopup(page);
    expect(await bodyOf(popup)).toEqual([
      '四、强化责任追究。对责任不落实、处置不及时造成损失的，依法依规严肃追究责任。',
    ]);
    await popup.close();
  });

  it('reads what is picked by hand', async () => {
    const popup = await read('/notice.html');
    await clickIn(popup, '[data-action=pick]').catch(() => {});
    await until('the outline', () => page.inOurs('!!picker'));
    const [x = 0, y = 0] = await page.evaluate<number[]>(
      `(() => { const b = document.querySelector('#pick').getBoundingClientRect(); return [Math.round(b.left + 40), Math.round(b.top + 5)]; })()`,
    );
    await page.clickAt(x, y);
    await waitForOverlay(page);
    expect(await page.inOurs(`reader.querySelector('.body').textContent`)).toMatch(/^四、强化责任追究。/);
    await page.press('Escape');
    await waitForNothing(page);
  });

  it('says a sentence where there is nothing to read', async () => {
    expect(await failure('/empty.html')).toMatch(/没有找到文章|No article/);
    expect(await failure('/feed.xml')).toMatch(/XML/);
    expect(await failure('/tongzhi.pdf')).toMatch(/PDF/);
    expect(await failure(name === 'chromium' ? 'chrome://version' : 'about:support')).toMatch(
      /浏览器(自己|不允许)|own pages|does not let/,
    );
    const popup = await read('/notice.txt');
    expect(await textIn(popup, '.notice')).toMatch(/纯文本|plain text/i);
    expect(await bodyOf(popup)).toHaveLength(2);
    await popup.close();
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

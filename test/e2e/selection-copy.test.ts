import { mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, type TestPopup, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { chooseIn, clickIn, openPopup, textIn, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

/* What is selected in the reader is what is copied; one table, one paragraph, one measure; a template of the reader's own. */

const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>青渡县人民政府</title>
  <h1>关于做好当前防汛工作的通知</h1><p class="info">来源：青渡县水利局　时间：2024-06-03</p>
  <div class="content"><p>各乡镇人民政府，县直有关部门：</p>
  <p>今年入汛以来，全县已出现三轮强降雨，为切实做好防汛工作，现将有关事项通知如下：</p>
  <h2>一、压实责任</h2>
  <p>各乡镇要于6月10日前完成山塘水库巡查，不得漏查一处，发现险情30分钟内上报县防汛办。</p>
  <ol><li>水库由县水利局负责巡查，每日两次。</li><li>山塘由各乡镇负责巡查，每日一次。</li></ol>
  <table><caption>水库汛限水位表</caption><tr><th>水库</th><th>汛限水位</th></tr><tr><td>龙潭水库</td><td>86.5米</td></tr><tr><td>石陂水库</td><td>41.2米</td></tr></table>
  <p>特此通知，请各单位认真抓好落实，确保安全度汛。</p></div></html>`;

const CITATION =
  /青渡县水利局\. 关于做好当前防汛工作的通知\[EB\/OL\]\. \(2024-06-03\)\[\d{4}-\d\d-\d\d\]\. http:\/\/127\.0\.0\.1/;

/** A text as an expression of ASCII alone: Firefox is sent what it is to run as an address. */
const ascii = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Selects the text of the reader from some words to others; to be asked where `reader` is its element. */
const select = (from: string, to: string): string => `(() => {
  const { ownerDocument } = reader;
  const nodeWith = (words) => {
    const walker = ownerDocument.createTreeWalker(reader.querySelector('article'), 4);
    let node = walker.nextNode();
    while (node && !node.data.includes(words)) node = walker.nextNode();
    return node;
  };
  const [from, to] = [${ascii(from)}, ${ascii(to)}];
  const [first, last] = [nodeWith(from), nodeWith(to)];
  if (!first || !last) return false;
  ownerDocument.getSelection().setBaseAndExtent(first, first.data.indexOf(from), last, last.data.indexOf(to) + to.length);
  return true;
})()`;

/** Popup and overlay as one. */
interface Surface {
  readonly ask: <T>(expression: string) => Promise<T>;
  readonly click: (selector: string) => Promise<unknown>;
  readonly copyByBrowser: () => Promise<unknown>;
  readonly press: (key: string) => Promise<unknown>;
}

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const shot = (what: string): string => `screenshots/${what}-${name}.png`;

  beforeAll(async () => {
    await mkdir('screenshots', { recursive: true });
    server = await serve('.', { '/notice.html': { body: ARTICLE } });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  const open = async (): Promise<TestPopup> => {
    page = await browser.open(`${server.origin}/notice.html`);
    return openPopup(page);
  };
  const ofPopup = (popup: TestPopup): Surface => ({
    ask: (expression) =>
      popup.evaluate(`(() => { const reader = document.querySelector('.zhengwen'); return ${expression}; })()`),
    click: (selector) => clickIn(popup, selector),
    // No key reaches the popup's own copying in a test; an extension's page may ask for it.
    copyByBrowser: () => popup.evaluate(`document.execCommand('copy')`),
    press: popup.press,
  });
  const ofOverlay = (): Surface => ({
    ask: page.inOurs,
    click: page.clickInReader,
    copyByBrowser: () => page.chord('c'),
    press: page.press,
  });
  const openOverlay = async (): Promise<Surface> => {
    await clickIn(await open(), '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    return ofOverlay();
  };
  const openSurface = async (which: string): Promise<Surface> =>
    which === 'popup' ? ofPopup(await open()) : openOverlay();
  /** Waits until what comes after the first paint is there: marks and buttons. */
  const whenDrawn = ({ ask }: Surface) =>
    until('marks and buttons', () =>
      ask<boolean>(`!!reader.querySelector('mark.measure') && !!reader.querySelector('.copy-table')`),
    );
  const bar = async ({ ask }: Surface, from: string, to: string): Promise<void> => {
    expect(await ask<boolean>(select(from, to))).toBe(true);
    await until('the bar', () => ask(`!!reader.querySelector('.selection-bar')`));
  };
  const copied = async ({ ask }: Surface): Promise<{ text: string; html: string }> => {
    await until('the word', () => ask<string>(`reader.querySelector('.status').textContent.trim()`));
    return browser.clipboard();
  };

  it.each(['popup', 'overlay'])('copies exactly what is selected: in the %s', async (which) => {
    const surface = await openSurface(which);
    await whenDrawn(surface);
    await bar(surface, '6月10日前完成', '不得漏查一处');
    if (which === 'overlay') {
      await page.screenshot(shot('selection-bar-light'));
      await page.look({ dark: true });
      await page.screenshot(shot('selection-bar-dark'));
      await page.look({});
    }
    await surface.click('.copy [data-action=copy]');
    const byButton = await copied(surface);
    expect(byButton.text).toBe('6月10日前完成山塘水库巡查，不得漏查一处');
    expect(byButton.html).toMatch(/<mark[^>]*>(?:<span[^>]*>)?[^<]*完成山塘水库巡查/);
    expect(byButton.html).not.toMatch(/class=|关于做好/);
  });

  it.each(['popup', 'overlay'])(
    'lets the browser copy clean flavours, over several blocks: in the %s',
    async (which) => {
      const surface = await openSurface(which);
      await whenDrawn(surface);
      await bar(surface, '压实责任', '山塘由各乡镇');
      await surface.copyByBrowser();
      const { text, html } = await until('the clipboard', async () => {
        const now = await browser.clipboard();
        return now.text.includes('压实责任') && now;
      });
      expect(text.split('\n')).toEqual([
        '压实责任',
        '各乡镇要于6月10日前完成山塘水库巡查，不得漏查一处，发现险情30分钟内上报县防汛办。',
        '1. 水库由县水利局负责巡查，每日两次。',
        '2. 山塘由各乡镇',
      ]);
      expect(html).toMatch(/<h2[^>]*>压实责任<\/h2>/);
      expect(html).toMatch(/<li[^>]*>(?:<(?:mark|span)[^>]*>)*山塘由各乡镇</);
      expect(html).not.toMatch(/class=|role=|tabindex/);
    },
  );

  it('copies with a citation, the whole paragraph, and by a key the paragraph that was come to', async () => {
    const surface = await openOverlay();
    await whenDrawn(surface);
    await bar(surface, '6月10日前', '6月10日前');
    await surface.click('.selection-bar [data-action=copy-cited]');
    const cited = (await copied(surface)).text.split('\n');
    expect(cited[0]).toBe('6月10日前');
    expect(cited.at(-1)).toMatch(CITATION);
    await surface.click('.selection-bar [data-action=copy-paragraph]');
    const paragraph = '各乡镇要于6月10日前完成山塘水库巡查，不得漏查一处，发现险情30分钟内上报县防汛办。';
    await until('the paragraph', async () => (await browser.clipboard()).text === paragraph);
    await surface.ask(`(reader.ownerDocument.getSelection().removeAllRanges(), true)`);
    await surface.press('j');
    await surface.press('j');
    const focused = await surface.ask<string>(`reader.ownerDocument.activeElement.textContent`);
    await surface.press('C');
    await until('that paragraph', async () => (await browser.clipboard()).text === focused.trim());
  });

  it.each(['popup', 'overlay'])('copies a table as cells and as a table: in the %s', async (which) => {
    const surface = await openSurface(which);
    await whenDrawn(surface);
    if (which === 'overlay') {
      await surface.ask(`(reader.querySelector('.copy-table').focus({ focusVisible: true }), true)`);
      await surface.ask(`(reader.querySelector('.table').scrollIntoView({ block: 'center' }), true)`);
      await page.screenshot(shot('table-button-light'));
      await page.look({ dark: true });
      await page.screenshot(shot('table-button-dark'));
      await page.look({});
    }
    await surface.click('.copy-table');
    const { text, html } = await copied(surface);
    expect(text).toBe('水库汛限水位表\n水库\t汛限水位\n龙潭水库\t86.5米\n石陂水库\t41.2米');
    expect(html).toMatch(/<caption[^>]*>水库汛限水位表<\/caption>/);
    expect(html.match(/<tr/g)).toHaveLength(3);
  });

  it('copies one measure with its sentence and a reference, from its card and from its line', async () => {
    const surface = await openOverlay();
    await whenDrawn(surface);
    const hasCard = () => surface.ask<boolean>(`!!reader.querySelector('[data-action=copy-measure]')`);
    // What is drawn anew between the press and its release takes no click.
    await until('the card', async () => {
      await surface.click('mark.measure');
      return hasCard();
    });
    await surface.click('[data-action=copy-measure]');
    const byCard = await copied(surface);
    expect(byCard.text.split('\n')[0]).toBe('各乡镇要于6月10日前完成山塘水库巡查');
    expect(byCard.text).toContain('发现险情30分钟内上报县防汛办。');
    expect(byCard.text).toMatch(CITATION);
    await surface.press('Escape');
    await surface.click('.toolbar [data-panel=measures]');
    await until('the lines', () => surface.ask(`!!reader.querySelector('.copy-row')`));
    await surface.click('.measure-table tr:not(.group) ~ tr:not(.group) .copy-row');
    await until('the line', async () => (await browser.clipboard()).text.startsWith('不得漏查一处'));
    await page.screenshot(shot('measure-row'));
  });

  it('writes a template in the options, which the menu of the reader copies by', async () => {
    const options = await browser.openOptions();
    await until('the templates', () => options.evaluate(`document.querySelectorAll('[data-add]').length > 2`));
    await options.evaluate(`(document.querySelector('[data-add]').click(), 1)`);
    await until('the field', () => options.evaluate(`!!document.querySelector('#template-text')`));
    const type = (id: string, text: string) =>
      options.evaluate(`(() => {
        const field = document.querySelector('#${id}');
        field.value = ${ascii(text)};
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return 1;
      })()`);
    await type('template-name', 'Digest');
    await type('template-text', '【{{ title }}】{{ published | date: YYYY-MM-DD }} {{ nothing }}');
    await until('what is wrong', () => options.evaluate(`!!document.querySelector('[data-action=show-error]')`));
    await options.evaluate(`(document.querySelector('#templates').scrollIntoView(), 1)`);
    await options.screenshot(shot('template-editor-light'));
    await options.look({ dark: true });
    await options.screenshot(shot('template-editor-dark'));
    await options.look({});
    await type('template-text', '【{{ title }}】{{ published | date: YYYY-MM-DD }}');
    await until('the preview', () =>
      options.evaluate<boolean>(`document.querySelector('.template-preview pre').textContent.startsWith('\\u3010')`),
    );
    const STORED = `(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) => JSON.stringify(settings.templates))`;
    await until('it is stored', async () => (await options.evaluate<string>(STORED))?.includes('YYYY-MM-DD }}"'));
    await options.close();

    const popup = await open();
    await chooseIn(popup, 'copy', 'copy-template\\:Digest');
    const said = async () => (await textIn(popup, '.status')).match(/.*Digest.*/)?.[0];
    expect(await until('the word', said)).toMatch(/^(?:已复制|Copied)/);
    await popup.close();
    expect((await browser.clipboard()).text).toBe('【关于做好当前防汛工作的通知】2024-06-03');
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

import { mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Format } from '../../lib/export/format.ts';
import { FORMATS } from '../../lib/export/formats.ts';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, type TestPopup, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { chooseIn, chooseInReader, clickIn, openPopup, textIn, waitForNothing, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const ROWS: readonly Format[] = FORMATS;

const article = (title: string, more = ''): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
  <title>青渡县人民政府</title><h1>${title}</h1><p class="info">来源：青渡县水利局　时间：2024-06-03</p>
  <div class="content"><p>各乡镇人民政府，县直有关部门：</p>
  <p>今年入汛以来，全县已出现三轮强降雨，为切实做好防汛工作，现将有关事项通知如下：</p>
  <h2>一、压实责任</h2>
  <p>各乡镇要于<strong>6月10日前</strong>完成山塘水库巡查，不得漏查一处，发现险情30分钟内上报县防汛办。</p>
  <ol><li>水库由县水利局负责巡查，每日两次。</li><li>山塘由各乡镇负责巡查，每日一次。</li></ol>
  <table><tr><th>水库</th><th>汛限水位</th></tr><tr><td>龙潭水库</td><td>86.5米</td></tr><tr><td>石陂水库</td><td>41.2米</td></tr></table>
  <p>特此通知，请各单位认真抓好落实，确保安全度汛。</p></div>${more}</html>`;

const TITLE = '关于做好当前防汛工作的通知';
/** What no file may be called, signs that turn the line, and what would be a place elsewhere. */
const HOSTILE = '../../云溪县&#x202e;：&lt;b&gt;“防汛”*?|\\ 通知&#x200b;';

/** A page that lets nobody copy: by its policy, and by a handler before all others. */
const CLOSED = article(
  TITLE,
  `<script>addEventListener('copy', event => { event.stopImmediatePropagation(); event.preventDefault(); }, true)</script>`,
);

/** A clean page to paste into. */
const DESK = '<!doctype html><meta charset="utf-8"><title>desk</title><div id="desk" contenteditable>&nbsp;</div>';

/** What was pasted: elements by their kind. */
const PASTED = `JSON.stringify(Object.fromEntries(['h1', 'h2', 'strong, b', 'ol > li', 'tr', 'td, th'].map(kind =>
  [kind, [...document.querySelectorAll('#desk :is(' + kind + ')')].map(e => e.textContent.trim())])))`;

/** Makes the popup's browser refuse both ways to the clipboard. */
const REFUSE = `(() => {
  navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  addEventListener('copy', event => event.stopImmediatePropagation(), true);
  return 1;
})()`;

/** The copy button, once Markdown was chosen last. */
const MARKDOWN = /^(?:复制|Copy) · Markdown$/;

/** How a form begins, or what is in it, by its name. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  rich: /^关于做好当前防汛工作的通知\n/,
  text: /^关于做好当前防汛工作的通知\n/,
  markdown: /^# 关于做好当前防汛工作的通知\n[\s\S]*\n## 一、压实责任\n/,
  obsidian: /^---\n[\s\S]*\n---\n/,
  html: /<h1[^>]*>关于做好当前防汛工作的通知<\/h1>/,
  json: /^\{/,
  gbt7714: /^青渡县水利局\. 关于做好当前防汛工作的通知\[/,
};

/** An archive, by its first bytes. */
const ARCHIVE = 'PK\\x03\\x04';
/** How each file begins; those with the same ending differ there. */
const FILE_SIGNS: Readonly<Record<string, RegExp>> = {
  text: /^\uFEFF?\S+ 关于做好当前防汛工作的通知\n/,
  markdown: /^# /,
  obsidian: /^---\n/,
  html: /^<!doctype html>/,
  json: /^\{/,
  docx: new RegExp(`^${ARCHIVE}`),
  epub: new RegExp(`^${ARCHIVE}[\\s\\S]{26}mimetypeapplication/epub\\+zip`),
  bibtex: /^@/,
  ris: /^TY {2}- /,
  'csl-json': /^\[/,
};

const focused = (popup: TestPopup): Promise<string> =>
  popup.evaluate<string>(`document.activeElement?.dataset.item ?? document.activeElement?.ariaHasPopup ?? ''`);

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const open = async (path: string): Promise<TestPopup> => {
    page = await browser.open(server.origin + path);
    return openPopup(page);
  };
  const status = (popup: TestPopup): Promise<string> => until('the word', () => textIn(popup, '.status'));
  const openReader = async (path: string): Promise<void> => {
    const popup = await open(path);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
  };

  beforeAll(async () => {
    await mkdir('screenshots', { recursive: true });
    server = await serve('.', {
      '/article.html': { body: article(TITLE) },
      '/hostile.html': { body: article(HOSTILE) },
      '/closed.html': { body: CLOSED, headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' } },
      '/by-popup.html': { body: article(`popup ${TITLE}`) },
      '/by-overlay.html': { body: article(`overlay ${TITLE}`) },
      '/desk.html': { body: DESK },
    });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it('copies rich text, which keeps headings, strong, lists and tables where it is pasted by keys', async () => {
    const popup = await open('/article.html');
    await clickIn(popup, '[data-action=copy]');
    expect(await status(popup)).toMatch(
      /^(?:已复制 \d{3} 字（带格式文本）|Copied: \d{3} characters \(Formatted text\))$/,
    );
    await popup.close();
    const { text, html } = await browser.clipboard();
    expect(text).toContain('一、压实责任');
    expect(html).not.toMatch(/<script|class=|onclick/);
    const desk = await browser.open(`${server.origin}/desk.html`);
    await desk.clickAt(200, 15);
    await until('the desk to have the focus', () => desk.evaluate(`document.activeElement.id === 'desk'`));
    await desk.chord('v');
    await until('something pasted', () => desk.evaluate(`document.querySelectorAll('#desk td').length > 0`));
    const pasted = JSON.parse(await desk.evaluate<string>(PASTED)) as Record<string, readonly string[]>;
    await desk.close();
    expect(pasted).toMatchObject({
      h1: [TITLE],
      h2: ['一、压实责任'],
      'ol > li': ['水库由县水利局负责巡查，每日两次。', '山塘由各乡镇负责巡查，每日一次。'],
      'td, th': ['水库', '汛限水位', '龙潭水库', '86.5米', '石陂水库', '41.2米'],
    });
    expect(pasted['strong, b']?.join('')).toContain('6月10日前');
    expect(pasted.tr).toHaveLength(3);
  });

  it('copies each form by the menu with the keyboard alone, and remembers the last one', async () => {
    for (const { name: form } of ROWS.filter(({ copies }) => copies !== 'none')) {
      const popup = await open('/article.html');
      await popup.evaluate(`document.querySelector('.copy .with-menu > button').focus()`);
      await popup.press('Enter');
      await until('the menu', async () => (await focused(popup)).startsWith('copy-'));
      // Pressed once for each step: the focus is where it was until the key is heard.
      while ((await focused(popup)) !== `copy-${form}`) {
        const before = await focused(popup);
        await popup.press('ArrowDown');
        await until('the next item', async () => (await focused(popup)) !== before);
      }
      const label = await textIn(popup, `[data-item=copy-${form}] span`);
      await popup.press('Enter');
      expect(await status(popup)).toContain(label);
      await popup.close();
      await page.close();
      expect((await browser.clipboard()).text, form).toMatch(SIGNS[form] ?? /\S/);
    }
    const [last] = ROWS.filter(({ copies }) => copies !== 'none').slice(-1);
    const popup = await open('/article.html');
    await until('the last form', () => textIn(popup, '[data-action=copy]'));
    expect(await popup.evaluate(`document.querySelector('[data-action=copy]').title`)).toMatch(/^(?:复制|Copy)[（ ]/);
    await chooseIn(popup, 'copy', 'copy-markdown');
    await status(popup);
    expect(await textIn(popup, '[data-action=copy]')).toMatch(MARKDOWN);
    expect(last?.name).not.toBe('markdown');
    await popup.close();
  });

  it('copies the last form by the shortcut, in popup and overlay by the key c', async () => {
    const popup = await open('/article.html');
    expect(await textIn(popup, '[data-action=copy]')).toMatch(MARKDOWN);
    await popup.close();
    await page.command('copy');
    expect(await until('the toast', () => page.inOurs<string>(`toast?.textContent`))).toMatch(/[（(]Markdown/);
    expect((await browser.clipboard()).text).toMatch(SIGNS.markdown ?? /^$/);
    await page.close();
    await openReader('/article.html');
    const said = (): Promise<boolean> =>
      page.inOurs(`reader.querySelector('.status').textContent.includes('Markdown')`);
    await until('the keys', async () => {
      await page.press('c');
      // The word comes once the copy is made: not pressed again before.
      await new Promise((done) => setTimeout(done, 500));
      return said();
    });
    await chooseInReader(page, 'copy', 'copy-rich');
    await until('the word', () =>
      page.inOurs(`reader.querySelector('.status').textContent.match(/带格式文本|Formatted/)`),
    );
    expect((await browser.clipboard()).html).toContain(TITLE);
  });

  it('copies rich text where the template chosen last is gone, and says so', async () => {
    page = await browser.openOptions();
    await page.evaluate(`(async () => {
      const { local } = (globalThis.browser ?? chrome).storage;
      const { settings } = await local.get('settings');
      await local.set({ settings: { ...settings, copyAs: 'template:要点' } });
      return 1;
    })()`);
    await page.close();
    const popup = await open('/article.html');
    expect(await textIn(popup, '[data-action=copy]')).toMatch(/ · 要点$/);
    await clickIn(popup, '[data-action=copy]');
    expect(await status(popup)).toMatch(/^“要点”.*(?:带格式文本|rich text)/);
    await chooseIn(popup, 'copy', 'copy-rich');
    await until('the other word', async () => /[（(](?:带格式文本|Formatted)/.test(await status(popup)));
    await popup.close();
    expect((await browser.clipboard()).html).toContain(TITLE);
  });

  it('shows the text in a box, selected, where the browser refuses both ways; Esc closes it', async () => {
    const popup = await open('/article.html');
    await popup.evaluate(REFUSE);
    await clickIn(popup, '[data-action=copy]');
    const box = (what: string): Promise<unknown> =>
      popup.evaluate(`(area => ${what})(document.querySelector('.copy-box textarea'))`);
    await until('the box', () => box('document.activeElement === area'));
    expect(await box('area.value')).toMatch(SIGNS.text ?? /^$/);
    expect(await box('area.selectionStart === 0 && area.selectionEnd === area.value.length')).toBe(true);
    const sentence = await textIn(popup, '.copy-box p');
    expect(sentence).toMatch(/Ctrl\+C/);
    expect(await status(popup)).toBe(sentence);
    await popup.screenshot(`screenshots/copy-box-${name}.png`);
    await clickIn(popup, '[data-action=box-save]');
    await until('the file', async () => (await browser.saved())[`2024-06-03 ${TITLE}.txt`]);
    await popup.press('Escape');
    await until('no box', () => popup.evaluate(`!document.querySelector('.copy-box')`));
    expect(await textIn(popup, 'h1')).toBe(TITLE);
    await popup.close();
  });

  it('copies past a page that forbids it, without a window and from the overlay', async () => {
    const popup = await open('/closed.html');
    await popup.close();
    await page.command('copy');
    await until('the toast', () => page.inOurs(`toast?.textContent.match(/\\d{3}/)?.[0]`));
    expect((await browser.clipboard()).text).toMatch(SIGNS.text ?? /^$/);
    await waitForNothing(page);
    await page.close();
    await openReader('/closed.html');
    await chooseInReader(page, 'copy', 'copy-markdown');
    await until('the word', () => page.inOurs(`reader.querySelector('.status').textContent.includes('Markdown')`));
    expect((await browser.clipboard()).text).toMatch(SIGNS.markdown ?? /^$/);
    await chooseInReader(page, 'copy', 'copy-rich');
    await until('the other word', () =>
      page.inOurs(`reader.querySelector('.status').textContent.match(/带格式|Formatted/)`),
    );
  });

  // Firefox has no such policy, and lets no test into the world of our scripts.
  it.runIf(name === 'chromium')(
    'shows the text in a place of its own over a page where nothing else is left',
    async () => {
      const popup = await open('/closed.html');
      await popup.close();
      await page.inOurs(`(() => { Document.prototype.execCommand = () => false; return 1; })()`);
      await page.command('copy');
      await until('the box', () => page.inOurs(`reader?.querySelector('.copy-box')?.open`));
      const area = `reader.querySelector('.copy-box textarea')`;
      expect(await page.inOurs(`${area}.value`)).toMatch(SIGNS.text ?? /^$/);
      expect(await page.inOurs(`${area}.ownerDocument.activeElement === ${area}`)).toBe(true);
      await page.screenshot(`screenshots/copy-place-${name}.png`);
      await page.chord('c');
      await until('the clipboard', async () => /<h1/.test((await browser.clipboard()).html));
      await page.press('Escape');
      await until('no box', () => page.inOurs(`!reader`));
    },
  );

  it('saves files under safe names, with a byte order mark where wished, from popup and overlay', async () => {
    const popup = await open('/hostile.html');
    await clickIn(popup, '.copy .with-menu > button');
    await until('the choices', () => textIn(popup, '[data-item=option-byteOrderMark]'));
    await clickIn(popup, '[data-item=option-byteOrderMark]');
    await until('the choice to hold', () =>
      popup.evaluate(`document.querySelector('[data-item=option-byteOrderMark]')?.ariaChecked === 'true'`),
    );
    await popup.screenshot(`screenshots/copy-menu-${name}.png`);
    await popup.look({ dark: true });
    await popup.screenshot(`screenshots/copy-menu-dark-${name}.png`);
    await popup.look({});
    await clickIn(popup, '[data-item=save-text]');
    const find = (extension: string): Promise<readonly [string, string]> =>
      until(`a file ${extension}`, async () =>
        Object.entries(await browser.saved()).find(([file]) => file.includes('云溪县') && file.endsWith(extension)),
      );
    const [textName, text] = await find('.txt');
    expect(textName).toMatch(/^2024-06-03 [^\\/:*?"<>|\p{C}]*云溪县[^\\/:*?"<>|\p{C}]*\.txt$/u);
    expect(text.codePointAt(0)).toBe(0xfeff);
    await popup.close();
    await page.close();
    await openReader('/hostile.html');
    await chooseInReader(page, 'copy', 'save-markdown');
    const [, markdown] = await find('.md');
    expect(markdown.codePointAt(0)).not.toBe(0xfeff);
    expect(markdown).toContain('## 一、压实责任');
  });

  it.each(['popup', 'overlay'] as const)('saves each form as a file from the %s', async (surface) => {
    const popup = await open(`/by-${surface}.html`);
    if (surface === 'overlay') {
      await clickIn(popup, '[data-action=reader]').catch(() => {});
      await waitForOverlay(page);
    }
    for (const { name: form, file } of ROWS.filter((row) => row.file)) {
      if (surface === 'popup') await chooseIn(popup, 'copy', `save-${form}`);
      else await chooseInReader(page, 'copy', `save-${form}`);
      const sign = FILE_SIGNS[form] ?? /\S/;
      // Where a file of that name is there, Firefox puts a number behind it, and the Chromium of a test writes over it.
      const called = `2024-06-03 ${surface} ${[TITLE, file?.tail].filter(Boolean).join(' ')}`;
      const names = new RegExp(`^${called}(?: ?\\(\\d+\\))?\\.${file?.extension}$`);
      await until(`a file of ${form}`, async () =>
        Object.entries(await browser.saved()).some(([one, bytes]) => names.test(one) && sign.test(bytes)),
      );
    }
    if (surface === 'popup') await popup.close();
  });

  it('sends a note to Obsidian by a link in this tab, the long text by the clipboard', async () => {
    const popup = await open('/article.html');
    await popup.evaluate(`(() => {
      HTMLAnchorElement.prototype.click = function () { document.title = this.href + ' ' + this.target; };
      return 1;
    })()`);
    await chooseIn(popup, 'copy', 'send-obsidian');
    expect(await status(popup)).toContain('Obsidian');
    const address = await popup.evaluate<string>('document.title');
    expect(decodeURIComponent(address)).toBe(`obsidian://new?name=2024-06-03 ${TITLE}&clipboard _top`);
    await popup.close();
    expect((await browser.clipboard()).text).toContain('## 一、压实责任');
    await page.close();
    await openReader('/article.html');
    await chooseInReader(page, 'copy', 'send-obsidian');
    await until('the word', () => page.inOurs(`reader.querySelector('.status').textContent.includes('Obsidian')`));
    expect(await page.evaluate('location.pathname')).toBe('/article.html');
    expect(await page.inOurs(`reader.querySelector('h1').textContent`)).toBe(TITLE);
  });

  it('leaves no error in any console', () => {
    // What the page forbids by its policy Chromium tells in that page's console.
    expect(browser.errors().filter((error) => !error.includes('/closed.html: Permissions policy'))).toEqual([]);
  });
});

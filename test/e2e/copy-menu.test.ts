import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, type TestPopup, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { chooseIn, clickIn, openPopup, textIn, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';
import { ofOverlay, ofPopup, type Surface } from './states.ts';

/* The menu of the copy button with more in it than a window has room for, and what it does with a selection. */

const shots = fileURLToPath(new URL('../../screenshots', import.meta.url));

const TITLE = '关于做好秋季造林工作的通知';
const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>青渡县人民政府</title><h1>${TITLE}</h1>
  <p class="info">来源：青渡县林业局　时间：2024-09-03</p><div class="content">
  <p>各乡镇人民政府，县直有关部门：</p>
  <p>今年秋季全县计划造林1200亩，现将有关事项通知如下：</p><h2>一、压实责任</h2>
  <p>各乡镇要于<strong>10月10日前</strong>完成地块核查，不得漏报一处，发现病虫害2日内上报县林业局。</p>
  <p>苗木由县林业局统一调拨，每日一次。</p><p>特此通知，请各单位认真抓好落实，确保按时完成。</p></div></html>`;

/** One of them cannot be written. */
const TEMPLATES = [
  ...['Digest', '督办清单', '每周要闻汇编', '致各乡镇的电子邮件', '档案卡片'].map((name) => ({
    name,
    text: `【${name}】{{ title }}`,
  })),
  { name: 'Unfinished', text: '{% for m in measures %}{{ m.what }}' },
];

/** Only ASCII goes unharmed through every driver. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const BUTTON = '.copy .with-menu > button';

/** How the menu stands: how far it reaches out of the window, whether there is more of it, where the focus is. */
const MENU = `(() => {
  const menu = document.querySelector('.copy [role=menu]');
  const { top, left, right, bottom } = menu.getBoundingClientRect();
  const out = Math.max(-top, -left, right - innerWidth, bottom - innerHeight);
  const item = document.activeElement.getBoundingClientRect();
  return {
    out: Math.round(out),
    scrolls: menu.scrollHeight > menu.clientHeight + 1,
    shades: getComputedStyle(menu).backgroundImage.split('gradient(').length - 1,
    focused: document.activeElement.dataset.item,
    isSeen: item.top >= top - 1 && item.bottom <= bottom + 1,
  };
})()`;
interface MenuLook {
  readonly out: number;
  readonly scrolls: boolean;
  readonly shades: number;
  readonly focused: string;
  readonly isSeen: boolean;
}

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const shot = (what: string): string => `${shots}/menu-${what}-${name}.png`;
  const setUp = async (settings: object): Promise<void> => {
    const options = await browser.openOptions();
    await options.evaluate(`(async () => {
      const { local } = (globalThis.browser ?? chrome).storage;
      const { settings } = await local.get('settings');
      await local.set({ settings: { ...settings, ...${ascii(settings)} } });
      return 1;
    })()`);
    await options.close();
  };
  const open = async (): Promise<TestPopup> => {
    page = await browser.open(`${server.origin}/article.html`);
    return openPopup(page);
  };
  const openOverlay = async (): Promise<Surface> => {
    await clickIn(await open(), '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    return ofOverlay(page);
  };
  const openMenu = async ({ ask, press }: Surface, key: string): Promise<MenuLook> => {
    await ask(`(document.querySelector('${BUTTON}').focus(), 1)`);
    await press(key);
    await until('the menu', () => ask(`document.activeElement.getAttribute('role')?.startsWith('menuitem')`));
    return (await ask(MENU)) as MenuLook;
  };
  const closeMenu = async ({ ask, press }: Surface): Promise<void> => {
    await press('Escape');
    await until('no menu', () => ask(`!document.querySelector('.copy [role=menu]')`));
  };
  /** Opens the menu from both ends. */
  const look = async (surface: Surface, what: string, shoot: (path: string) => Promise<void>): Promise<MenuLook> => {
    const last = await openMenu(surface, 'ArrowUp');
    expect(last, what).toMatchObject({ out: expect.toSatisfy((out: number) => out <= 0), isSeen: true });
    await closeMenu(surface);
    const first = await openMenu(surface, 'ArrowDown');
    expect(first, what).toMatchObject({ out: expect.toSatisfy((out: number) => out <= 0), isSeen: true, shades: 4 });
    await shoot(shot(what));
    await surface.press('End');
    await until('the last item', async () => ((await surface.ask(MENU)) as MenuLook).focused === last.focused);
    expect(await surface.ask(MENU), what).toMatchObject({ isSeen: true });
    if (first.scrolls) await shoot(shot(`${what}-end`));
    await closeMenu(surface);
    return first;
  };

  beforeAll(async () => {
    await mkdir(shots, { recursive: true });
    server = await serve('.', { '/article.html': { body: ARTICLE } });
    browser = await start();
    await setUp({ templates: TEMPLATES });
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it('stays within the popup, and shows that it goes on', async () => {
    const popup = await open();
    await look(ofPopup(popup), 'popup', popup.screenshot);
    for (const [what, view] of [
      ['dark', { dark: true }],
      ['forced', { forced: true }],
    ] as const) {
      await popup.look(view);
      await look(ofPopup(popup), `popup-${what}`, popup.screenshot);
    }
    await popup.look({});
    await popup.close();
  });

  it.each([
    ['overlay', {}],
    ['dark', { dark: true }],
    ['forced', { forced: true }],
    ['phone', { width: 390, height: 780, touch: true }],
    ['low', { width: 390, height: 420 }],
    ['flat', { width: 1100, height: 300 }],
  ] as const)('stays within the window: %s', async (what, view) => {
    const surface = await openOverlay();
    await page.look(view);
    const { scrolls } = await look(surface, what, page.screenshot);
    await page.look({});
    if (['low', 'flat'].includes(what)) expect(scrolls).toBe(true);
  });

  it('tells by its shape what is one of several, and what is on or off', async () => {
    const surface = await openOverlay();
    await openMenu(surface, 'ArrowDown');
    const sign = (item: string): Promise<{ radius: string; width: string; content: string }> =>
      surface.ask(`(() => {
        const { borderRadius: radius, borderTopWidth: width, content } =
          getComputedStyle(document.querySelector('[data-item=${item}]'), '::before');
        return { radius, width, content };
      })()`);
    expect(await sign('marks-highlight')).toMatchObject({ radius: '50%', width: expect.stringMatching(/^4/) });
    expect((await sign('marks-bold')).width).toMatch(/^1/);
    expect((await sign('option-copyHeader')).radius).not.toBe('50%');
    expect((await sign('option-copyHeader')).content).toContain('✓');
    expect((await sign('option-copyAddress')).content).not.toContain('✓');
  });

  it('does not remember a template that cannot be written, and does one that can', async () => {
    const popup = await open();
    const label = (): Promise<string> => textIn(popup, '[data-action=copy]');
    const before = await label();
    await chooseIn(popup, 'copy', `copy-template\\:Unfinished`);
    await until('what is wrong', async () => (await textIn(popup, '.status')).includes('Unfinished'));
    expect(await label()).toBe(before);
    await chooseIn(popup, 'copy', `copy-template\\:Digest`);
    await until('the other form', async () => (await label()).endsWith('Digest'));
    await chooseIn(popup, 'copy', 'copy-rich');
    await until('the first form', async () => (await label()) === before);
    await popup.close();
  });

  it('copies, saves and sends what is selected, and says so in its words', async () => {
    const surface = await openOverlay();
    await until('the marks', () => surface.ask(`!!document.querySelector('mark.measure')`));
    const label = (): Promise<string> => surface.ask(`document.querySelector('[data-action=copy]').textContent`);
    const whole = await label();
    await surface.ask(`(() => {
      const paragraph = [...document.querySelectorAll('.body p')].find(one => one.textContent.startsWith(${ascii('苗木')}));
      document.getSelection().selectAllChildren(paragraph);
      return 1;
    })()`);
    await until('the word for a part', async () => /选中文字|selection/i.test(await label()));
    await surface.click(BUTTON);
    await until('the menu', () => surface.ask(`!!document.querySelector('.copy [role=menu]')`));
    const heads: string = await surface.ask(`document.querySelector('.copy [role=menu]').textContent`);
    expect(heads.match(/选中文字|selection/gi)).toHaveLength(3);
    await page.screenshot(shot('selection'));
    await surface.click('[data-item=save-text]');
    const text = await until('the file', async () =>
      Object.entries(await browser.saved()).find(([file]) => file.includes('苗木由县林业局统一调拨')),
    );
    expect(text[1].trim()).toBe('苗木由县林业局统一调拨，每日一次。');
    await surface.ask(`(document.getSelection().removeAllRanges(), 1)`);
    await until('the word for all', async () => (await label()) === whole);
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

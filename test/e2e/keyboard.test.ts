import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type Key, type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { clickIn, openPopup, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const shots = fileURLToPath(new URL('../../screenshots', import.meta.url));

const NUMBERS = '一二三四五六七八九';

/** A report of many screens. */
const LONG = `<!doctype html><meta charset="utf-8"><title>青渡县政府工作报告_青渡网</title>
  <h1>青渡县政府工作报告</h1><p class="info">来源：青渡日报　时间：2022-02-18</p><div class="content">${[...NUMBERS]
    .map(
      (n, i) => `<p><strong>${n}、第${n}项工作</strong></p>
      <p>各乡镇要在${i + 3}月底前完成高标准农田建设任务，建设面积不少于${i + 2}万亩，不得占用生态保护红线。</p>
      ${'<p>全县上下齐心协力，克服了干旱和疫情带来的困难，粮食总产量比上年有所增长，群众收入稳步提高。</p>'.repeat(3)}`,
    )
    .join('')}</div>`;

/** Popup and overlay as one: what is asked of the reader, and keys pressed in it. */
interface Surface {
  readonly ask: <T>(expression: string) => Promise<T>;
  readonly press: (key: Key) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Milliseconds after which a key counts as not heard: what it opens loads when first asked for. */
const HEARD = 4000;

/** Presses a key until what it opens is there: again only after a while, as a second press would close it. */
const pressFor = (press: Surface['press'], key: Key, isThere: () => Promise<unknown>): Promise<unknown> =>
  until(`what ${key} opens`, async () => {
    await press(key);
    return until(`what ${key} opens`, async () => Boolean(await isThere()), HEARD);
  });

/** What has the focus, by what names it. */
const FOCUSED = `(() => {
  const e = reader.getRootNode().activeElement;
  return e?.dataset.item ?? e?.ariaHasPopup ?? e?.localName;
})()`;

describe.each(BROWSERS)('$name', ({ start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  beforeAll(async () => {
    await mkdir(shots, { recursive: true });
    server = await serve('.', { '/long.html': { body: LONG }, '/aloud.html': { body: LONG } });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  let opened = 0;
  async function open(surface: 'popup' | 'overlay'): Promise<Surface> {
    // An address of its own each time: reading begins where the reader stopped.
    page = await browser.open(`${server.origin}/long.html?${++opened}`);
    const popup = await openPopup(page);
    if (surface === 'overlay') {
      await clickIn(popup, '[data-action=reader]').catch(() => {});
      await waitForOverlay(page);
      await until('the popup to give the focus back', () => page.evaluate('document.hasFocus()'));
      return { ask: page.inOurs, press: page.press, close: async () => {} };
    }
    return {
      ask: (expression) => popup.evaluate(`(reader => ${expression})(document.querySelector('.zhengwen'))`),
      press: popup.press,
      close: popup.close,
    };
  }

  describe.each(['popup', 'overlay'] as const)('%s', (surface) => {
    it('scrolls by keys without a click', async () => {
      const { ask, press, close } = await open(surface);
      await until('the text to have the focus', async () => (await ask(FOCUSED)) === 'main');
      await press('PageDown');
      await until('the text to scroll', () => ask(`reader.querySelector('main').scrollTop > 100`));
      await close();
    });

    it('goes through a menu by keys; Esc closes it and not the reader', async () => {
      const { ask, press, close } = await open(surface);
      await until('the text to have the focus', async () => (await ask(FOCUSED)) === 'main');
      await ask(`reader.querySelector('.copy .with-menu > button').focus()`);
      await press('Enter');
      const focus = (what: string): Promise<unknown> =>
        until(`${what} to have the focus`, async () => (await ask(FOCUSED)) === what);
      await focus('copy-rich');
      await press('ArrowDown');
      await focus('copy-text');
      await press('End');
      await focus('send-obsidian');
      await press('ArrowDown');
      await focus('copy-rich');
      await press('ArrowRight');
      await focus('save-text');
      await press('ArrowLeft');
      await focus('copy-rich');
      await press('ArrowUp');
      await focus('send-obsidian');
      await press('Home');
      await press('m');
      await focus('copy-markdown');
      await press('Escape');
      await focus('menu');
      expect(await ask(`reader.querySelectorAll('[role=menu]').length`)).toBe(0);
      await press('ArrowUp');
      await focus('send-obsidian');
      await press('Escape');
      await focus('menu');
      expect(await ask(`reader.querySelector('h1').textContent`)).toBe('青渡县政府工作报告');
      await close();
    });
  });

  describe.each(['popup', 'overlay'] as const)('the keys in the %s', (surface) => {
    /** Opens the reader and waits until it hears keys: their code comes after the first paint. */
    async function listen(): Promise<Surface> {
      const own = await open(surface);
      await until('the text to have the focus', async () => (await own.ask(FOCUSED)) === 'main');
      await pressFor(own.press, '?', () => own.ask(`reader.querySelector('dialog.keys')?.open`));
      await own.press('Escape');
      await until('the list to close', () => own.ask(`!reader.querySelector('dialog.keys')`));
      return own;
    }

    it('step through paragraphs and measures', async () => {
      const { ask, press, close } = await listen();
      const here = `reader.getRootNode().activeElement.textContent.slice(0, 4)`;
      await press('j');
      await until('the first paragraph', async () => (await ask(here)) === '一、第一');
      await press('j');
      await press('j');
      await until('the third paragraph', async () => (await ask(here)) === '全县上下');
      await press('k');
      await until('the second paragraph', async () => (await ask(here)) === '各乡镇要');
      await until('the measures', () => ask(`!!reader.querySelector('mark.measure')`));
      const chosen = `reader.querySelector('mark.chosen')?.textContent`;
      await press('n');
      const first = await until('a measure', () => ask<string>(chosen));
      await press('n');
      await until('the next one', async () => (await ask(chosen)) && (await ask(chosen)) !== first);
      await press('p');
      await until('the first one again', async () => (await ask(chosen)) === first);
      await press('Escape');
      await until('the card to close', () => ask(`!reader.querySelector('.measure-card')`));
      await close();
    });

    it('change script, marks, size and colours, and open outline and receipt', async () => {
      const { ask, press, close } = await listen();
      const script = `reader.querySelector('article').dataset.script`;
      const size = `getComputedStyle(reader).getPropertyValue('--size')`;
      await press('s');
      await until('another script', async () => (await ask(script)) === 'cn');
      for (const next of ['tw', 'hk', 'source']) {
        await press('s');
        await until(next, async () => (await ask(script)) === next);
      }
      const before = await ask<string>(size);
      await press('+');
      await until('larger text', async () => (await ask(size)) !== before);
      await press('-');
      await press('-');
      await press('0');
      await until('the size it had', async () => (await ask(size)) === before);
      await press('m');
      await until('no marks', () => ask(`!reader.querySelector('mark.measure')`));
      await press('m');
      await until('marks', () => ask(`!!reader.querySelector('mark.measure')`));
      const theme = await ask<string>('reader.className');
      await press('t');
      await until('other colours', async () => (await ask('reader.className')) !== theme);
      while ((await ask('reader.className')) !== theme) {
        await press('t');
        await new Promise((done) => setTimeout(done, 100));
      }
      await press('r');
      await until('the receipt', () => ask(`!!reader.querySelector('.panels.of-receipt')`));
      await press('o');
      await until('the outline', () => ask(`!!reader.querySelector('.panels.of-outline')`));
      await press('Escape');
      await until('no panel', () => ask(`!reader.querySelector('.panels')`));
      await close();
    });

    it('find what is written in another script, in header and text', async () => {
      const { ask, press, close } = await listen();
      await press('/');
      const field = `reader.querySelector('.find input')`;
      await until('the field', async () => (await ask(FOCUSED)) === 'input');
      const look = async (query: string): Promise<void> => {
        await ask(`${field}.select()`);
        for (const character of query) await press(character);
      };
      const count = async (what: string): Promise<unknown> =>
        until(what, async () => (await ask(`reader.querySelector('.find output').textContent`)) === what);
      await look('鄉鎮');
      await count('1 / 9');
      await press('Enter');
      await count('2 / 9');
      await look('青渡縣政府');
      await count('1 / 1');
      await look('克服了干旱');
      await count('1 / 27');
      expect(await ask(`reader.ownerDocument.defaultView.CSS.highlights.size`)).toBe(2);
      const text = await ask(`reader.querySelector('.body').textContent`);
      // A letter in the field is a letter.
      await press('j');
      await until('the letter', () => ask(`${field}.value.endsWith('j')`));
      await press('Escape');
      await until('the focus back', async () => (await ask(FOCUSED)) === 'main');
      expect(await ask(`reader.querySelector('.find')`)).toBe(null);
      expect(await ask(`reader.querySelector('.body').textContent`)).toBe(text);
      await until('no highlights', () => ask(`reader.ownerDocument.defaultView.CSS.highlights.size === 0`));
      await close();
    });
  });

  it('leads by the outline where lines are vertical, knows where it is, and leads back', async () => {
    await open('overlay');
    await page.clickInReader('.toolbar [data-panel=typography]');
    await until('the panel', () => page.inOurs(`!!reader.querySelector('.typography .checks')`));
    const vertical = '.typography .checks label:nth-child(3) input';
    await page.clickInReader(vertical);
    await until('vertical lines', () => page.inOurs(`reader.classList.contains('vertical')`));
    await page.press('o');
    await until('the outline', () => page.inOurs(`reader.querySelectorAll('.outline li').length > 6`));
    const across = `Math.abs(reader.querySelector('main').scrollLeft)`;
    const current = `[...reader.querySelectorAll('.outline button')].findIndex(e => e.ariaCurrent === 'location')`;
    expect(await page.inOurs(across)).toBeLessThan(60);
    await page.clickInReader('.outline li:nth-child(5) button');
    await until('the fifth heading', () => page.inOurs(`${across} > 300`));
    // It stands in the middle of the view: reached is the one before it, or itself.
    await until('the place', async () => [3, 4].includes(await page.inOurs<number>(current)));
    await page.clickInReader('[data-action=back]');
    await until('the beginning', () => page.inOurs(`${across} < 60`));
    await until('the first place', async () => (await page.inOurs<number>(current)) <= 0);
    await page.clickInReader('.toolbar [data-panel=typography]');
    await until('the panel', () => page.inOurs(`!!reader.querySelector('.typography .checks')`));
    await page.clickInReader(vertical);
    await until('lines as before', () => page.inOurs(`!reader.classList.contains('vertical')`));
  });

  it('shows its tools', async () => {
    await open('overlay');
    await pressFor(page.press, '?', () => page.inOurs(`reader.querySelector('dialog.keys')?.open`));
    await page.screenshot(`${shots}/keys-${browser.name}.png`);
    await page.press('Escape');
    await page.press('/');
    await until('the field', () => page.inOurs(`!!reader.querySelector('.find input')`));
    for (const character of '鄉鎮') await page.press(character);
    await until('something found', () => page.inOurs(`/9/.test(reader.querySelector('.find output').textContent)`));
    await page.press('Enter');
    await page.screenshot(`${shots}/find-${browser.name}.png`);
    await page.press('Escape');
    await page.clickInReader('.toolbar .with-menu > button');
    await until('the menu', () => page.inOurs(`!!reader.querySelector('[role=menu]')`));
    await page.screenshot(`${shots}/more-${browser.name}.png`);
  });

  it('reads aloud with a voice of the system, sentence by sentence, and stops with its bar', async () => {
    // A page of its own: reading begins where the reader stopped.
    page = await browser.open(`${server.origin}/aloud.html`);
    const popup = await openPopup(page);
    // No browser of a test has voices: this stands in for the system's.
    await popup.evaluate(`(() => {
      const synth = speechSynthesis;
      window.said = [];
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      const voice = { voiceURI: 'a', name: 'Own', lang: 'zh-CN', localService: true };
      const set = (name, value) => Object.defineProperty(synth, name, { value, configurable: true });
      set('getVoices', () => [voice]);
      set('cancel', () => { clearTimeout(window.speaking); window.said.push(''); });
      set('speak', (utterance) => { window.said.push(utterance.text); window.speaking = setTimeout(() => utterance.onend(), 300); });
      return 1;
    })()`);
    const said = (): Promise<string[]> => popup.evaluate(`window.said.filter(Boolean)`);
    await pressFor(popup.press, 'a', () => popup.evaluate(`!!document.querySelector('.tool.aloud')`));
    await until('the first sentences', async () => (await said()).length > 3, 30_000);
    expect((await said()).slice(0, 4)).toEqual([
      '青渡县政府工作报告',
      '一、',
      '第一项工作',
      '各乡镇要在3月底前完成高标准农田建设任务，建设面积不少于2万亩，不得占用生态保护红线。',
    ]);
    expect(await popup.evaluate(`CSS.highlights.has('zhengwen-spoken')`)).toBe(true);
    await popup.screenshot(`${shots}/aloud-${browser.name}.png`);
    await clickIn(popup, '[data-action=aloud-close]');
    await until('silence', () => popup.evaluate(`window.said.at(-1) === '' && !CSS.highlights.has('zhengwen-spoken')`));
    const count = (await said()).length;
    await new Promise((done) => setTimeout(done, 1200));
    expect(await said()).toHaveLength(count);
    await popup.close();
  });

  it('says that no Chinese voice is installed', async () => {
    await open('overlay');
    await pressFor(page.press, 'a', () => page.inOurs(`!!reader.querySelector('.tool.aloud')`));
    await until('the sentence', () =>
      page.inOurs(`/语音|voice/.test(reader.querySelector('.tool.aloud')?.textContent)`),
    );
    await page.screenshot(`${shots}/no-voice-${browser.name}.png`);
  });

  it('lets no page press its keys, nor hear them', async () => {
    await open('overlay');
    await page.evaluate(
      `(() => { addEventListener('keydown', e => { document.title += e.key; }, true); return 1; })()`,
    );
    await pressFor(page.press, '?', () => page.inOurs(`reader.querySelector('dialog.keys')?.open`));
    await page.press('Escape');
    await until('the list to close', () => page.inOurs(`!reader.querySelector('dialog.keys')`));
    // What Firefox's own rights dispatch counts as trusted there.
    if (browser.name === 'chromium')
      await page.inOurs(
        `reader.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true }))`,
      );
    await page.evaluate(`(() => {
      for (const target of [window, document, ...document.querySelectorAll('*')])
        target.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, composed: true }));
      document.title = '';
      return 1;
    })()`);
    await page.press('j');
    await until('the key to be heard', () => page.inOurs(`reader.getRootNode().activeElement.localName !== 'main'`));
    expect(await page.inOurs(`reader.querySelector('dialog.keys')`)).toBe(null);
    expect(await page.evaluate('document.title')).toBe('');
  });

  it('closes a menu by a click outside it', async () => {
    await open('overlay');
    await page.clickInReader('.copy .with-menu > button');
    await until('the menu', () => page.inOurs(`!!reader.querySelector('[role=menu]')`));
    await page.clickInReader('h1');
    await until('no menu', () => page.inOurs(`!reader.querySelector('[role=menu]')`));
    await page.clickInReader('.copy .with-menu > button');
    await until('the menu again', () => page.inOurs(`!!reader.querySelector('[role=menu]')`));
    await page.screenshot(`${shots}/menu-${browser.name}.png`);
    await page.clickInReader('.copy .with-menu > button');
    await until('no menu again', () => page.inOurs(`!reader.querySelector('[role=menu]')`));
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

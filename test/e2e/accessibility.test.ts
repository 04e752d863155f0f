import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { THEMES } from '../../lib/app/settings.ts';
import { type Ask, audit, bringAxe } from './audit.ts';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { everyKind } from './every-kind.ts';
import { BROWSERS } from './extension.ts';
import { clickIn, textIn, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';
import { isThere, LIGHTBOX, ofOverlay, ofPopup, openEach, STATES } from './states.ts';
import { picture } from './two-parts.ts';

/* What axe-core finds wrong, in everything a reader can open: nothing. */

const kinds = fileURLToPath(new URL('../kinds', import.meta.url));

/** All themes in one language, one in each other: colours speak none. A Firefox of a test has no language but English. */
const LANGUAGES = [
  { name: 'chromium', language: 'zh-CN', themes: THEMES },
  { name: 'chromium', language: 'zh-TW', themes: ['dark'] },
  { name: 'chromium', language: 'en', themes: ['contrast'] },
  { name: 'firefox', language: 'en', themes: ['sepia'] },
] as const;
const RUNS = BROWSERS.flatMap(({ name, start }) =>
  LANGUAGES.filter((one) => one.name === name).map((one) => ({ ...one, start })),
);

/** Selects the first words of a paragraph. */
const SELECT = `(() => {
  const { firstChild } = [...document.querySelectorAll('.body p')].find(p => p.firstChild.nodeType === 3);
  document.getSelection().setBaseAndExtent(firstChild, 0, firstChild, 6);
  return 1;
})()`;

describe.each(RUNS)('$name in $language', ({ start, language, themes }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  /** Clicks the toolbar button on a page, and waits for a part of the popup. */
  const openPopup = async (path: string, part: string) => {
    page = await browser.open(server.origin + path);
    const popup = await page.clickToolbarButton();
    await until(part, () => textIn(popup, part));
    await bringAxe(popup.evaluate);
    return popup;
  };

  beforeAll(async () => {
    server = await serve(kinds, {
      '/every-kind.html': { body: await everyKind() },
      '/p/640.svg': picture(640),
      '/empty.html': { body: '<title>空</title>' },
    });
    browser = await start({ language });
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  const look = (ask: Ask) => audit(ask, themes);
  it('popup: first cards, text, all that opens', async () => {
    const popup = await openPopup('/every-kind.html', '.welcome');
    expect(await popup.evaluate(`document.querySelector('.zhengwen').lang`)).toBe(language);
    expect(await look(popup.evaluate)).toEqual([]);
    await clickIn(popup, '[data-action=welcome-done]');
    for (const part of ['[data-panel=outline]', 'mark.measure']) await until(part, () => textIn(popup, part));
    expect(await look(popup.evaluate)).toEqual([]);
    expect(await openEach(ofPopup(popup), STATES, () => look(popup.evaluate))).toEqual({});
    await popup.close();
  });

  it('popup: a list, and a page with nothing to read', async () => {
    for (const [path, part] of [
      ['/list-day-above-month/page.html', '.list li a'],
      ['/empty.html', '.failure p'],
    ] as const) {
      const popup = await openPopup(path, part);
      expect(await look(popup.evaluate)).toEqual([]);
      await popup.close();
      await page.command('overlay');
      await until(part, () => page.inOurs(`!!reader?.querySelector('${part}')`));
      await bringAxe(page.inReader);
      expect(await look(page.inReader)).toEqual([]);
      await page.close();
    }
  });

  it('overlay: text, all that opens, marks and notes', async () => {
    const popup = await openPopup('/every-kind.html', 'article h1');
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    const { inReader: ask } = page;
    await bringAxe(ask);
    await isThere(ask, 'mark.measure');
    expect(await look(ask)).toEqual([]);
    expect(await openEach(ofOverlay(page), [...STATES, LIGHTBOX], () => look(ask))).toEqual({});
    await ask(SELECT);
    await isThere(ask, '.selection-bar');
    expect(await look(ask)).toEqual([]);
    await page.clickInReader('[data-action=note]');
    await isThere(ask, '.own-note textarea');
    await isThere(ask, '.kept-card');
    expect(await look(ask)).toEqual([]);
  });

  it('options', async () => {
    page = await browser.openOptions();
    await isThere(page.evaluate, '.preview article');
    // A template that is open, with something wrong in it; what is added twice has another name.
    await until('what is shipped', () => page.evaluate(`document.querySelectorAll('[data-add]').length > 2`));
    await page.evaluate(`(document.querySelectorAll('[data-add]')[2].click(), 1)`);
    await isThere(page.evaluate, '#template-text');
    await page.evaluate(`(() => {
      const field = document.querySelector('#template-text');
      field.value += '{{ nothing }}';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return 1;
    })()`);
    await isThere(page.evaluate, '[data-action=show-error]');
    await bringAxe(page.evaluate);
    expect(await look(page.evaluate)).toEqual([]);
  });
});

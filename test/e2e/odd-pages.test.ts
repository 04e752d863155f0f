import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, type TestPopup, until } from './driver.ts';
import { BROWSERS } from './extension.ts';
import { bodyOf, openPopup, textIn, textsIn } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const kinds = fileURLToPath(new URL('../kinds', import.meta.url));
const shots = fileURLToPath(new URL('../../screenshots', import.meta.url));

/** Pages that are no article, and one that gives only its free part, each by a true click. */
describe.each(BROWSERS)('$name', ({ name, start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const click = async (path: string): Promise<TestPopup> => {
    page = await browser.open(server.origin + path);
    return page.clickToolbarButton();
  };

  beforeAll(async () => {
    await mkdir(shots, { recursive: true });
    server = await serve(kinds);
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it('shows a list as what it is, with its own entries as links', async () => {
    const popup = await click('/list-day-above-month/page.html');
    await until('the entries', () => textIn(popup, '.list li a'));
    expect(await textIn(popup, '.list [role=status]')).toMatch(/列表|list/i);
    const links = await popup.evaluate<string[]>(`[...document.querySelectorAll('.list li a')].map(a => a.href)`);
    const { entries } = JSON.parse(await readFile(`${kinds}/list-day-above-month/expected.json`, 'utf8'));
    expect(links).toEqual(entries.map(({ href }: { href: string }) => href));
    expect(await textsIn(popup, '.list li time')).toEqual(entries.map(({ date }: { date: string }) => date));
    expect(await textsIn(popup, 'article')).toEqual([]);
    await popup.screenshot(`${shots}/popup-list-${name}.png`);
    await popup.close();
  });

  it('says that a page asks for a login, and gives none of it as an article', async () => {
    const popup = await click('/wall-login/page.html');
    const sentence = await until('the sentence', () => textIn(popup, '.failure p'));
    expect(sentence).toMatch(/登录|log ?in|sign in/i);
    expect(await textsIn(popup, 'article')).toEqual([]);
    await popup.screenshot(`${shots}/popup-wall-${name}.png`);
    await popup.close();
  });

  it('reads the free part of a paid article and says so', async () => {
    page = await browser.open(`${server.origin}/paywall-button/page.html`);
    const popup = await openPopup(page);
    expect(await bodyOf(popup)).toHaveLength(2);
    expect((await textsIn(popup, '.notice')).join('')).toMatch(/免费部分|free part/i);
    await popup.screenshot(`${shots}/popup-free-part-${name}.png`);
    await popup.close();
  });
});

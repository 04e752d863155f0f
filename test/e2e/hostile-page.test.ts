import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS, output } from './extension.ts';
import { clickIn, openPopup, textIn, waitForNothing, waitForOverlay } from './in-popup.ts';
import { serve, type TestServer } from './server.ts';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

/** Scripts of pages that do not want anything over them. */
const HOSTILE = {
  'sweeps-root': `new MutationObserver(() => {
    for (const e of [...document.documentElement.children]) if (!/^(HEAD|BODY)$/.test(e.tagName)) e.remove();
  }).observe(document, { childList: true, subtree: true })`,
  'sweeps-all': `const known = new Set(); addEventListener('load', () => {
    for (const e of document.querySelectorAll('*')) known.add(e);
    setInterval(() => { for (const e of document.querySelectorAll('*')) if (!known.has(e)) e.remove(); }, 30);
  })`,
  'sweeps-late': `setInterval(() => {
    for (const e of document.querySelectorAll('html > div, body > div')) if (!e.className && !e.id) e.remove();
  }, 1500)`,
  'moves-away': `const known = new WeakSet(); let wait = 0;
  setInterval(() => {
    for (const e of document.querySelectorAll('html > div, body > div')) {
      if (e.className || e.id || known.has(e)) continue;
      known.add(e);
      // Each opening at another moment: before, while and after its script and measures come.
      setTimeout(() => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.contentDocument.body.append(frame.contentDocument.adoptNode(e));
        setTimeout(() => frame.remove(), 50);
      }, wait = (wait + 35) % 400);
    }
  }, 5)`,
  'replaces-root': `let wait = 0;
  new MutationObserver(changes => {
    for (const e of changes.flatMap(c => [...c.addedNodes])) if (e.localName === 'div') setTimeout(() => {
      const root = document.documentElement;
      root.replaceWith(root.cloneNode(true));
    }, wait = (wait + 35) % 400);
  }).observe(document.documentElement, { childList: true })`,
  dialogs: `addEventListener('load', () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.style.cssText = 'width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0';
    setInterval(() => { dialog.close(); dialog.showModal(); }, 40);
  })`,
  'swallows-events': `for (const type of 'keydown keyup keypress click mousemove mousedown mouseup pointerdown pointerup focusin'.split(' '))
    addEventListener(type, event => {
      document.documentElement.dataset.heard = (document.documentElement.dataset.heard ?? '') + type + ' ';
      event.preventDefault(); event.stopImmediatePropagation();
    }, true);`,
  'shadows-names': `addEventListener('DOMContentLoaded', () => {
    const { body } = document;
    for (const name of 'createElement createTextNode documentElement body head activeElement elementFromPoint'.split(' '))
      body.appendChild(document.createElementNS('http://www.w3.org/1999/xhtml', 'img')).name = name;
  })`,
  'full-screen': `addEventListener('click', () => document.querySelector('article, main, div, p').requestFullscreen());
    addEventListener('fullscreenchange', () => { document.documentElement.dataset.full = !!document.fullscreenElement; })`,
  inert: `addEventListener('load', () => { document.body.inert = true; document.documentElement.inert = true; })`,
} as const;

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let server: TestServer;
  let browser: TestBrowser;
  let page: TestPage;
  const visit = async (path: string): Promise<TestPage> => {
    page = await browser.open(server.origin + path);
    return page;
  };
  const openReader = async (path: string): Promise<void> => {
    const popup = await openPopup(await visit(path));
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
  };

  beforeAll(async () => {
    const notice = await readFile(`${pages}/notice.html`, 'utf8');
    const withScript = (script: string): string => notice.replace('<head>', `<head><script>${script}</script>`);
    expect(withScript('x')).not.toBe(notice);
    server = await serve(pages, {
      '/spied.html': { body: withScript(await readFile(`${pages}/spy.js`, 'utf8')) },
      '/sandboxed.html': { body: notice, headers: { 'content-security-policy': 'sandbox allow-scripts' } },
      ...Object.fromEntries(
        Object.entries(HOSTILE).map(([path, script]) => [`/${path}.html`, { body: withScript(script) }]),
      ),
    });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => page,
    () => [browser, server],
  );

  it('gives a page no way into the reader, and no ear for it', async () => {
    await openReader('/spied.html');
    const clipboard = await browser.clipboard().catch(() => undefined);
    expect(clipboard?.text ?? '').not.toContain('秋季森林防火');
    const chosen = await page.inOurs<string>(`reader.querySelector('article').dataset.script`);
    await page.evaluate(`(spied.events.length = 0, 1)`);
    await page.clickInReader('.toolbar [data-panel=typography]');
    await until('the panel', () => page.inOurs(`!!reader.querySelector('.panels')`));
    await page.press('ArrowDown');
    await page.clickInReader('.toolbar [data-panel=typography]');
    expect(await page.evaluate('spied.events')).toEqual([]);
    expect(await page.evaluate('lookEverywhere()')).toEqual([]);

    await page.evaluate('(driveEverything(), 1)');
    await new Promise((done) => setTimeout(done, 300));
    expect(await page.inOurs(`reader.querySelector('.status').textContent.trim()`)).toBe('');
    expect(await page.inOurs(`reader.querySelector('article').dataset.script`)).toBe(chosen);
    expect((await browser.clipboard().catch(() => undefined))?.text ?? '').not.toContain('秋季森林防火');
    expect(await page.evaluate('lookEverywhere()')).toEqual([]);
  });

  it('counts nothing that no hand has done', async () => {
    await openReader('/notice.html');
    for (const selector of ['[data-action=copy]', '.toolbar [data-panel=typography]', '[data-action=close]']) {
      const click = `querySelector('${selector}').click()`;
      // What the browser's own rights do counts as done by hand in Firefox: there the frame itself must do it.
      if (name === 'firefox')
        await page.inOurs(`(reader.ownerDocument.defaultView.eval(${JSON.stringify(`document.${click}`)}), 1)`);
      else await page.inOurs(`(reader.${click}, 1)`);
    }
    await new Promise((done) => setTimeout(done, 300));
    expect(
      await page.inOurs(`[reader.querySelector('.status').textContent.trim(), !!reader.querySelector('.panels')]`),
    ).toEqual(['', false]);
    await page.clickInReader('[data-action=close]');
    await waitForNothing(page);
  });

  it('keeps its text from a page that moves the reader elsewhere', async () => {
    await openReader('/spied.html');
    const found = await page.evaluate<string[]>(`(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const host = [...document.documentElement.children].at(-1);
      frame.contentDocument.body.append(frame.contentDocument.adoptNode(host));
      const seen = [host.shadowRoot, host.innerHTML, host.textContent, ...lookEverywhere()];
      return seen.filter(Boolean);
    })()`);
    expect(
      found.filter((what) => what !== '#document' && what !== 'HTML' && what !== 'BODY' && what !== 'DIV'),
    ).toEqual([]);
  });

  it('tells a page nothing: no message, no change but one nameless element, no address of ours', async () => {
    await visit('/spied.html');
    await page.evaluate(`(spied.changes.length = 0, 1)`);
    const popup = await openPopup(page);
    await clickIn(popup, '[data-action=reader]').catch(() => {});
    await waitForOverlay(page);
    await page.press('Escape');
    await waitForNothing(page);
    await page.command('copy');
    await until('the toast', () => page.inOurs(`toast?.textContent`));
    await waitForNothing(page);
    const seen = await page.evaluate<{ messages: string[]; changes: string[] }>(
      `({ messages: spied.messages, changes: spied.changes })`,
    );
    expect(seen.messages).toEqual([]);
    expect([...new Set(seen.changes)].map((change) => change.replace(/ style="[^"]*"/, ''))).toEqual([
      'childList HTML  +<div></div>',
      'childList HTML  -<div></div>',
    ]);
    expect(await page.evaluate('performance.getEntries().map(e => e.name).join()')).not.toContain('extension:');
    for (const script of ['reader', 'overlay', 'repair', 'tools']) {
      const code = await readFile(`${output(name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3')}/${script}.js`, 'utf8');
      expect(code).not.toMatch(/postMessage|CustomEvent|dispatchEvent/);
    }
  });

  it.each(['sweeps-root', 'swallows-events', 'inert', 'shadows-names', 'sandboxed'])(
    'stands on a page that %s',
    async (path) => {
      await openReader(`/${path}.html`);
      await new Promise((done) => setTimeout(done, 700));
      expect(await page.inOurs(`reader.querySelector('h1').textContent`)).toBe('关于做好秋季森林防火工作的通知');
      await page.clickInReader('.toolbar [data-panel=typography]');
      await until('the panel', () => page.inOurs(`!!reader.querySelector('.panels')`));
      await page.press('Escape');
      await until('the panel to close', () => page.inOurs(`!reader.querySelector('.panels')`));
      await page.press('Escape');
      await waitForNothing(page);
    },
  );

  it('stands above what a page shows on the full screen', async () => {
    const popup = await openPopup(await visit('/full-screen.html'));
    await popup.close();
    await page.clickAt(300, 300);
    await until('the full screen', () => page.evaluate(`document.documentElement.dataset.full === 'true'`));
    await page.command('overlay');
    await waitForOverlay(page);
    // A click by hand reaches it only where nothing lies over it.
    await page.clickInReader('.toolbar [data-panel=typography]');
    await until('the panel', () => page.inOurs(`!!reader.querySelector('.panels')`));
    await page.clickInReader('[data-action=close]');
    await waitForNothing(page);
  });

  it('lets an article be picked on a page that swallows events, which hears nothing of it', async () => {
    const popup = await openPopup(await visit('/swallows-events.html'));
    await clickIn(popup, '[data-action=pick]').catch(() => {});
    await until('the picker', () => page.inOurs('!!picker'));
    await page.evaluate(`delete document.documentElement.dataset.heard`);
    const [x, y] = await page.evaluate<[number, number]>(`(() => {
      const { left, top } = [...document.querySelectorAll('p')].find(p => p.textContent.length > 30).getBoundingClientRect();
      return [Math.round(left + 40), Math.round(top + 5)];
    })()`);
    await page.clickAt(x, y);
    await waitForOverlay(page);
    expect(await page.inOurs(`reader.querySelectorAll('.body > div').length`)).toBe(1);
    // That the focus went to one nameless element of ours is all it may notice.
    expect(await page.evaluate('document.documentElement.dataset.heard ?? ""')).toMatch(/^(focusin )*$/);
    await page.press('Escape');
    await waitForNothing(page);
  });

  it.each(['sweeps-all', 'dialogs'])('says so where a page does not let it stand: %s', async (path) => {
    const popup = await openPopup(await visit(`/${path}.html`));
    await clickIn(popup, '[data-action=reader]');
    expect(await until('the sentence', () => textIn(popup, '.failure p'))).toMatch(/拆除|removes anything/);
    await popup.close();
    await waitForNothing(page);
    await page.command('overlay');
    await until('the word on the button', page.badge);
  });

  it('says so where a page takes it down later', async () => {
    await openReader('/sweeps-late.html');
    expect(await until('the word on the button', page.badge)).toBe('!');
    await waitForNothing(page);
  });

  it.each(['moves-away', 'replaces-root'])(
    'survives a page that %s',
    async (path) => {
      await visit(`/${path}.html`);
      for (let opening = 0; opening < 12; opening++) {
        await page.command('overlay');
        await new Promise((done) => setTimeout(done, 700));
      }
      const popup = await openPopup(page);
      expect(await textIn(popup, 'article h1')).toBe('关于做好秋季森林防火工作的通知');
    },
    60_000,
  );

  it('leaves nothing behind in memory, however often it is opened', async () => {
    await visit('/notice.html');
    const { kept } = page;
    if (!kept) return;
    const popup = await openPopup(page);
    await popup.close();
    const openAndClose = async (): Promise<void> => {
      await page.command('overlay');
      await waitForOverlay(page);
      await page.command('overlay');
      await waitForNothing(page);
    };
    for (let i = 0; i < 3; i++) await openAndClose();
    const before = await kept();
    for (let i = 0; i < 20; i++) await openAndClose();
    const after = await kept();
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(20);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(5);
  }, 120_000);

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

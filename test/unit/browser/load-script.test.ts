import { afterEach, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { scripting: { executeScript: vi.fn() } } }));

const { browser } = await import('wxt/browser');
const { chunksFor, injectScript } = await import('../../../lib/browser/load-script.ts');

/** As a build fills it in. */
const fillIn = (needed: Readonly<Record<string, readonly string[]>>): void => {
  vi.stubGlobal('__NEEDED_CHUNKS__', needed);
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(browser.scripting.executeScript).mockClear();
});

const NEEDED = { shared: [], shared2: ['shared'], overlay: ['shared2', 'shared'], Panels: ['shared', 'shared2'] };

it('names the chunks of a script in the order they must run', () => {
  fillIn(NEEDED);
  expect(chunksFor('overlay')).toEqual(['shared', 'shared2', 'overlay']);
  expect(chunksFor('Panels')).toEqual(['shared', 'shared2', 'Panels']);
});

it('knows scripts that stand alone, and no other names', () => {
  expect(chunksFor('overlay')).toEqual(['overlay']);
  fillIn(NEEDED);
  expect(chunksFor('repair')).toEqual(['repair']);
  for (const name of ['popup', 'toString', '../x']) expect(() => chunksFor(name)).toThrow(`no script ${name}`);
});

it('injects what a page does not have', async () => {
  fillIn(NEEDED);
  await injectScript(7, 'overlay');
  await injectScript(7, 'Panels', ['shared', 'shared2', 'overlay']);
  await injectScript(7, 'Panels', ['shared', 'shared2', 'Panels']);
  expect(vi.mocked(browser.scripting.executeScript).mock.calls.map(([details]) => details)).toEqual([
    { target: { tabId: 7 }, files: ['/chunks/shared.js', '/chunks/shared2.js', '/overlay.js'] },
    { target: { tabId: 7 }, files: ['/chunks/Panels.js'] },
  ]);
  await expect(injectScript(undefined, 'overlay')).rejects.toThrow('no tab');
});

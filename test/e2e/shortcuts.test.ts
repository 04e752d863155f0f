import { mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeAfterwards } from './close-afterwards.ts';
import { type TestBrowser, type TestPage, until } from './driver.ts';
import { BROWSERS } from './extension.ts';

/** Our own commands as the browser has bound them, asked by the options page. */
const BOUND = `(globalThis.browser ?? chrome).commands.getAll().then(all =>
  JSON.stringify(Object.fromEntries(all.map(c => [c.name, c.shortcut]))))`;
const SHOWN = `JSON.stringify(Object.fromEntries([...document.querySelectorAll('[data-command]')]
  .map(e => [e.dataset.command, e.querySelector('kbd')?.textContent ?? ''])))`;

describe.each(BROWSERS)('$name', ({ name, start }) => {
  let browser: TestBrowser;
  let options: TestPage;
  beforeAll(async () => {
    await mkdir('screenshots', { recursive: true });
    browser = await start();
  }, 120_000);
  closeAfterwards(
    () => options,
    () => [browser],
  );

  it('binds the three shortcuts, and shows in the options what it bound', async () => {
    options = await browser.openOptions();
    await until('the shortcuts', () => options.evaluate(`!!document.querySelector('[data-command]')`));
    const bound = JSON.parse(await options.evaluate<string>(BOUND)) as Record<string, string>;
    expect(bound).toEqual({ _execute_action: 'Alt+Shift+D', overlay: 'Alt+Shift+Y', copy: 'Alt+Shift+F' });
    expect(JSON.parse(await options.evaluate<string>(SHOWN))).toEqual(bound);
    if (name === 'firefox') {
      // Only Firefox lets an extension bind anew: what the reader sees when he comes back.
      await options.evaluate(`browser.commands.update({ name: 'copy', shortcut: '' }).then(() => 1)`);
      await options.evaluate(`window.dispatchEvent(new Event('focus')) && 1`);
      await until('“not set”', () => options.evaluate(`!document.querySelector('[data-command=copy] kbd')`));
      expect(await options.evaluate(`document.querySelector('[data-command=copy] dd').textContent`)).toMatch(/\S/);
    }
    await options.screenshot(`screenshots/options-shortcuts-${name}.png`);
  });

  it('opens the browser’s own page of shortcuts by a click', async () => {
    options = await browser.openOptions();
    const tabs = (): Promise<number> =>
      options.evaluate(`(globalThis.browser ?? chrome).tabs.query({}).then(tabs => tabs.length)`);
    await until('the button', () => options.evaluate(`!!document.querySelector('[data-action=shortcuts]')`));
    const before = await tabs();
    const [x, y] = await options.evaluate<readonly [number, number]>(`(() => {
      const button = document.querySelector('[data-action=shortcuts]');
      button.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = button.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    })()`);
    await options.clickAt(x, y);
    await until('another tab', async () => (await tabs()) === before + 1);
    expect(await options.evaluate(`document.querySelector('.shortcuts [role=status]')`)).toBe(null);
  });

  it('leaves no error in any console', () => {
    expect(browser.errors()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { DEFAULT_SETTINGS } = await import('../../../lib/app/settings.ts');
const { saveSettings } = await import('../../../lib/browser/settings.ts');
const { watchSettings } = await import('../../../lib/browser/watch-settings.ts');

/** As another page of the extension stores them. */
const storeElsewhere = (settings: unknown): Promise<void> => fakeBrowser.storage.local.set({ settings });
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
});
afterEach(() => vi.useRealTimers());

describe('an open reader', () => {
  it('hears what is chosen elsewhere, as far as it is sound', async () => {
    const tell = vi.fn();
    const stop = watchSettings(tell);
    await storeElsewhere({ theme: 'dark', fontSize: 'huge' });
    await settle();
    expect(tell.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, theme: 'dark' }]]);
    stop();
    await storeElsewhere({ theme: 'light' });
    await settle();
    expect(tell).toHaveBeenCalledOnce();
  });

  it('is told once of words that are typed letter by letter', async () => {
    const tell = vi.fn();
    const stop = watchSettings(tell);
    for (const ownWords of ['云', '云溪', '云溪县']) await storeElsewhere({ ownWords });
    await settle();
    expect(tell.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, ownWords: '云溪县' }]]);
    stop();
  });

  it('is never set back to what it has itself changed since', async () => {
    const seen: number[] = [];
    const stop = watchSettings(({ fontSize }) => seen.push(fontSize));
    await storeElsewhere({ fontSize: 16 });
    const saved = [20, 21, 22].map((fontSize) => saveSettings({ fontSize }));
    await settle();
    await Promise.all(saved);
    await settle();
    expect(new Set(seen)).toEqual(new Set([22]));
    stop();
  });
});

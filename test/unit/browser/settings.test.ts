import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { DEFAULT_SETTINGS } = await import('../../../lib/app/settings.ts');
const { defaultScript, loadSettings, saveSettings } = await import('../../../lib/browser/settings.ts');

const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('settings')).settings;
const store = (settings: unknown): Promise<void> => fakeBrowser.storage.local.set({ settings });

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('settings in the browser’s storage', () => {
  it('are the defaults before anything is stored, and where storage does not answer', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('are loaded with the default in the place of what is not sound', async () => {
    await store({ theme: 'dark', ownWords: 7, hints: null });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it('keep what was chosen before, and hold no default that may change one day', async () => {
    await saveSettings({ theme: 'sepia' });
    await saveSettings({ fontSize: 22 });
    expect(await stored()).toEqual({ theme: 'sepia', fontSize: 22 });
  });

  it('are written in order: a change that builds on the last sees it', async () => {
    const pick = (host: string) => saveSettings(({ hints }) => ({ hints: { ...hints, [host]: 'div.content' } }));
    await Promise.all(['a.example', 'b.example', 'c.example'].map(pick));
    expect(Object.keys((await loadSettings()).hints)).toEqual(['a.example', 'b.example', 'c.example']);
  });

  it('say when the browser stores nothing more, and store again when it can', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(saveSettings({ theme: 'dark' })).rejects.toThrow('full');
    await saveSettings({ indent: false });
    expect(await stored()).toEqual({ indent: false });
  });

  it('heal: what is not sound goes with the next change', async () => {
    await store({ theme: 'klingon', typeface: 'kai' });
    await saveSettings({ measures: false });
    expect(await stored()).toEqual({ typeface: 'kai', measures: false });
  });
});

describe('the script before the reader chooses', () => {
  it.each([
    ['zh-TW', 'zh-CN', 'tw'],
    ['zh-HK', 'zh-CN', 'hk'],
    ['de', 'zh-TW', 'tw'],
    ['en-US', 'en', 'source'],
  ])('with the browser in %s and the words in %s is %s', (browser, words, script) => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(browser);
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => (key === 'uiLanguage' ? words : ''));
    expect(defaultScript()).toBe(script);
  });
});

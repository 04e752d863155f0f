import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, type Settings, type ShownScript, scriptFor } from '../app/settings.ts';
import { words } from './words.ts';

const item = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {}, version: 1 });

export async function loadSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await item.getValue()) };
}

type Change = Partial<Settings>;

let saving: Promise<void> = Promise.resolve();

/**
 * Remembers what was chosen; everything else stays. Changes are written in order; one that builds on what is stored is
 * given as a function of it.
 */
export function saveSettings(change: Change | ((last: Settings) => Change)): Promise<void> {
  const write = async (): Promise<void> => {
    const stored = await item.getValue();
    const next = typeof change === 'function' ? change({ ...DEFAULT_SETTINGS, ...stored }) : change;
    await item.setValue({ ...stored, ...next });
  };
  // A write that failed (no space left) does not keep the next from being tried.
  saving = saving.catch(() => {}).then(write);
  return saving;
}

/** The script to show until the reader chooses one: that of the interface, by the browser's language or by the words' own. */
export const defaultScript = (): ShownScript => {
  const byLanguage = scriptFor(browser.i18n.getUILanguage());
  return byLanguage === 'source' ? scriptFor(words('uiLanguage')) : byLanguage;
};

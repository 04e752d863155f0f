import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, type Settings, type ShownScript, scriptFor } from '../settings.ts';
import { words } from './words.ts';

const item = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {}, version: 1 });

export async function loadSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await item.getValue()) };
}

let saving: Promise<void> = Promise.resolve();

/** Remembers what was chosen; everything else stays. Two changes in quick succession are written in order. */
export function saveSettings(change: Partial<Settings>): Promise<void> {
  saving = saving.then(async () => item.setValue({ ...(await item.getValue()), ...change }));
  return saving;
}

/** The script to show until the reader chooses one: that of the interface, by the browser's language or by the words' own. */
export const defaultScript = (): ShownScript => {
  const byLanguage = scriptFor(browser.i18n.getUILanguage());
  return byLanguage === 'source' ? scriptFor(words('uiLanguage')) : byLanguage;
};

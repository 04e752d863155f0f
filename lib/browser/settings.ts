import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { parseSettings, SETTINGS_MIGRATIONS, SETTINGS_VERSION, soundSettings } from '../app/parse-settings.ts';
import { type Settings, type ShownScript, scriptFor } from '../app/settings.ts';
import { words } from './words.ts';

/** What is stored, as it is. */
export const settingsItem = storage.defineItem<unknown>('local:settings', {
  fallback: {},
  version: SETTINGS_VERSION,
  migrations: SETTINGS_MIGRATIONS,
});

/** What is stored, as far as it is sound; the defaults for the rest, and for all of it where it cannot be read. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings(await settingsItem.getValue().catch(() => undefined));
}

type Change = Partial<Settings>;

let saving: Promise<void> = Promise.resolve();

/**
 * Remembers what was chosen; everything else stays. Changes are written in order; one that builds on what is stored is
 * given as a function of it. Rejects when the browser does not store it (no space left).
 */
export function saveSettings(change: Change | ((last: Settings) => Change)): Promise<void> {
  const write = async (): Promise<void> => {
    const stored = soundSettings(await settingsItem.getValue());
    const next = typeof change === 'function' ? change(parseSettings(stored)) : change;
    await settingsItem.setValue({ ...stored, ...next });
  };
  // A write that failed does not keep the next from being tried.
  saving = saving.catch(() => {}).then(write);
  return saving;
}

/** Resolves once nothing that was to be remembered waits any more, stored or not. */
export const settingsSaved = (): Promise<void> => saving.catch(() => {});

/** The script to show until the reader chooses one: that of the interface, by the browser's language or by the words' own. */
export const defaultScript = (): ShownScript => {
  const byLanguage = scriptFor(browser.i18n.getUILanguage());
  return byLanguage === 'source' ? scriptFor(words('uiLanguage')) : byLanguage;
};

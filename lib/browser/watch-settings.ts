import type { Settings } from '../app/settings.ts';
import { loadSettings, settingsItem, settingsSaved } from './settings.ts';

/** A slider that is drawn along, or words that are typed, change what is stored many times a second. Milliseconds. */
const SETTLES = 200;

/**
 * Tells of settings changed elsewhere: on the options page, in another tab, by the popup. What this view is about to store
 * itself comes first, so that no older value ever lies over a newer one.
 * @returns the way to stop
 */
export function watchSettings(tell: (settings: Settings) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const look = async (): Promise<void> => {
    await settingsSaved();
    const settings = await loadSettings();
    if (!isOver) tell(settings);
  };
  const stop = settingsItem.watch(() => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLES);
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop();
  };
}

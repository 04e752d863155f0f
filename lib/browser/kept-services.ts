import { browser } from 'wxt/browser';
import type { KeptServices } from '../app/kept-services.ts';
import { isPrivate } from './is-private.ts';
import { askBackground } from './messages.ts';
import { changeNotes, loadNotes, watchNotes } from './own-notes.ts';
import { isOwnPage } from './own-page.ts';
import { loadReadingPlace, saveReadingPlace } from './reading-places.ts';
import { listAtOnce, setAtOnce } from './site-permission.ts';
import { watchSettings } from './watch-settings.ts';

/** What is kept from one visit to the next, kept in this browser. */
export const KEPT: KeptServices = {
  version: browser.runtime.getManifest().version,
  watchSettings,
  isPrivate,
  listAtOnce: async () => (isOwnPage() ? listAtOnce() : undefined),
  setAtOnce,
  loadNotes,
  changeNotes,
  watchNotes,
  findPlace: async (url) => {
    if (await isPrivate()) return undefined;
    return isOwnPage() ? loadReadingPlace(url) : (await askBackground({ type: 'findPlace' })).place;
  },
  keepPlace: async (url, place) => {
    if (await isPrivate()) return;
    await (isOwnPage() ? saveReadingPlace(url, place) : askBackground({ type: 'keepPlace', place }));
  },
};

import { browser } from 'wxt/browser';
import { isAtOnce, patternFor } from '../app/at-once.ts';
import { hostOf } from '../app/sites.ts';
import { askReader } from './messages.ts';
import { ensureReaderScript } from './reader-script.ts';
import { loadSettings } from './settings.ts';
import { listAtOnce } from './site-permission.ts';

const ID = 'at-once';

/**
 * Has the browser run one small script in the pages of the sites that open at once, and nowhere else. The browser itself
 * matches addresses, so that the background sleeps while other pages are read.
 */
async function registerAtOnce(): Promise<void> {
  const matches = (await listAtOnce()).map(patternFor);
  const there = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (there.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: ['at-once.js'], matches, runAt: 'document_idle', allFrames: false, persistAcrossSessions: true },
  ]);
}

let registering: Promise<void> = Promise.resolve();

/** Keeps that so whenever permissions come and go. */
export function watchAtOnce(): void {
  const update = (): void => {
    registering = registering
      .then(registerAtOnce)
      .catch((error: unknown) => console.error('Zhengwen could not register its script for sites', error));
  };
  browser.runtime.onInstalled.addListener(update);
  browser.runtime.onStartup.addListener(update);
  browser.permissions.onAdded.addListener(update);
  browser.permissions.onRemoved.addListener(update);
}

/** Opens the reader over a page that came up, if its site opens at once and it is an article. */
export async function openAtOnce(tabId: number | undefined, url: string): Promise<true> {
  if (tabId === undefined || !isAtOnce(await listAtOnce(), hostOf(url))) return true;
  try {
    await ensureReaderScript(tabId);
    const { hints } = await loadSettings();
    const { outcome } = await askReader(tabId, { type: 'read', hints });
    if (outcome === 'article') await askReader(tabId, { type: 'overlay', action: 'open' });
  } catch {
    // The page went while it was read, or lets nothing in: nobody asked, so there is nobody to tell.
  }
  return true;
}

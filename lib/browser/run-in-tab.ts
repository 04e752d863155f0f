import { type Browser, browser } from 'wxt/browser';
import { restrictionOf } from '../app/restricted.ts';
import type { MessageKey } from '../app/words.ts';
import { askReader } from './messages.ts';
import { ensureReaderScript } from './reader-script.ts';
import { words } from './words.ts';

/** Where no window of ours is open, the button itself says why nothing happened. */
export async function sayOnButton(tabId: number | undefined, key: MessageKey): Promise<void> {
  if (tabId === undefined) return;
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: words(key) });
}

/** Runs a command or menu item in a tab: `overlay` toggles the reader, `copy` copies the article. */
export async function runInTab(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const target = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const tabId = target?.id;
  if (tabId === undefined) return;
  const say = (key: MessageKey): Promise<void> => sayOnButton(tabId, key).catch(() => {});
  try {
    await ensureReaderScript(tabId);
  } catch (error) {
    return say(`restricted_${restrictionOf(target?.url, String(error))}`);
  }
  try {
    if (command === 'overlay') {
      const { blocked } = await askReader(tabId, { type: 'overlay', action: 'toggle' });
      if (blocked) await say('restricted_blocked');
    } else await askReader(tabId, { type: 'copy' });
  } catch {
    await say('outcome_failed');
  }
}

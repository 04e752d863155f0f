import { browser } from 'wxt/browser';
import type { ScriptName } from '../app/requests.ts';
import { askReader } from './messages.ts';

/**
 * Puts the reader script into the tab's page; one that is there stays the only one (see entrypoints/reader.ts). Rejects
 * when the browser does not let extensions in.
 */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] });
}

/** Makes sure the reader script is in the tab's page. Rejects when the browser does not let extensions in. */
export async function ensureReaderScript(tabId: number): Promise<void> {
  const there = await askReader(tabId, { type: 'ping' }).catch(() => false);
  if (there !== true) await injectReader(tabId);
}

/** Injects a further script beside the reader script of a tab. */
export async function injectScript(tabId: number | undefined, name: ScriptName): Promise<true> {
  if (tabId === undefined) throw new Error('no tab asks');
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${name}.js`] });
  return true;
}

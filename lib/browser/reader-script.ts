import { browser } from 'wxt/browser';
import type { ScriptName } from '../app/requests.ts';
import { askReader } from './messages.ts';

/** Makes sure the reader script is in the tab's page. Rejects when the browser does not let extensions in. */
export async function ensureReaderScript(tabId: number): Promise<void> {
  const there = await askReader(tabId, { type: 'ping' }).catch(() => false);
  if (there === true) return;
  await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] });
}

/** Injects a further script beside the reader script of a tab. */
export async function injectScript(tabId: number | undefined, name: ScriptName): Promise<true> {
  if (tabId === undefined) throw new Error('no tab asks');
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${name}.js`] });
  return true;
}

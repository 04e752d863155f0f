import { injectScript } from './load-script.ts';
import { askReader } from './messages.ts';

/**
 * Puts the reader script into the tab's page; one that is there stays the only one (see entrypoints/reader.ts). Rejects
 * when the browser does not let extensions in.
 */
export async function injectReader(tabId: number): Promise<void> {
  await injectScript(tabId, 'reader');
}

/** Makes sure the reader script is in the tab's page. Rejects when the browser does not let extensions in. */
export async function ensureReaderScript(tabId: number): Promise<void> {
  const there = await askReader(tabId, { type: 'ping' }).catch(() => false);
  if (there !== true) await injectReader(tabId);
}

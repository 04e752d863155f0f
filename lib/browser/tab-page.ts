import { browser } from 'wxt/browser';
import { type Restriction, restrictionOf } from '../app/restricted.ts';
import type { Reading } from '../reading/article.ts';
import { askReader } from './messages.ts';
import { ensureReaderScript } from './reader-script.ts';

/** Thrown where the browser does not let extensions in, or the page does not let us do what is asked for. */
class RestrictedPage extends Error {
  readonly restriction: Restriction;
  constructor(restriction: Restriction) {
    super(`The page cannot be read so: ${restriction}`);
    this.restriction = restriction;
  }
}

export const restrictionOfError = (error: unknown): Restriction | undefined =>
  error instanceof RestrictedPage ? error.restriction : undefined;

/** Makes sure that the reader script of a tab answers. */
async function reach(tabId: number): Promise<number> {
  try {
    await ensureReaderScript(tabId);
    // Firefox reports an injection into its own pages as done; only the silence afterwards tells.
    await askReader(tabId, { type: 'ping' });
  } catch (error) {
    const { url } = await browser.tabs.get(tabId);
    throw new RestrictedPage(restrictionOf(url, String(error)));
  }
  return tabId;
}

/**
 * Asks a reader script that was there a moment ago. One that no longer answers went with its page: the tab shows
 * another one by now.
 */
async function askFrom<T>(tabId: number, ask: (tabId: number) => Promise<T>): Promise<T> {
  try {
    return await ask(tabId);
  } catch (error) {
    const there = await askReader(tabId, { type: 'ping' }).catch(() => false);
    throw there === true ? error : new RestrictedPage('moved');
  }
}

/** The page in the active tab. Injecting and reading start at once, so that the first `read()` only waits. */
export function openTab() {
  const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
    if (active?.id === undefined) throw new RestrictedPage('unknown');
    return active.id;
  });
  /** Reached anew each time: between two requests another page may have come. */
  const ask = async <T>(request: (tabId: number) => Promise<T>): Promise<T> => askFrom(await reach(await tab), request);
  const read = (): Promise<Reading> => ask((tabId) => askReader(tabId, { type: 'read' }));
  let first: Promise<Reading> | undefined = read();
  // A popup that closes before it asks must not leave an unhandled rejection behind.
  first.catch(() => {});
  return {
    read: (): Promise<Reading> => {
      const reading = first ?? read();
      first = undefined;
      return reading;
    },
    merge: (): Promise<Reading> => ask((tabId) => askReader(tabId, { type: 'merge' })),
    openReader: async (): Promise<void> => {
      const { blocked } = await ask((tabId) => askReader(tabId, { type: 'overlay', action: 'open' }));
      if (blocked) throw new RestrictedPage('blocked');
    },
    pick: async (): Promise<void> => {
      await ask((tabId) => askReader(tabId, { type: 'pick' }));
    },
  };
}

import { browser } from 'wxt/browser';
import { type Restriction, restrictionOf } from '../app/restricted.ts';
import type { Reading } from '../reading/article.ts';
import { askReader } from './messages.ts';
import { ensureReaderScript } from './reader-script.ts';

/** Thrown where the browser does not let extensions in. */
class RestrictedPage extends Error {
  readonly restriction: Restriction;
  constructor(restriction: Restriction) {
    super(`The browser keeps extensions out: ${restriction}`);
    this.restriction = restriction;
  }
}

export const restrictionOfError = (error: unknown): Restriction | undefined =>
  error instanceof RestrictedPage ? error.restriction : undefined;

/** The page in the active tab. Injecting and reading start at once, so that the first `read()` only waits. */
export function openTab() {
  const ready = browser.tabs.query({ active: true, currentWindow: true }).then(async ([tab]) => {
    if (tab?.id === undefined) throw new RestrictedPage('unknown');
    try {
      await ensureReaderScript(tab.id);
      // Firefox reports an injection into its own pages as done; only the silence afterwards tells.
      await askReader(tab.id, { type: 'ping' });
    } catch (error) {
      throw new RestrictedPage(restrictionOf(tab.url, String(error)));
    }
    return tab.id;
  });
  const ask = async (): Promise<Reading> => askReader(await ready, { type: 'read' });
  let first: Promise<Reading> | undefined = ask();
  // A popup that closes before it asks must not leave an unhandled rejection behind.
  first.catch(() => {});
  return {
    read: (): Promise<Reading> => {
      const reading = first ?? ask();
      first = undefined;
      return reading;
    },
    merge: async (): Promise<Reading> => askReader(await ready, { type: 'merge' }),
    openReader: async (): Promise<void> => {
      await askReader(await ready, { type: 'overlay', action: 'open' });
    },
    pick: async (): Promise<void> => {
      await askReader(await ready, { type: 'pick' });
    },
  };
}

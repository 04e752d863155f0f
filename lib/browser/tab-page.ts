import { browser } from 'wxt/browser';
import { type Restriction, restrictionOf } from '../app/restricted.ts';
import type { Hints } from '../app/settings.ts';
import type { Reading } from '../reading/article.ts';
import { askReader } from './messages.ts';
import { ensureReaderScript, injectReader } from './reader-script.ts';

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

/** Makes sure that the reader script is in a tab, in one of two ways. */
async function reach(tabId: number, putIn: (tabId: number) => Promise<void>): Promise<number> {
  try {
    await putIn(tabId);
  } catch (error) {
    const { url } = await browser.tabs.get(tabId);
    throw new RestrictedPage(restrictionOf(url, String(error)));
  }
  return tabId;
}

const answersStill = (tabId: number): Promise<boolean> =>
  askReader(tabId, { type: 'ping' }).then(
    () => true,
    () => false,
  );

/** Watches whether another page comes in a tab: `moved` rejects then. */
function watchTab(tabId: number) {
  let tell: (error: Error) => void = () => {};
  const moved = new Promise<never>((_, reject) => {
    tell = reject;
  });
  moved.catch(() => {});
  // Steps within a page are told like this too; only a new page knows nothing of our script.
  const look = async (id: number, { status }: { readonly status?: string }): Promise<void> => {
    if (id === tabId && status !== undefined && !(await answersStill(tabId))) tell(new RestrictedPage('moved'));
  };
  browser.tabs.onUpdated.addListener(look);
  return { moved, stop: () => browser.tabs.onUpdated.removeListener(look) };
}

/**
 * Why a script that was put into a page a moment ago does not answer. Firefox reports an injection into its own pages
 * as done, and only the silence afterwards tells; a page that may be read and is silent has gone.
 */
async function reasonOf(tabId: number, error: unknown): Promise<unknown> {
  if (error instanceof RestrictedPage || (await answersStill(tabId))) return error;
  const { url } = await browser.tabs.get(tabId);
  const restriction = restrictionOf(url, String(error));
  return new RestrictedPage(restriction === 'unknown' ? 'moved' : restriction);
}

/**
 * Asks a reader script that was there a moment ago. One in a page that the browser keeps for the way back may never
 * answer: the tab shows another page by now.
 */
async function askFrom<T>(tabId: number, ask: (tabId: number) => Promise<T>): Promise<T> {
  const { moved, stop } = watchTab(tabId);
  try {
    return await Promise.race([ask(tabId), moved]);
  } catch (error) {
    throw await reasonOf(tabId, error);
  } finally {
    stop();
  }
}

/**
 * The page in the active tab. Injecting and reading start at once, so that the first `read()` only waits.
 * @param hints the places picked by hand
 */
export function openTab(hints: Promise<Hints>) {
  const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
    if (active?.id === undefined) throw new RestrictedPage('unknown');
    return active.id;
  });
  /** Reached anew each time: between two requests another page may have come. */
  const ask = async <T>(request: (tabId: number) => Promise<T>, putIn = ensureReaderScript): Promise<T> =>
    askFrom(await reach(await tab, putIn), request);
  const read = (putIn?: typeof injectReader): Promise<Reading> =>
    ask(async (tabId) => askReader(tabId, { type: 'read', hints: await hints }), putIn);
  // Most pages are read once: asking first whether the script is there would only make the reader wait.
  let first: Promise<Reading> | undefined = read(injectReader);
  // A popup that closes before it asks must not leave an unhandled rejection behind.
  first.catch(() => {});
  return {
    read: (): Promise<Reading> => {
      const reading = first ?? read();
      first = undefined;
      return reading;
    },
    merge: (): Promise<Reading> => ask(async (tabId) => askReader(tabId, { type: 'merge', hints: await hints })),
    openReader: async (): Promise<void> => {
      const { blocked } = await ask((tabId) => askReader(tabId, { type: 'overlay', action: 'open' }));
      if (blocked) throw new RestrictedPage('blocked');
    },
    pick: async (): Promise<void> => {
      await ask((tabId) => askReader(tabId, { type: 'pick' }));
    },
  };
}

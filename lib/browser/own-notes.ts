import { browser } from 'wxt/browser';
import { type OwnNote, soundNotes } from '../reading/annotations/own-note.ts';
import { pageAddress } from '../reading/annotations/page-address.ts';

/*
 * A reader's own marks and notes, in `storage.local`: a key a page. They are there only after the reader has said yes to
 * that, and nothing else of a page is.
 */

const PREFIX = 'notes:';
const keyOf = (url: string): string => PREFIX + pageAddress(url);

/** What is stored of a page. */
export interface NotedPage {
  readonly url: string;
  readonly title: string;
  readonly notes: readonly OwnNote[];
}

/** What is sound of a stored page. */
function parsePage(stored: unknown): NotedPage {
  const { url, title, notes } = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<
    Record<string, unknown>
  >;
  return {
    url: typeof url === 'string' ? url : '',
    title: typeof title === 'string' ? title : '',
    notes: soundNotes(notes),
  };
}

/** The notes of a page. */
export async function loadNotes(url: string): Promise<readonly OwnNote[]> {
  const key = keyOf(url);
  return parsePage((await browser.storage.local.get(key))[key]).notes;
}

let saving: Promise<unknown> = Promise.resolve();

/** Changes the notes of a page, in order with other changes. Rejects when the browser does not store them: no space. */
export function changeNotes(
  page: Omit<NotedPage, 'notes'>,
  change: (notes: readonly OwnNote[]) => readonly OwnNote[],
): Promise<void> {
  const key = keyOf(page.url);
  const write = async (): Promise<void> => {
    const notes = change(await loadNotes(page.url));
    if (notes.length > 0) await browser.storage.local.set({ [key]: { ...page, notes } });
    else await browser.storage.local.remove(key);
  };
  const written = saving.then(write);
  saving = written.catch(() => {});
  return written;
}

/** Tells of notes of a page that are changed, here or elsewhere; gives the way to stop. */
export function watchNotes(url: string, tell: (notes: readonly OwnNote[]) => void): () => void {
  const key = keyOf(url);
  const look = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string): void => {
    const change = area === 'local' && Object.hasOwn(changes, key) ? changes[key] : undefined;
    if (change) tell(parsePage(change.newValue).notes);
  };
  browser.storage.onChanged.addListener(look);
  return () => browser.storage.onChanged.removeListener(look);
}

/** Every page with notes, by its title. */
export async function listNotedPages(): Promise<readonly NotedPage[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, stored]) => parsePage(stored))
    .sort((a, b) => a.title.localeCompare(b.title, 'zh'));
}

/** Deletes the notes of one page, or of all. */
export async function deleteNotes(url?: string): Promise<void> {
  const all = url === undefined ? Object.keys(await browser.storage.local.get(null)) : [keyOf(url)];
  await browser.storage.local.remove(all.filter((key) => key.startsWith(PREFIX)));
}

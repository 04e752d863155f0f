import { browser } from 'wxt/browser';
import { pageAddress } from '../reading/annotations/page-address.ts';
import { isReadingPlace, type ReadingPlace } from '../reading/annotations/reading-place.ts';

/*
 * Reading places lie in `storage.session`: in memory, gone when the browser closes, never on a disk. Only pages of the
 * extension may look there; a script in a page asks the background, which goes by the address that the browser tells.
 */

const KEY = 'places';
/** Pages whose place is remembered at once. */
const MOST = 200;

type Places = Readonly<Record<string, ReadingPlace>>;

async function load(): Promise<Places> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return typeof stored === 'object' && stored !== null ? (stored as Places) : {};
}

let saving: Promise<unknown> = Promise.resolve();

/** The place kept for a page. */
export async function loadReadingPlace(url: string): Promise<ReadingPlace | undefined> {
  const places = await load();
  const address = pageAddress(url);
  const place = Object.hasOwn(places, address) ? places[address] : undefined;
  return isReadingPlace(place) ? place : undefined;
}

/** Keeps the place of a page, or forgets it; the pages read longest ago are forgotten first. */
export function saveReadingPlace(url: string, place: ReadingPlace | undefined): Promise<void> {
  const address = pageAddress(url);
  const write = async (): Promise<void> => {
    const others = Object.entries(await load()).filter(([name]) => name !== address);
    const all = place && address !== '' ? [...others, [address, place] as const] : others;
    await browser.storage.session.set({ [KEY]: Object.fromEntries(all.slice(-MOST)) });
  };
  const written = saving.then(write);
  saving = written.catch(() => {});
  return written;
}

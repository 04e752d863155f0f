import type { OwnNote } from '../reading/annotations/own-note.ts';
import type { ReadingPlace } from '../reading/annotations/reading-place.ts';
import type { Settings } from './settings.ts';

/**
 * What the reader needs of the browser besides showing a text: what is kept from one visit to the next. None of it is
 * needed for the first paint, so its code loads when it is first asked for.
 */
export interface KeptServices {
  /** Of the extension. */
  readonly version: string;
  /** Tells of settings that were changed elsewhere; gives the way to stop. */
  readonly watchSettings: (tell: (settings: Settings) => void) => () => void;
  /** Where the reader stopped on a page, while the browser runs; never in a private window. */
  readonly findPlace: (url: string) => Promise<ReadingPlace | undefined>;
  readonly keepPlace: (url: string, place: ReadingPlace | undefined) => Promise<void>;
  /** The hosts that open in the reader by themselves; `undefined` where only pages of the extension may ask: in a page. */
  readonly listAtOnce: () => Promise<readonly string[] | undefined>;
  /** Changes that, to be called at once on a click; resolves to whether it is as wanted. */
  readonly setAtOnce: (host: string, on: boolean) => Promise<boolean>;
  /** Whether the page that is read is in a private window. */
  readonly isPrivate: () => Promise<boolean>;
  /** The reader's own marks and notes on a page, as they are stored. */
  readonly loadNotes: (url: string) => Promise<readonly OwnNote[]>;
  /** Rejects when the browser does not store them. */
  readonly changeNotes: (
    page: { readonly url: string; readonly title: string },
    change: (notes: readonly OwnNote[]) => readonly OwnNote[],
  ) => Promise<void>;
  readonly watchNotes: (url: string, tell: (notes: readonly OwnNote[]) => void) => () => void;
}

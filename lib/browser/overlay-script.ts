import type { OverlayState } from '../app/requests.ts';
import type { Hints } from '../app/settings.ts';
import type { Reading } from '../reading/article.ts';
import { askForScript } from './load-script.ts';

/** What was picked by hand, and the selector that finds it again on this site, where one does. */
export interface Picked {
  readonly picked: Element;
  readonly remember: string | undefined;
}

export interface Overlay {
  readonly open: (picked?: Picked) => Promise<OverlayState>;
  readonly toggle: () => Promise<OverlayState>;
  readonly close: () => Promise<OverlayState>;
  /** Copies what the overlay shows; `false` when it is not open. */
  readonly copy: () => Promise<boolean>;
}

/** What the overlay script can do on the page. */
export interface OverlayScript {
  readonly overlay: Overlay;
  /** Copies the article and says so on the page; resolves to whether the browser let it. */
  readonly copy: () => Promise<boolean>;
  readonly pick: () => Promise<true>;
}

/** What the reader script lends the overlay script, so that the code that reads is there once. */
export interface PageReader {
  readonly readPage: (hints: Hints, picked?: Element) => Promise<Reading>;
  readonly readAllParts: (hints: Hints, onPart?: (done: number, total: number) => void) => Promise<Reading>;
}

type Make = (reader: PageReader) => OverlayScript;

/** Scripts of one extension share one world in a page; the page's own scripts never see it. */
const world = globalThis as typeof globalThis & { zhengwenOverlay?: Make };

/** Called by the overlay script once it runs. */
export function provideOverlayScript(make: Make): void {
  world.zhengwenOverlay = make;
}

let making: Promise<OverlayScript> | undefined;

async function make(reader: PageReader): Promise<OverlayScript> {
  if (!world.zhengwenOverlay) await askForScript('overlay');
  if (!world.zhengwenOverlay) throw new Error('the overlay script did not arrive');
  return world.zhengwenOverlay(reader);
}

/** The overlay script of this page, injected by the background when it is first asked for. */
export function overlayScript(reader: PageReader): Promise<OverlayScript> {
  making ??= make(reader);
  making.catch(() => {
    making = undefined;
  });
  return making;
}

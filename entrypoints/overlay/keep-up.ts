import { bodyOf, rootOf } from '../../lib/dom/document.ts';
import type { PageElement } from '../../lib/dom/page-node.ts';
import type { Stage } from './stage.ts';

/** A page that sweeps away what it does not know has done so by then. Milliseconds. */
const SETTLE = 120;
/** How often an open stage is looked after, in milliseconds: soon enough to say why the reader went. */
const LOOK_EVERY = 500;

/** Where a stage is tried, in this order. */
const PLACES: readonly ((document: Document) => PageElement | null)[] = [
  rootOf,
  (document) => bodyOf(document) ?? rootOf(document),
];

const wait = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

export interface KeepUp<S extends Stage> {
  /** Puts the stage up, with the view on it. */
  readonly putUp: (place: PageElement) => Promise<S>;
  /** Takes the view from it. */
  readonly clear: (stage: S) => void;
  /** Takes it down, and the view from it. */
  readonly takeDown: (stage: S) => void;
  /** The page would not let it stand. */
  readonly onLost: () => void;
  /** Whether the extension is still there: after an update the scripts of the old one live on. */
  readonly isAlive: () => boolean;
}

/** A stage that is looked after. */
export interface Kept<S extends Stage> {
  readonly stage: () => S;
  /** Stops looking after it and takes it down. */
  readonly end: () => void;
}

/**
 * Puts up a stage and looks after it. What came to lie over it is lifted over, and where it was removed it is put up
 * in another place: once. After that the page has its way, and the reader is told.
 * @returns `undefined` when it did not stand from the start; `onLost` is told of what happens later
 */
export async function keepUp<S extends Stage>(document: Document, keep: KeepUp<S>): Promise<Kept<S> | undefined> {
  const { clear, takeDown, onLost, isAlive } = keep;
  let tries = 0;
  let looking = true;
  let ended = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  const putUp = async (place: PageElement): Promise<S> => {
    const up = await keep.putUp(place);
    up.watch(() => {
      clear(up);
      setTimeout(lookAgain);
    });
    return up;
  };
  /** Whether it stands, if need be after the one other try. */
  const look = async (): Promise<boolean> => {
    const whole = stage.isWhole();
    if (whole && stage.isSeen()) return true;
    const place = PLACES[++tries]?.(document);
    if (!place) return false;
    if (whole) stage.lift();
    else {
      takeDown(stage);
      stage = await putUp(place);
    }
    await wait(SETTLE);
    return stage.isWhole() && stage.isSeen();
  };
  const end = (): void => {
    if (ended) return;
    ended = true;
    clearInterval(timer);
    takeDown(stage);
  };
  const lookAgain = async (): Promise<void> => {
    if (looking || ended) return;
    looking = true;
    const alive = isAlive();
    const stands = alive && (await look());
    looking = false;
    if (stands || ended) return;
    end();
    if (alive) onLost();
  };
  const root = rootOf(document);
  if (!root) return undefined;
  let stage = await putUp(root);
  await wait(SETTLE);
  if (!(await look())) {
    takeDown(stage);
    return undefined;
  }
  looking = false;
  timer = setInterval(lookAgain, LOOK_EVERY);
  return { stage: () => stage, end };
}

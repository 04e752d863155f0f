import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { inView, isVertical, scrolled, viewSize } from './reading-axis.ts';

/** Ways through the scrolled text. */
export interface Jump {
  /** Brings the element with this id to the middle of the text, once it is drawn. */
  readonly to: (id: string) => void;
  /** To be called after each step of drawing: what was not there to jump to may be now. */
  readonly onStep: (done: boolean) => void;
  /** Back to where the text stood before the first jump; absent before it. */
  readonly back: WayBack | undefined;
}

/** The way back from a jump. */
export interface WayBack {
  readonly go: () => void;
  /** Whether it leads to the beginning of the text. */
  readonly isToStart: boolean;
}

/** Nearer to its beginning the text is not begun. Pixels. */
export const BEGUN = 60;

/** Screens between here and there from which on a jump is not scrolled through. */
const FAR = 3;
/** Frames in which what comes into view finds its height. */
const SETTLES = 8;

/**
 * Brings an element to the middle of the text. Blocks out of view have a height that is a guess until they are laid out:
 * a far jump goes there at once, and again while the blocks around it settle, or it would end beside its target.
 * @param isOver whether the view is gone: its elements may not be touched any more then
 */
function bringIntoView(target: Element, scroller: Element, isOver: () => boolean): void {
  const vertical = isVertical(scroller);
  const far = Math.abs(inView(target, scroller, vertical).from) > FAR * viewSize(scroller, vertical);
  target.scrollIntoView({ block: 'center', behavior: far ? 'instant' : 'auto' });
  let frames = far ? SETTLES : 0;
  const again = (): void => {
    if (frames-- <= 0 || isOver()) return;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    requestAnimationFrame(again);
  };
  requestAnimationFrame(again);
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly isStart: boolean;
}

const placeOf = (scroller: Element): Place => ({
  left: scroller.scrollLeft,
  top: scroller.scrollTop,
  isStart: scrolled(scroller, isVertical(scroller)).at < BEGUN,
});

/** Jumping within the scrolled text, and the way back. */
export function useJump(root: RefObject<HTMLElement | null>): Jump {
  const [from, setFrom] = useState<Place | undefined>(undefined);
  /** Where to, while that is not drawn yet. */
  const wanted = useRef<string | undefined>(undefined);
  const isOver = useRef(false);
  useEffect(
    () => () => {
      isOver.current = true;
    },
    [],
  );
  const to = useCallback(
    (id: string) => {
      const scroller = root.current?.querySelector('main');
      const target = id === '' ? null : scroller?.querySelector(`#${id}`);
      wanted.current = target ? undefined : id;
      if (!scroller || !target) return;
      setFrom((last) => last ?? placeOf(scroller));
      bringIntoView(target, scroller, () => isOver.current);
    },
    [root],
  );
  const onStep = useCallback(
    (done: boolean) => {
      if (wanted.current !== undefined) to(wanted.current);
      if (done) wanted.current = undefined;
    },
    [to],
  );
  const go = (): void => {
    root.current?.querySelector('main')?.scrollTo({ left: from?.left ?? 0, top: from?.top ?? 0 });
    setFrom(undefined);
  };
  return { to, onStep, back: from && { go, isToStart: from.isStart } };
}

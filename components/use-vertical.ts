import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** How much of the window a page of vertical text is. */
const PAGE = 0.9;
/** Pixels a wheel means by a line. */
const LINE = 40;

/** Which way a key turns vertical text: 1 on, -1 back; in windows. */
const TURNS: Readonly<Record<string, number>> = {
  PageDown: PAGE,
  PageUp: -PAGE,
  ' ': PAGE,
  ArrowDown: 0.15,
  ArrowUp: -0.15,
};

/** Where lines run from top to bottom, wheel and paging keys lead on to the left. */
export function useVertical(root: RefObject<HTMLElement | null>, vertical: boolean): void {
  useEffect(() => {
    const main = root.current?.querySelector('main');
    if (!vertical || !main) return () => {};
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      main.scrollBy({ left: -event.deltaY * (event.deltaMode === 0 ? 1 : LINE), behavior: 'instant' });
    };
    const onKey = (event: KeyboardEvent): void => {
      const turn = TURNS[event.key];
      if (turn === undefined || event.target !== main || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const back = event.key === ' ' && event.shiftKey ? -1 : 1;
      main.scrollBy({ left: -turn * back * main.clientWidth });
    };
    main.addEventListener('wheel', onWheel, { passive: false });
    main.addEventListener('keydown', onKey);
    return () => {
      main.removeEventListener('wheel', onWheel);
      main.removeEventListener('keydown', onKey);
    };
  }, [root, vertical]);
}

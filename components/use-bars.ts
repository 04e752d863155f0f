import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { scrolled } from './reading-axis.ts';

/** Pixels scrolled one way from which it is meant. */
const MEANT = 8;
/** Pixels from either end of the text within which the bars are there. */
const AT_END = 64;

/** Milliseconds after a wheel, a touch or a key in which what scrolls is the reader's doing: a jump keeps the bars. */
const BY_HAND = 800;
const HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
/** The keys that scroll; others may open what jumps (/ and then Enter: the next place found). */
const SCROLLING: ReadonlySet<string> = new Set(
  ' ,PageDown,PageUp,ArrowDown,ArrowUp,ArrowLeft,ArrowRight,Home,End,j,k'.split(','),
);

/** Lets the text know how high the bars over it are, whatever the width of the window makes of them. */
function measureBars(root: HTMLElement, main: HTMLElement): () => void {
  const middle = main.parentElement;
  const [top, bottom] = [root.querySelector<HTMLElement>('.toolbar'), root.querySelector<HTMLElement>('.footer')];
  if (!middle || !top || !bottom) return () => {};
  const measure = (): void => {
    middle.style.setProperty('--bar-top', `${top.offsetHeight}px`);
    middle.style.setProperty('--bar-bottom', `${bottom.offsetHeight}px`);
    // The text's scroll bar stands beside the bars, not under them. Its place is kept where there is none, too.
    const across = main.scrollHeight > main.clientHeight ? main.offsetWidth - main.clientWidth : 0;
    for (const bar of [top, bottom]) bar.style.right = `${across}px`;
  };
  measure();
  const observer = new ResizeObserver(measure);
  for (const bar of [top, bottom]) observer.observe(bar);
  observer.observe(main);
  // A text that grows may come to be scrolled.
  if (main.firstElementChild) observer.observe(main.firstElementChild);
  return () => observer.disconnect();
}

/**
 * The bars over the text of the overlay leave while the reader scrolls on, and come back when it scrolls back and at
 * either end; the sheet keeps them while one has the focus or a panel is open. A thin line says how much is read.
 * @param wanted whether there are such bars: in the overlay
 */
export function useBars(root: RefObject<HTMLElement | null>, wanted: boolean, vertical: boolean): void {
  useEffect(() => {
    const reader = root.current;
    const main = reader?.querySelector('main');
    if (!wanted || !reader || !main) return () => {};
    let last = scrolled(main, vertical).at;
    let isAsked = false;
    let moved = Number.NEGATIVE_INFINITY;
    const onHand = (event: Event): void => {
      const key = 'key' in event ? String(event.key) : undefined;
      if (key === undefined || SCROLLING.has(key)) moved = performance.now();
    };
    const look = (): void => {
      isAsked = false;
      const { at, most } = scrolled(main, vertical);
      main.parentElement?.style.setProperty('--read', String(most > 0 ? Math.min(1, at / most) : 0));
      const isEnd = at < AT_END || at > most - AT_END;
      if (!isEnd && Math.abs(at - last) < MEANT) return;
      const isAway = !isEnd && at > last && performance.now() - moved < BY_HAND;
      reader.dataset.bars = isAway ? 'away' : 'there';
      last = at;
    };
    const onScroll = (): void => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(look);
    };
    const stop = measureBars(reader, main);
    main.addEventListener('scroll', onScroll, { passive: true });
    for (const type of HAND) main.addEventListener(type, onHand, { passive: true });
    return () => {
      stop();
      main.removeEventListener('scroll', onScroll);
      for (const type of HAND) main.removeEventListener(type, onHand);
    };
  }, [root, wanted, vertical]);
}

import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { inView, isVertical, viewSize } from './reading-axis.ts';

/** A heading counts as reached once it stands in the first third of the view. */
const REACHED = 0.33;

/**
 * Which of some elements the reader has reached: the last that begins in the first third of the view or before it,
 * however the text runs; -1 before the first. Watched by an observer, not by scroll events, and only while somebody looks.
 * @param ids ids of elements in reading order
 */
export function usePosition(root: RefObject<HTMLElement | null>, ids: readonly string[], watch: boolean): number {
  const [position, setPosition] = useState(-1);
  useEffect(() => {
    const scroller = root.current?.querySelector('main');
    if (!watch || !scroller || ids.length === 0) return () => {};
    const elements = ids.flatMap((id) => scroller.querySelector(`#${id}`) ?? []);
    const vertical = isVertical(scroller);
    const update = (): void => {
      const reached = viewSize(scroller, vertical) * REACHED;
      setPosition(elements.findLastIndex((e) => inView(e, scroller, vertical).from <= reached));
    };
    const rest = `-${Math.round(100 * (1 - REACHED))}%`;
    const observer = new IntersectionObserver(update, {
      root: scroller,
      rootMargin: vertical ? `0px 0px 0px ${rest}` : `0px 0px ${rest} 0px`,
    });
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [root, ids, watch]);
  return position;
}

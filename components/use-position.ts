import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A heading counts as reached once it stands in the upper third of the text. */
const REACHED = 0.33;

/**
 * Which of some elements the reader has reached: the last whose top is in the upper third of the scrolled text or above
 * it, -1 before the first. Watched by an observer, not by scroll events, and only while somebody looks.
 * @param ids ids of elements in reading order
 */
export function usePosition(root: RefObject<HTMLElement | null>, ids: readonly string[], watch: boolean): number {
  const [position, setPosition] = useState(-1);
  useEffect(() => {
    const scroller = root.current?.querySelector('main');
    if (!watch || !scroller || ids.length === 0) return () => {};
    const elements = ids.flatMap((id) => scroller.querySelector(`#${id}`) ?? []);
    const update = (): void => {
      const { top, height } = scroller.getBoundingClientRect();
      setPosition(elements.findLastIndex((e) => e.getBoundingClientRect().top <= top + height * REACHED));
    };
    const observer = new IntersectionObserver(update, {
      root: scroller,
      rootMargin: `0px 0px -${Math.round(100 * (1 - REACHED))}% 0px`,
    });
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [root, ids, watch]);
  return position;
}

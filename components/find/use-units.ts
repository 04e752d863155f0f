import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type TextUnit, unitsIn } from './text-units.ts';

/** Milliseconds the text must stand still before it is looked through anew. */
const STANDS_STILL = 120;

/** The lines on screen, gathered anew once the text has changed and stands still again: drawn further, or in another script. */
export function useUnits(root: RefObject<HTMLElement | null>): readonly TextUnit[] {
  const [units, setUnits] = useState<readonly TextUnit[]>([]);
  useEffect(() => {
    const article = root.current?.querySelector('main article');
    if (!article) return () => {};
    const gather = (): void => setUnits(unitsIn(article));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(gather, STANDS_STILL);
    });
    observer.observe(article, { childList: true, characterData: true, subtree: true });
    gather();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [root]);
  return units;
}

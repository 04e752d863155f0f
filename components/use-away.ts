import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Whether the open panel is out of the way, and the ways there and back. */
export interface Away {
  readonly isAway: boolean;
  readonly begin: () => void;
  readonly end: () => void;
}

/**
 * A panel that lies over the text is out of the way while the reader looks at a place it led to, and comes back as it was,
 * with the focus where it stood. One that stands beside the text stays there.
 */
export function useAway(root: RefObject<HTMLElement | null>): Away {
  const [isAway, setAway] = useState(false);
  const focused = useRef<HTMLElement | null>(null);
  const begin = useCallback(() => {
    const panels = root.current?.querySelector('.panels');
    const main = root.current?.querySelector('main');
    const covers = panels && main && panels.getBoundingClientRect().left < main.getBoundingClientRect().right;
    if (!covers) return;
    const active = panels.ownerDocument.activeElement;
    focused.current = panels.contains(active) ? (active as HTMLElement) : null;
    setAway(true);
  }, [root]);
  const end = useCallback(() => setAway(false), []);
  useEffect(() => {
    if (isAway) root.current?.querySelector('main')?.focus({ preventScroll: true });
    else if (focused.current?.isConnected) focused.current.focus({ preventScroll: true });
    if (!isAway) focused.current = null;
  }, [isAway, root]);
  return { isAway, begin, end };
}

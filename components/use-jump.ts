import type { RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';

export interface Jump {
  /** Brings the element with this id to the middle of the text. */
  readonly to: (id: string) => void;
  /** Back to where the text stood before the first jump; absent before it. */
  readonly back: (() => void) | undefined;
}

/** Jumping within the scrolled text, and the way back. */
export function useJump(root: RefObject<HTMLElement | null>): Jump {
  const [from, setFrom] = useState<number | undefined>(undefined);
  const to = useCallback(
    (id: string) => {
      const scroller = root.current?.querySelector('main');
      const target = scroller?.querySelector(`#${id}`);
      if (!scroller || !target) return;
      setFrom((last) => last ?? scroller.scrollTop);
      target.scrollIntoView({ block: 'center' });
    },
    [root],
  );
  const back = (): void => {
    root.current?.querySelector('main')?.scrollTo({ top: from ?? 0 });
    setFrom(undefined);
  };
  return { to, back: from === undefined ? undefined : back };
}

import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

/** How far the body is drawn, for what has to wait for it. */
export interface Drawn {
  /** The whole body is on screen, as it should be. */
  readonly done: boolean;
  /** To be told after each step of drawing. */
  readonly onDrawn: (done: boolean) => void;
  /** Resolves when the whole body is on screen: to print it, say. */
  readonly whenDone: () => Promise<void>;
}

/** Keeps count of the drawing of the body; `onStep` is called after each step. */
export function useDrawn(onStep: (done: boolean) => void): Drawn {
  const [done, setDone] = useState(false);
  const last = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  const onDrawn = useCallback(
    (now: boolean) => {
      last.current = now;
      setDone(now);
      onStep(now);
      if (!now) return;
      for (const resolve of waiting.current) resolve();
      waiting.current = [];
    },
    [onStep],
  );
  const whenDone = useCallback(
    () =>
      new Promise<void>((resolve) => {
        if (last.current) resolve();
        else waiting.current.push(resolve);
      }),
    [],
  );
  return useMemo(() => ({ done, onDrawn, whenDone }), [done, onDrawn, whenDone]);
}

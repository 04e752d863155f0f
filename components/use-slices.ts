import { useEffect, useRef, useState } from 'preact/hooks';
import { beginDrawing, changeDrawing, type Drawing, drawNext, isDrawn, type Same } from './drawing.ts';

/** Milliseconds a step may take from its start to its paint before the next one draws less, or more. */
const SLOW = 40;
const QUICK = 20;
/** Most slices in a step. */
const MOST = 8;

/** What is drawn in slices, and how. */
export interface SlicesOptions<S, D> {
  /** While it is the same, what is on screen stays until it is drawn anew; of another article nothing may. */
  readonly article: unknown;
  readonly slices: readonly S[];
  /** The same function as long as it draws the same. */
  readonly draw: (slice: S) => D;
  readonly same: Same<D>;
  /** Index of the slice at the top of the view. */
  readonly inView: () => number;
}

/**
 * What of a long body is on screen: the first screen at once, then a few slices a frame, as many as leave the reader a
 * smooth scroll.
 * @returns the slices drawn so far, and whether that is all of them, as they should be
 */
export function useSlices<S, D>(
  options: SlicesOptions<S, D>,
): { readonly drawn: readonly D[]; readonly done: boolean } {
  const { article, slices, draw, same, inView } = options;
  const kept = useRef<{ readonly article: unknown; drawing: Drawing<S, D> } | undefined>(undefined);
  const pace = useRef(1);
  const [, redraw] = useState(0);
  const last = kept.current?.article === article ? kept.current : undefined;
  if (!last) kept.current = { article, drawing: beginDrawing(slices, draw) };
  else if (last.drawing.slices !== slices || last.drawing.draw !== draw)
    last.drawing = changeDrawing(last.drawing, { slices, draw }, same, inView());
  const drawing = kept.current?.drawing ?? beginDrawing(slices, draw);
  const done = isDrawn(drawing);

  useEffect(() => {
    if (done) return () => {};
    // A task of its own: what the reader clicked meanwhile comes first.
    const timer = setTimeout(() => {
      const now = kept.current;
      if (!now || now.drawing !== drawing) return;
      const start = performance.now();
      now.drawing = drawNext(drawing, same, pace.current);
      redraw((n) => n + 1);
      requestAnimationFrame(() => {
        const took = performance.now() - start;
        if (took > SLOW) pace.current = Math.max(1, pace.current >> 1);
        else if (took < QUICK) pace.current = Math.min(MOST, pace.current + 1);
      });
    });
    return () => clearTimeout(timer);
  }, [drawing, done, same]);
  return { drawn: drawing.drawn, done };
}

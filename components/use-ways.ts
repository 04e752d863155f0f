import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import { useDrawn } from './use-drawn.ts';
import { useJump } from './use-jump.ts';

/** The ways through the text: to a place once that is drawn, and to a measure with its card. */
export function useWays(root: RefObject<HTMLElement | null>, onMeasure: (index: number) => void) {
  const jump = useJump(root);
  const drawn = useDrawn(jump.onStep);
  const showMeasure = useCallback(
    (index: number) => {
      onMeasure(index);
      jump.to(`measure-${index}`);
    },
    [onMeasure, jump.to],
  );
  return { jump, drawn, showMeasure };
}

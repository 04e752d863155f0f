import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Away } from './use-away.ts';
import { useDrawn } from './use-drawn.ts';
import { useJump, type WayBack } from './use-jump.ts';

/** The ways through the text: to a place once that is drawn, to a measure with its card, and back to where both began. */
export function useWays(
  root: RefObject<HTMLElement | null>,
  onMeasure: (index: number) => void,
  onLeave: () => void,
  away: Away,
) {
  const jump = useJump(root);
  const drawn = useDrawn(jump.onStep);
  const showMeasure = useCallback(
    (index: number) => {
      away.begin();
      onMeasure(index);
      jump.to(`measure-${index}`);
    },
    [onMeasure, jump.to, away.begin],
  );
  const { back } = jump;
  const goBack: WayBack | undefined = back && {
    ...back,
    go: () => {
      onLeave();
      away.end();
      back.go();
    },
  };
  return { jump, drawn, showMeasure, back: goBack };
}

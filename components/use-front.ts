import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Reading } from '../lib/reading/article.ts';
import type { Chosen } from './Cards.tsx';
import type { PanelName } from './Panels.tsx';
import { useAway } from './use-away.ts';

/** What is open in front of the text: one panel, one card. Esc closes it before the reader. */
export function useFront(root: RefObject<HTMLElement | null>, reading: Reading) {
  const [panel, setPanel] = useState<PanelName | undefined>(undefined);
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const away = useAway(root);
  // A card is of one reading
  useEffect(() => setChosen(undefined), [reading]);
  /** Closes the card; else brings back what is out of the way; else closes the panel. */
  const stepBack = (): void => {
    if (chosen === undefined && away.isAway) {
      away.end();
      return;
    }
    if (chosen === undefined) open(undefined);
    else setChosen(undefined);
    root.current?.querySelector('main')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (!panel && chosen === undefined)) return;
    event.preventDefault();
    stepBack();
  };
  const events = useMemo(
    () => ({
      onMeasure: (index: number) => setChosen({ kind: 'measure', index }),
      onRepair: (index: number) => setChosen({ kind: 'repair', index }),
    }),
    [],
  );
  const closeCard = useCallback(() => setChosen(undefined), []);
  const open = (which: PanelName | undefined): void => {
    away.end();
    setPanel(which);
  };
  /** What is out of the way comes back; what is there closes. */
  const toggle = (which: PanelName): void => open(panel === which && !away.isAway ? undefined : which);
  return { panel, open, toggle, chosen, closeCard, onKeyDown, events, away };
}

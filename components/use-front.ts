import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Reading } from '../lib/reading/article.ts';
import type { Chosen } from './Cards.tsx';
import type { PanelName } from './Panels.tsx';

/** What is open in front of the text: one panel, one card. Esc closes it before the reader. */
export function useFront(root: RefObject<HTMLElement | null>, reading: Reading) {
  const [panel, setPanel] = useState<PanelName | undefined>(undefined);
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  // A card is of one reading
  useEffect(() => setChosen(undefined), [reading]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (!panel && chosen === undefined)) return;
    event.preventDefault();
    if (chosen !== undefined) setChosen(undefined);
    else setPanel(undefined);
    root.current?.querySelector('main')?.focus({ preventScroll: true });
  };
  const events = useMemo(
    () => ({
      onMeasure: (index: number) => setChosen({ kind: 'measure', index }),
      onRepair: (index: number) => setChosen({ kind: 'repair', index }),
    }),
    [],
  );
  const toggle = (which: PanelName): void => setPanel((open) => (open === which ? undefined : which));
  return { panel, setPanel, toggle, chosen, setChosen, onKeyDown, events };
}

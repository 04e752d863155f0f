import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Reading } from '../lib/reading/article.ts';
import type { Chosen } from './Cards.tsx';
import type { PanelName } from './Panels.tsx';
import { useAway } from './use-away.ts';
import { useWide } from './use-drawer.ts';

/**
 * What is open in front of the text: one panel, one card, and the outline on the other side of the text where there is
 * room. Esc closes them before the reader.
 * @param isOverlay the popup has no room beside its text
 */
export function useFront(root: RefObject<HTMLElement | null>, reading: Reading, isOverlay: boolean) {
  const [only, setPanel] = useState<PanelName | undefined>(undefined);
  const [hasOutline, setOutline] = useState(false);
  const isWide = useWide(root) && isOverlay;
  // A window that is made narrower has room for one: the outline, unless another was opened.
  const outline = hasOutline && isWide;
  const panel = only ?? (hasOutline && !isWide ? 'outline' : undefined);
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const away = useAway(root);
  // Arrows, space and Page Down scroll at once.
  useLayoutEffect(() => root.current?.querySelector('main')?.focus({ preventScroll: true }), [root]);
  // A card is of one reading
  useEffect(() => setChosen(undefined), [reading]);
  /** Closes the card; else brings back what is out of the way; else closes the panel. */
  const stepBack = (): void => {
    if (chosen === undefined && away.isAway) {
      away.end();
      return;
    }
    if (chosen === undefined) close();
    else setChosen(undefined);
    root.current?.querySelector('main')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || (!panel && !outline && chosen === undefined)) return;
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
    if (which === 'outline') setOutline(true);
    else if (!isWide) setOutline(false);
    if (which !== 'outline' || !isWide) setPanel(which === 'outline' ? undefined : which);
  };
  /** Closes the panel; the outline when it is the only one. */
  const close = (): void => {
    if (panel) open(undefined);
    else setOutline(false);
  };
  const closeOutline = (): void => setOutline(false);
  /** What is out of the way comes back; what is there closes. */
  const toggle = (which: PanelName): void => {
    if (which === 'outline' && outline) closeOutline();
    else open(panel === which && !away.isAway ? undefined : which);
  };
  return { panel, outline, open, toggle, closeOutline, chosen, closeCard, onKeyDown, events, away };
}

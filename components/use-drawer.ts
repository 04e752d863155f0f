import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Up to this width a panel lies over the text: `.veil` in styles/panels.css. */
const NARROW = '(max-width: 999px)';
/** From this width there is room on both sides of the text: `.panels.left` in styles/panels.css. */
const WIDE = '(min-width: 1600px)';

function useWidth(root: RefObject<HTMLElement | null>, range: string): boolean {
  const view = root.current?.ownerDocument.defaultView;
  const [within, setWithin] = useState(() => view?.matchMedia?.(range).matches ?? false);
  useEffect(() => {
    const query = view?.matchMedia?.(range);
    const tell = (): void => setWithin(query?.matches ?? false);
    tell();
    query?.addEventListener('change', tell);
    return () => query?.removeEventListener('change', tell);
  }, [view, range]);
  return within;
}

/** Whether the window is too narrow for a panel beside the text. */
export const useNarrow = (root: RefObject<HTMLElement | null>): boolean => useWidth(root, NARROW);

/** Whether the outline has a place of its own, on the other side of the text than the other panels. */
export const useWide = (root: RefObject<HTMLElement | null>): boolean => useWidth(root, WIDE);

/** While a drawer is open the text behind it neither takes the focus nor is read out; the focus goes into the drawer, and back. */
export function useInert(root: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const main = root.current?.querySelector('main');
    if (!isOpen || !main) return () => {};
    const panels = root.current?.querySelector('.panels');
    const home = main.getRootNode() as Document | ShadowRoot;
    main.inert = true;
    // A note that is to be written has it already.
    if (!panels?.contains(home.activeElement))
      panels?.querySelector<HTMLElement>('.close')?.focus({ preventScroll: true });
    return () => {
      main.inert = false;
      // What had the focus goes with the drawer, and the text could not take it while it was inert.
      const { activeElement } = home;
      if (!activeElement || activeElement.localName === 'body' || panels?.contains(activeElement))
        main.focus({ preventScroll: true });
    };
  }, [root, isOpen]);
}

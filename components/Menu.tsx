import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepInView } from './keep-in-view.ts';
import type { MenuFrame } from './MenuButton.tsx';
import { MenuRow } from './MenuRow.tsx';
import type { MenuSection } from './menu-items.ts';
import { itemAt, itemsIn, useTypeAhead } from './menu-keys.ts';
import css from './styles/menu.css?inline';

/** A menu that is open. */
export interface MenuProps extends MenuFrame {
  readonly sections: readonly MenuSection[];
}

/** Closes the menu when the reader presses anywhere but in it or on its button. */
function useOutside(menu: { readonly current: HTMLElement | null }, close: () => void): void {
  const now = useRef(close);
  now.current = close;
  // Before the paint: a press outside may follow at once.
  useLayoutEffect(() => {
    const root = menu.current?.getRootNode();
    const onPress = (event: Event): void => {
      const home = menu.current?.parentElement;
      // In the overlay nodes are of another window: no `instanceof`.
      if (!home?.contains(event.target as Node)) now.current();
    };
    root?.addEventListener('pointerdown', onPress, { capture: true });
    return () => root?.removeEventListener('pointerdown', onPress, { capture: true });
  }, [menu]);
}

/** The sections, column by column. */
function columnsOf(sections: readonly MenuSection[]): readonly (readonly MenuSection[])[] {
  const starts = sections.flatMap(({ column }, index) => (column || index === 0 ? [index] : []));
  return starts.map((start, index) => sections.slice(start, starts[index + 1]));
}

/**
 * A menu as the ARIA practices have it: arrows, Home, End and letters move, Enter and Space choose, Esc and Tab close.
 * Keys it knows go no further.
 */
export function Menu({ label, sections, place, from, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const typeAhead = useTypeAhead();
  useOutside(menu, () => onClose(false));
  useLayoutEffect(() => {
    if (menu.current) keepInView(menu.current);
    const item = itemsIn(menu.current).at(from === 'first' ? 0 : -1);
    item?.focus({ preventScroll: true });
    // Where the menu scrolls, its last item is out of view, and need not stand at its very end.
    item?.scrollIntoView({ block: 'nearest' });
  }, [from]);
  const move = (event: KeyboardEvent): HTMLElement | undefined => {
    const items = itemsIn(menu.current);
    const at = items.indexOf(event.target as HTMLElement);
    const next = itemAt(event.key, at, items);
    if (next) return next;
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    return isLetter ? (typeAhead(event.key, items, at) ?? items[at]) : undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') {
      onClose(false);
      return;
    }
    const target = event.key === 'Escape' ? undefined : move(event);
    if (event.key !== 'Escape' && !target) return;
    event.preventDefault();
    event.stopPropagation();
    // What is out of view of a long menu comes into it.
    if (target) target.focus();
    else onClose(true);
  };
  return (
    <div ref={menu} class={`menu ${place}`} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      <style>{css}</style>
      {columnsOf(sections).map((column, key) => (
        <div key={key} role="none" class="column">
          {column.map((section, row) => (
            // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not sets of fields
            <div key={row} role="group" {...(section.label && { 'aria-label': section.label })}>
              {section.label && <p aria-hidden="true">{section.label}</p>}
              {section.items.map((item) => (
                <MenuRow key={item.id} {...item} onClose={() => onClose(true)} />
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

import type { ComponentChildren, ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLoaded } from './use-loaded.ts';

/** How a menu stands to its button. */
export interface MenuFrame {
  /** Its name for screen readers. */
  readonly label: string;
  /** Above its button or below it. */
  readonly place: 'above' | 'below';
  /** Where the focus goes first. */
  readonly from: 'first' | 'last';
  /** `back`: the focus is to go back to the button. */
  readonly onClose: (back: boolean) => void;
}

/** A button that opens a menu. */
export interface MenuButtonProps<P> extends Pick<MenuFrame, 'label' | 'place'> {
  /** Loads what draws the menu, when it is first opened; the same function each time. */
  readonly load: () => Promise<ComponentType<MenuFrame & P>>;
  /** What the menu is of. */
  readonly of: P;
  /** What stands on the button. */
  readonly children: ComponentChildren;
}

/** A button that opens a menu: a click or arrow down begins at its first item, arrow up at its last. */
export function MenuButton<P>({ children, load, of, label, place }: MenuButtonProps<P>) {
  const button = useRef<HTMLButtonElement>(null);
  const [from, setFrom] = useState<MenuFrame['from'] | undefined>(undefined);
  const View = useLoaded(from !== undefined, load, 'Zhengwen could not load its menus');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setFrom(event.key === 'ArrowUp' ? 'last' : 'first');
  };
  const close = (back: boolean): void => {
    setFrom(undefined);
    if (back) button.current?.focus({ preventScroll: true });
  };
  return (
    <span class="with-menu">
      <button
        ref={button}
        type="button"
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={from !== undefined}
        onClick={() => setFrom((last) => (last ? undefined : 'first'))}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {View && from && <View {...of} {...{ label, place, from }} onClose={close} />}
    </span>
  );
}

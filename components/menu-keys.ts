import { useRef } from 'preact/hooks';

/** Milliseconds after which a letter begins a new word of the type-ahead. */
const TYPED_TOGETHER = 600;

/** The items of a menu, in order. */
export const itemsIn = (menu: HTMLElement | null): readonly HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
];

const middleOf = (item: HTMLElement): number => {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
};

/** The item beside this one, `by` columns on; the nearest in height. */
function besideIt(item: HTMLElement | undefined, by: 1 | -1): HTMLElement | undefined {
  const column = item?.closest('.column');
  const next = by === 1 ? column?.nextElementSibling : column?.previousElementSibling;
  if (!item || !next?.matches('.column')) return item;
  const height = middleOf(item);
  const far = (one: HTMLElement): number => Math.abs(middleOf(one) - height);
  return itemsIn(next as HTMLElement).reduce((best, one) => (far(one) < far(best) ? one : best));
}

/** Where a key leads from the item at `at`; `undefined` for a key that leads nowhere. */
export function itemAt(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1);
    case 'ArrowRight':
      return besideIt(items[at], 1);
    case 'ArrowLeft':
      return besideIt(items[at], -1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}

/** Finds the next item that begins with what was typed. */
export function useTypeAhead() {
  const typed = useRef({ text: '', at: 0 });
  return (key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined => {
    const now = performance.now();
    const isNew = now - typed.current.at > TYPED_TOGETHER;
    const text = (isNew ? '' : typed.current.text) + key.toLowerCase();
    typed.current = { text, at: now };
    // A further letter may still mean the same item.
    const from = text.length === 1 ? at + 1 : Math.max(at, 0);
    const turned = [...items.slice(from), ...items.slice(0, from)];
    return turned.find((item) => item.textContent?.trim().toLowerCase().startsWith(text));
  };
}

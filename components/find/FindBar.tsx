import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CloseButton } from '../controls/CloseButton.tsx';
import { useWords } from '../words-context.ts';
import { MOST_FOUND, useFind } from './use-find.ts';

/** The bar with which the reader finds something in the article. */
export interface FindBarProps {
  readonly root: RefObject<HTMLElement | null>;
  /** The whole body is on screen; until then more may be found. */
  readonly drawn: boolean;
  /** Counts the times it was asked for: the field has the focus then. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** Field, count, ways to the next and the last, and out. */
export function FindBar({ root, drawn, asked, onClose }: FindBarProps) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const { found, current, go } = useFind(root, query);
  // Asked for again, the field is ready for another word
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter and Esc are the input method's while it composes.
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Enter' && event.target !== field.current) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else go(event.shiftKey ? -1 : 1);
  };
  const all = found.length >= MOST_FOUND ? `${MOST_FOUND}+` : `${found.length}${drawn ? '' : '…'}`;
  const count = found.length === 0 && drawn ? words('findNone') : `${current + 1} / ${all}`;
  const take = (event: { readonly currentTarget: HTMLInputElement }): void => setQuery(event.currentTarget.value);
  return (
    <search class="tool find" onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="text"
        enterKeyHint="search"
        aria-label={words('find')}
        placeholder={words('find')}
        value={query}
        onInput={(event) => !event.isComposing && take(event)}
        onCompositionEnd={take}
      />
      <output aria-live="polite">{query.trim() === '' ? '' : count}</output>
      <button type="button" class="icon" data-action="find-last" aria-label={words('findLast')} onClick={() => go(-1)}>
        ‹
      </button>
      <button type="button" class="icon" data-action="find-next" aria-label={words('findNext')} onClick={() => go(1)}>
        ›
      </button>
      <CloseButton onClose={onClose} />
    </search>
  );
}

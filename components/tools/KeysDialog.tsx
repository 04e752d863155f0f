import { useEffect, useRef } from 'preact/hooks';
import { CloseButton } from '../controls/CloseButton.tsx';
import { useWords } from '../words-context.ts';
import { KeysList } from './KeysList.tsx';

/** The list of keys, in front of everything until it is closed: by Esc, by its button, or by a click beside it. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // The browser gives the focus back to where it was; the rest may not have it before.
  const close = (): void => {
    dialog.current?.close();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== '?') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <dialog
      ref={dialog}
      class="tool keys"
      aria-label={words('keysList')}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === dialog.current && close()}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div>
        <header class="head">
          <h2>{words('keysList')}</h2>
          <CloseButton onClose={close} />
        </header>
        <KeysList />
      </div>
    </dialog>
  );
}

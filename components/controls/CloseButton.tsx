import type { MessageKey } from '../../lib/app/words.ts';
import { useWords } from '../words-context.ts';

/** What is closed, and how it is said. */
export interface CloseButtonProps {
  readonly onClose: () => void;
  /** What it does, where “close” says too little. */
  readonly label?: MessageKey;
  /** Names it among others; `data-action` in the document. */
  readonly action?: string;
  /** It stands in the corner of what it closes. */
  readonly corner?: boolean;
}

/** × with its words for screen readers. */
export function CloseButton({ onClose, label = 'close', action, corner }: CloseButtonProps) {
  const words = useWords();
  return (
    <button
      type="button"
      class={corner ? 'icon close' : 'icon'}
      data-action={action}
      title={words(label)}
      aria-label={words(label)}
      onClick={onClose}
    >
      ×
    </button>
  );
}

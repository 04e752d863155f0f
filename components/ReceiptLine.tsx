import type { MessageKey } from '../lib/app/words.ts';
import type { Reading } from '../lib/reading/article.ts';
import type { Decisions } from '../lib/reading/decide.ts';
import { receiptOf } from '../lib/reading/receipt-lines.ts';
import type { PanelName } from './Panels.tsx';
import { useWords } from './words-context.ts';

/** The reading whose repairs and removals are summed up. */
export interface ReceiptLineProps {
  readonly reading: Reading;
  readonly decisions: Decisions;
  readonly onOriginal: () => void;
  readonly onPanel: (panel: PanelName) => void;
}

/** 删除注音 187 处，修复错位 3 处，推测 1 处待确认 · 查看原文 · 略去 9 处 */
export function ReceiptLine({ reading, decisions, onOriginal, onPanel }: ReceiptLineProps) {
  const words = useWords();
  const { repairs, removals } = reading;
  const { original } = decisions;
  const lines = receiptOf(repairs, decisions);
  // An accepted guess no longer waits.
  const guesses = lines.reduce((sum, line) => sum + line.guesses, 0);
  const left = repairs.filter((r) => r.unresolved).length;
  const summary = [
    ...lines.map(({ fix, indexes }) => words('receiptPart', words(`fix_${fix}` as MessageKey), indexes.length)),
    ...(guesses > 0 ? [words('receiptGuesses', guesses)] : []),
    ...(left > 0 ? [words('receiptLeft', left)] : []),
  ];
  return (
    <p class="receipt-line" lang={words('uiLanguage')}>
      {repairs.length === 0 ? (
        <span>{words('receiptNone')}</span>
      ) : (
        <button type="button" class="link" data-panel="receipt" onClick={() => onPanel('receipt')}>
          {summary.join(words('listSeparator'))}
        </button>
      )}
      {repairs.some((r) => r.certainty !== 'guess' && !r.unresolved) && (
        <button type="button" class="link" data-action="original" aria-pressed={original} onClick={onOriginal}>
          {words(original ? 'showRepaired' : 'showOriginal')}
        </button>
      )}
      {removals.length > 0 && (
        <button type="button" class="link" data-panel="removals" onClick={() => onPanel('removals')}>
          {words('removedCount', removals.length)}
        </button>
      )}
    </p>
  );
}

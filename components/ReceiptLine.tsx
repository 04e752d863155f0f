import type { ComponentChildren } from 'preact';
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
  /** What else is to be said in the line. */
  readonly children?: ComponentChildren;
}

/** 修复 190 处，推测 1 处待确认 · 查看原文 · 略去 9 处 · 疑似镜像 搜索原文: each leads to what is behind it. */
export function ReceiptLine({ reading, decisions, onOriginal, onPanel, children }: ReceiptLineProps) {
  const words = useWords();
  const { repairs, removals } = reading;
  const { original } = decisions;
  // An accepted guess no longer waits.
  const guesses = receiptOf(repairs, decisions).reduce((sum, line) => sum + line.guesses, 0);
  const left = repairs.filter((r) => r.unresolved).length;
  const done = repairs.length - guesses - left;
  const summary = [
    ...(done > 0 ? [words('repairsTotal', done)] : []),
    ...(guesses > 0 ? [words('receiptGuesses', guesses)] : []),
    ...(left > 0 ? [words('receiptLeft', left)] : []),
  ];
  return (
    <div class="receipt-line" lang={words('uiLanguage')}>
      {repairs.length === 0 ? (
        <span>{words('undamaged')}</span>
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
        <button type="button" class="link" data-panel="info" onClick={() => onPanel('info')}>
          {words('removedCount', removals.length)}
        </button>
      )}
      {children}
    </div>
  );
}

import { useCallback, useRef } from 'preact/hooks';
import { MODALITY_WORDS } from '../lib/app/measure-labels.ts';
import type { Measure } from '../lib/reading/article.ts';
import { CORRECTABLE, type Correction } from '../lib/reading/table/correction.ts';
import { modalityOf } from '../lib/reading/table/modality-of.ts';
import { CloseButton } from './controls/CloseButton.tsx';
import { MeasureField, MeasureKind } from './measure-fields.tsx';
import { useAsync } from './use-async.ts';
import { useWords } from './words-context.ts';

/** The measure a card is of. */
export interface MeasureCardProps {
  readonly measure: Measure;
  /** Its words, as shown. */
  readonly text: string;
  /** What the reader has said of it. */
  readonly correction: Correction | undefined;
  /** Names of rules in words. */
  readonly ruleWords: (names: readonly string[]) => Promise<readonly string[]>;
  /** `undefined`: what was said is taken back. */
  readonly onCorrect: (correction: Correction | undefined) => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** Why a span was marked, what was read out of it, and what the reader says to that. */
export function MeasureCard({ onCorrect: tell, ...props }: MeasureCardProps) {
  const { measure, text, correction, ruleWords, onClose } = props;
  const card = useRef<HTMLElement>(null);
  // The button that was clicked may go, and the focus with it: Esc would then close the reader, not the card
  const onCorrect = (next: Correction | undefined): void => {
    card.current?.focus({ preventScroll: true });
    tell(next);
  };
  const fields = { measure, correction, onCorrect };
  const words = useWords();
  const find = useCallback(() => ruleWords(measure.rules), [ruleWords, measure]);
  const found = useAsync(find, 'Zhengwen could not name the rules');
  const why = found.state === 'ready' ? found.value.join('；') : '';
  const modality = modalityOf(measure, text);
  const isNone = measure.corrected === 'none';
  return (
    <aside ref={card} tabIndex={-1} class="measure-card" aria-label={words('measures')}>
      <CloseButton corner onClose={onClose} />
      <p>
        <MeasureKind {...fields} />
        {modality && <span class="modality">{words(MODALITY_WORDS[modality])}</span>}
        <span class="soft">{words(`salience${measure.salience}`)}</span>
      </p>
      <dl>
        {CORRECTABLE.map((field) => (
          <MeasureField key={field} field={field} {...fields} />
        ))}
        {measure.path && (
          <div>
            <dt>{words('place')}</dt>
            <dd>{measure.path.join(' › ')}</dd>
          </div>
        )}
        {(why !== '' || measure.corrected === 'added') && (
          <div>
            <dt>{words('why')}</dt>
            <dd>{why || words('becauseReader')}</dd>
          </div>
        )}
      </dl>
      <p class="actions">
        <button type="button" class="link" data-action="copy-measure" onClick={props.onCopy}>
          {words('copyMeasure')}
        </button>
        {!isNone && (
          <button type="button" class="link" data-action="not-measure" onClick={() => onCorrect({ verdict: 'none' })}>
            {words('notMeasure')}
          </button>
        )}
        {!measure.highlighted && !isNone && (
          <button
            type="button"
            class="link"
            data-action="is-measure"
            onClick={() => onCorrect({ ...correction, verdict: 'is' })}
          >
            {words('markIt')}
          </button>
        )}
        {correction && (
          <button type="button" class="link" data-action="undo-correction" onClick={() => onCorrect(undefined)}>
            {words('undoCorrection')}
          </button>
        )}
      </p>
    </aside>
  );
}

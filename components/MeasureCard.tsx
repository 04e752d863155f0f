import { useCallback, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../lib/app/words.ts';
import { amountText, dueOf } from '../lib/export/measures/columns.ts';
import { CATEGORIES, type Measure } from '../lib/reading/article.ts';
import { speakerText } from '../lib/reading/speaker-text.ts';
import { CORRECTABLE, type CorrectableField, type Correction } from '../lib/reading/table/correction.ts';
import { modalityOf } from '../lib/reading/table/modality-of.ts';
import { MODALITY_WORDS } from './measure-labels.ts';
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
  readonly onClose: () => void;
}

const FIELD_WORDS = {
  who: 'actor',
  deadline: 'deadline',
  numbers: 'number',
  saidBy: 'speaker',
} as const satisfies Record<CorrectableField, MessageKey>;

/** What a measure says in a field, as the table has it; '' where it says nothing. */
function fieldText({ actor, attributedTo, deadline, numbers }: Measure, field: CorrectableField): string {
  switch (field) {
    case 'who':
      return actor ?? '';
    case 'deadline': {
      const due = dueOf({ deadline });
      return deadline ? `${deadline.text}${due && due !== deadline.text ? ` (${due})` : ''}` : '';
    }
    case 'numbers':
      return (numbers ?? []).map(amountText).join('，');
    case 'saidBy':
      return attributedTo ? speakerText(attributedTo) : '';
    default:
      return field satisfies never;
  }
}

interface RightValueProps {
  readonly field: CorrectableField;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** What is right instead, if the reader knows; an amount is only taken away, as its value would have to be read anew. */
function RightValue({ field, value, onValue }: RightValueProps) {
  const label = useWords()('rightValue');
  const [draft, setDraft] = useState(value);
  // Told when it is whole: each letter told would search and convert the text anew
  const tell = (): void => {
    if (draft !== value) onValue(draft);
  };
  const props = {
    name: field,
    'aria-label': label,
    value: draft,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => setDraft(event.currentTarget.value),
    onFocusOut: tell,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') tell();
    },
  };
  if (field === 'numbers') return null;
  return field === 'deadline' ? <input type="date" {...props} /> : <input type="text" placeholder={label} {...props} />;
}

type FieldProps = Pick<MeasureCardProps, 'measure' | 'correction' | 'onCorrect'> & { readonly field: CorrectableField };

/** One field of a measure: what was read, or, once the reader says it is wrong, what is right. */
function Field({ field, measure, correction, onCorrect }: FieldProps) {
  const words = useWords();
  const { [field]: right, ...others } = correction?.fields ?? {};
  const text = fieldText(measure, field);
  const label = words(FIELD_WORDS[field]);
  if (right === undefined && text === '') return null;
  const say = (value: string): void => onCorrect({ ...correction, fields: { ...others, [field]: value } });
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {right === undefined ? (
          <>
            {text}{' '}
            <button
              type="button"
              class="link wrong"
              data-wrong={field}
              aria-label={`${label}: ${words('wrong')}`}
              onClick={() => say('')}
            >
              {words('wrong')}
            </button>
          </>
        ) : (
          <>
            <RightValue field={field} value={right} onValue={say} />{' '}
            <button type="button" class="link" onClick={() => onCorrect({ ...correction, fields: others })}>
              {words('undo')}
            </button>
          </>
        )}
      </dd>
    </div>
  );
}

/** The kind of a measure, which the reader can correct. */
function Kind({ measure, correction, onCorrect }: Omit<FieldProps, 'field'>) {
  const words = useWords();
  return (
    <select
      name="category"
      aria-label={words('category')}
      value={measure.category}
      onChange={(event) => {
        const category = CATEGORIES.find((one) => one === event.currentTarget.value);
        if (category) onCorrect({ ...correction, category });
      }}
    >
      {CATEGORIES.map((category) => (
        <option key={category} value={category}>
          {words(`category_${category}`)}
        </option>
      ))}
    </select>
  );
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
      <button type="button" class="close" aria-label={words('close')} onClick={onClose}>
        ×
      </button>
      <p>
        <Kind {...fields} />
        {modality && <span class="modality">{words(MODALITY_WORDS[modality])}</span>}
        <span class="soft">{words(`salience${measure.salience}`)}</span>
      </p>
      <dl>
        {CORRECTABLE.map((field) => (
          <Field key={field} field={field} {...fields} />
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

import { useState } from 'preact/hooks';
import type { MessageKey } from '../lib/app/words.ts';
import { amountText, dueOf } from '../lib/export/measures/columns.ts';
import { CATEGORIES, type Measure } from '../lib/reading/article.ts';
import { speakerText } from '../lib/reading/speaker-text.ts';
import type { CorrectableField, Correction } from '../lib/reading/table/correction.ts';
import { useWords } from './words-context.ts';

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

/** A measure, and what the reader says of it. */
export interface CorrectedProps {
  readonly measure: Measure;
  readonly correction: Correction | undefined;
  readonly onCorrect: (correction: Correction | undefined) => void;
}

/** One field of a measure: what was read, or, once the reader says it is wrong, what is right. */
export function MeasureField({
  field,
  measure,
  correction,
  onCorrect,
}: CorrectedProps & { readonly field: CorrectableField }) {
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
export function MeasureKind({ measure, correction, onCorrect }: CorrectedProps) {
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

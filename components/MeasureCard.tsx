import { useCallback } from 'preact/hooks';
import type { MessageKey } from '../lib/app/words.ts';
import type { Measure, MeasureNumber } from '../lib/reading/article.ts';
import { speakerText } from '../lib/reading/speaker-text.ts';
import { useAsync } from './use-async.ts';
import { useWords } from './words-context.ts';

/** The measure a card is of. */
export interface MeasureCardProps {
  readonly measure: Measure;
  /** Names of rules in words. */
  readonly ruleWords: (names: readonly string[]) => Promise<readonly string[]>;
  readonly onClose: () => void;
}

const numberText = (n: MeasureNumber): string => {
  const value = n.value.toLocaleString('en');
  return n.text.includes(String(n.value)) ? n.text : `${n.text} = ${value}${n.unit ?? ''}`;
};

/** Why a span was marked, and what was read out of it. */
export function MeasureCard({ measure, ruleWords, onClose }: MeasureCardProps) {
  const words = useWords();
  const find = useCallback(() => ruleWords(measure.rules), [ruleWords, measure]);
  const found = useAsync(find, 'Zhengwen could not name the rules');
  const why = found.state === 'ready' ? found.value : [];
  const { attributedTo, deadline } = measure;
  const facts: readonly (readonly [MessageKey, string | undefined])[] = [
    ['speaker', attributedTo && speakerText(attributedTo)],
    ['actor', measure.actor],
    ['deadline', deadline && `${deadline.text}${deadline.date ? ` (${deadline.date})` : ''}`],
    ['number', measure.numbers?.map(numberText).join('，')],
    ['place', measure.path?.join(' › ')],
    ['why', why.join('；')],
  ];
  return (
    <aside class="measure-card" aria-label={words('measure')}>
      <button type="button" class="close" aria-label={words('close')} onClick={onClose}>
        ×
      </button>
      <p>
        <span class={`tag ${measure.category}`}>{words(`category_${measure.category}`)}</span>{' '}
        {words(`salience${measure.salience}`)}
      </p>
      <dl>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{words(label)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </aside>
  );
}

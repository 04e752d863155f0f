import type { MessageKey } from '../lib/app/words.ts';
import type { Outcome } from '../lib/reading/article.ts';
import type { Failure } from './failure-of.ts';
import { useWords } from './words-context.ts';

/** Outcomes without a body, each with its sentence. */
const OUTCOME_WORDS: Readonly<Partial<Record<Outcome, MessageKey>>> = {
  'no-article': 'outcome_noArticle',
  list: 'outcome_list',
  frameset: 'outcome_frameset',
  xml: 'outcome_xml',
  pdf: 'restricted_pdf',
  'too-large': 'outcome_tooLarge',
  failed: 'outcome_failed',
};

/** What a failure is called in words. */
function wordsFor(failure: Failure): MessageKey {
  if (failure.kind === 'restricted') return `restricted_${failure.restriction}`;
  if (failure.wall) return `outcome_wall_${failure.wall}`;
  return OUTCOME_WORDS[failure.outcome] ?? 'outcome_failed';
}

/** The failure, and what can be done about it; absent where nothing can. */
export interface FailureViewProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
  readonly onPick?: (() => void) | undefined;
}

/** Why there is nothing to read, and what to do. */
export function FailureView({ failure, onRetry, onPick }: FailureViewProps) {
  const words = useWords();
  return (
    <main class="failure">
      <p role="alert">{words(wordsFor(failure))}</p>
      <p class="actions">
        {onPick && (
          <button type="button" onClick={onPick}>
            {words('pick')}
          </button>
        )}
        {onRetry && (
          <button type="button" onClick={onRetry}>
            {words('retry')}
          </button>
        )}
      </p>
    </main>
  );
}

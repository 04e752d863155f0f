import { useCallback, useMemo } from 'preact/hooks';
import type { MessageKey } from '../lib/app/words.ts';
import type { Completeness, Removal, RemovalReason } from '../lib/reading/article.ts';
import { GrowingList } from './GrowingList.tsx';
import { useWords } from './words-context.ts';

/** What was left out of a page, and which of it is back. */
export interface RemovalsPanelProps {
  readonly removals: readonly Removal[];
  readonly restored: ReadonlySet<number>;
  readonly completeness: Completeness;
  readonly onRestore: (index: number, back: boolean) => void;
}

const REASON_WORDS: Readonly<Record<RemovalReason, MessageKey>> = {
  hidden: 'removal_hidden',
  spam: 'removal_spam',
  noise: 'removal_noise',
  navigation: 'removal_navigation',
  'header-line': 'removal_headerLine',
  byline: 'removal_byline',
  'editor-line': 'removal_editorLine',
  share: 'removal_share',
  print: 'removal_print',
  counter: 'removal_counter',
  copyright: 'removal_copyright',
  related: 'removal_related',
  comments: 'removal_comments',
  paging: 'removal_paging',
  advertisement: 'removal_advertisement',
  'repeated-title': 'removal_repeatedTitle',
  duplicate: 'removal_duplicate',
  'original-title': 'removal_originalTitle',
  outside: 'removal_outside',
};

/** What was left out of the page, with the reason; one click puts it back. */
export function RemovalsPanel({ removals, restored, completeness, onRestore }: RemovalsPanelProps) {
  const words = useWords();
  const numbered = useMemo(() => removals.map((removal, index) => ({ removal, index })), [removals]);
  const view = useCallback(
    (items: Readonly<typeof numbered>) =>
      items.map(({ removal, index }) => (
        <li key={index}>
          <span class="reason">{words(REASON_WORDS[removal.reason])}</span>
          <q>{removal.text}</q>
          <span class="aside">{words('characters', removal.characters)}</span>
          {removal.blocks.length > 0 && (
            <button type="button" class="link" onClick={() => onRestore(index, !restored.has(index))}>
              {words(restored.has(index) ? 'takeOut' : 'putBack')}
            </button>
          )}
        </li>
      )),
    [restored, onRestore, words],
  );
  return (
    <section class="panel removals" aria-label={words('removed')}>
      <h2>{words('removed')}</h2>
      <p class="aside">
        {words('kept', completeness.kept, completeness.visible)}
        <meter
          aria-label={words('kept', completeness.kept, completeness.visible)}
          min={0}
          max={Math.max(1, completeness.visible)}
          value={completeness.kept}
        />
      </p>
      <ul>
        <GrowingList items={numbered} view={view} />
      </ul>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { MessageKey } from '../lib/app/words.ts';
import { useWords } from './words-context.ts';

/** What a reader should know the first time, one card after the other. */
const CARDS: readonly { readonly title: MessageKey; readonly text: MessageKey }[] = [
  { title: 'welcome1', text: 'helpWhat' },
  { title: 'welcome2', text: 'welcome2Text' },
  { title: 'welcome3', text: 'welcome3Text' },
];

/** Three cards, the first time; dismissed for good. */
export function WelcomeCards({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const card = CARDS[at];
  if (!card) return null;
  const isLast = at === CARDS.length - 1;
  return (
    <section class="kept-card welcome" aria-labelledby="welcome">
      <h2 id="welcome">{words(card.title)}</h2>
      <p>{words(card.text)}</p>
      <p class="actions">
        {!isLast && (
          <button type="button" data-action="welcome-next" onClick={() => setAt(at + 1)}>
            {words('welcomeNext', at + 1, CARDS.length)}
          </button>
        )}
        <button type="button" class={isLast ? '' : 'link'} data-action="welcome-done" onClick={onDone}>
          {words(isLast ? 'welcomeDone' : 'welcomeSkip')}
        </button>
      </p>
    </section>
  );
}

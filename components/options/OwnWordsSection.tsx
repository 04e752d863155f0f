import { useWords } from '../words-context.ts';
import type { SectionProps } from './section-props.ts';

/** The reader's own words, one a line. */
export function OwnWordsSection({ settings, onSettings }: SectionProps) {
  const words = useWords();
  return (
    <section>
      <h2>
        <label for="own-words">{words('ownWords')}</label>
      </h2>
      <p class="aside">{words('ownWordsHelp')}</p>
      <textarea
        id="own-words"
        rows={8}
        value={settings.ownWords}
        onInput={(event) => onSettings({ ownWords: event.currentTarget.value })}
      />
    </section>
  );
}

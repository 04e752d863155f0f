import type { MessageKey } from '../lib/app/words.ts';
import type { OwnWord } from '../lib/script/lexicon/fixed-words.ts';
import { TAIWAN_NAMES } from '../lib/script/lexicon/taiwan-names.ts';
import { TAIWAN_SUBJECTS, taiwanVocabulary } from '../lib/script/lexicon/taiwan-vocabulary.ts';
import { fold } from '../lib/script/tables/fold.ts';
import { useWords } from './words-context.ts';

const GROUPS: readonly { readonly title: MessageKey; readonly list: readonly Required<OwnWord>[] }[] = [
  { title: 'taiwan_names', list: TAIWAN_NAMES },
  ...TAIWAN_SUBJECTS.map((subject) => ({ title: `taiwan_${subject}` as const, list: taiwanVocabulary(subject) })),
];

/** Rows that only guard another change nothing but the script. */
const changes = ({ from, to }: Required<OwnWord>): boolean => fold(from) !== fold(to);

/** Every word that Taiwan has otherwise, by subject, folded until the reader wants to see it. */
export function TaiwanWordsList() {
  const words = useWords();
  return (
    <details class="word-list">
      <summary>{words('taiwanWords')}</summary>
      {GROUPS.map(({ title, list }) => (
        <section key={title}>
          <h3>{words(title)}</h3>
          <p lang="zh">
            {list.filter(changes).map(({ from, to }) => (
              <span key={from}>
                {from} → {to}
              </span>
            ))}
          </p>
        </section>
      ))}
    </details>
  );
}

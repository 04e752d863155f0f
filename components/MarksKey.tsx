import { useWords } from './words-context.ts';

/** What the marks in the text mean. */
export function MarksKey() {
  const words = useWords();
  return (
    <p class="key">
      <mark class="measure s3">{words('salience3')}</mark> <mark class="measure s2">{words('salience2')}</mark>{' '}
      <span class="phrase-sample">{words('phraseKey')}</span>
    </p>
  );
}

import { KEYS } from '../../lib/app/keys.ts';
import { useWords } from '../words-context.ts';

/** Every key of the reader, and what it does. */
export function KeysList() {
  const words = useWords();
  return (
    <dl class="keys-list">
      {KEYS.map(({ command, shown, label }) => (
        <div key={command} data-key={command}>
          <dt>
            <kbd>{shown}</kbd>
          </dt>
          <dd>{words(label)}</dd>
        </div>
      ))}
    </dl>
  );
}

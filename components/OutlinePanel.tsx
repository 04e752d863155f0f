import type { OutlineEntry } from '../lib/reading/outline-of.ts';
import { useWords } from './words-context.ts';

export interface OutlinePanelProps {
  readonly entries: readonly OutlineEntry[];
  /** Index of the entry the reader is in. */
  readonly current: number;
  readonly onGo: (index: number) => void;
}

/** The outline, from headings and Chinese numbering, with the current position. */
export function OutlinePanel({ entries, current, onGo }: OutlinePanelProps) {
  const words = useWords();
  return (
    <nav class="panel outline" aria-label={words('outline')}>
      <h2>{words('outline')}</h2>
      <ol>
        {entries.map((entry, index) => (
          <li key={`${entry.paragraph}:${index}`} style={`margin-left:${entry.level - 1}em`}>
            <button
              type="button"
              class="plain"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => onGo(index)}
            >
              {entry.label}
              {entry.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

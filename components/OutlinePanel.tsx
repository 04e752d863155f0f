import { useCallback, useMemo } from 'preact/hooks';
import type { OutlineEntry } from '../lib/reading/outline-of.ts';
import { GrowingList } from './GrowingList.tsx';
import { useWords } from './words-context.ts';

/** The entries of an outline and the way to each. */
export interface OutlinePanelProps {
  readonly entries: readonly OutlineEntry[];
  /** Index of the entry the reader is in. */
  readonly current: number;
  readonly onGo: (index: number) => void;
}

/** The outline, from headings and Chinese numbering, with the current position. */
export function OutlinePanel({ entries, current, onGo }: OutlinePanelProps) {
  const words = useWords();
  const numbered = useMemo(() => entries.map((entry, index) => ({ entry, index })), [entries]);
  const view = useCallback(
    (items: Readonly<typeof numbered>) =>
      items.map(({ entry, index }) => (
        <li key={index} style={`margin-left:${entry.level - 1}em`}>
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
      )),
    [current, onGo],
  );
  return (
    <nav class="panel outline" aria-label={words('outline')}>
      <h2>{words('outline')}</h2>
      <ol>
        <GrowingList items={numbered} view={view} />
      </ol>
    </nav>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { safeLink } from '../../lib/reading/safe-link.ts';
import { Check } from '../controls/Check.tsx';
import { useWords } from '../words-context.ts';
import type { SectionProps } from './section-props.ts';

/** A page with notes, as the list shows it. */
export interface NotedPageRow {
  readonly url: string;
  readonly title: string;
  readonly notes: readonly unknown[];
}

/** The stored notes: to be listed and deleted. */
export interface NotesStore {
  readonly listNotedPages: () => Promise<readonly NotedPageRow[]>;
  /** Of one page, or of all. */
  readonly deleteNotes: (url?: string) => Promise<void>;
}

/** The page by its title: a link where its address is safe. */
function PageLink({ url, title }: Pick<NotedPageRow, 'url' | 'title'>) {
  const href = safeLink(url);
  if (!href) return <span lang="zh">{title || url}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" lang="zh">
      {title || url}
    </a>
  );
}

/** The pages with marks and notes, and whether any are kept. */
export function NotesSection({ settings, onSettings, store }: SectionProps & { readonly store: NotesStore }) {
  const words = useWords();
  const [pages, setPages] = useState<readonly NotedPageRow[]>([]);
  const [isSure, setSure] = useState(false);
  const load = (): void => {
    store.listNotedPages().then(setPages, () => setPages([]));
  };
  useEffect(load, [store]);
  const remove = (url?: string): void => {
    setSure(false);
    store.deleteNotes(url).then(load, load);
  };
  return (
    <section class="noted">
      <h2>{words('notesTitle')}</h2>
      <Check
        block
        name="keep-notes"
        checked={settings.keepNotes === true}
        onCheck={(keepNotes) => onSettings({ keepNotes })}
      >
        {words('keepNotes')}
      </Check>
      <p class="aside">{words('keepNotesWhat')}</p>
      {pages.length > 0 && (
        <>
          <ul>
            {pages.map(({ url, title, notes }) => (
              <li key={url} data-page={url}>
                <PageLink url={url} title={title} /> ({notes.length}){' '}
                <button
                  type="button"
                  class="link"
                  aria-label={words('deleteNotesOf', title || url)}
                  onClick={() => remove(url)}
                >
                  {words('deleteNote')}
                </button>
              </li>
            ))}
          </ul>
          <p class="actions">
            <button
              type="button"
              data-action="delete-all-notes"
              onClick={() => (isSure ? remove() : setSure(true))}
              onBlur={() => setSure(false)}
            >
              {words(isSure ? 'deleteNotesSure' : 'deleteNotesEverywhere')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../lib/app/settings.ts';
import { COLOURS, LONGEST_NOTE, type OwnNote } from '../lib/reading/annotations/own-note.ts';
import type { PlacedNote } from '../lib/reading/annotations/place-notes.ts';
import { findPartId } from '../lib/reading/part-id.ts';
import { Check } from './controls/Check.tsx';
import type { NoteActions } from './own-notes.ts';
import { PanelSection } from './PanelSection.tsx';
import type { PanelsProps } from './Panels.tsx';
import { useWords } from './words-context.ts';

interface RowProps {
  readonly note: OwnNote;
  readonly quote: string;
  readonly isChosen: boolean;
  readonly actions: NoteActions;
  /** Absent where the passage is lost. */
  readonly onGo?: (() => void) | undefined;
}

/** What the reader says of a passage: kept when the field is left, so that no half of it is ever written. */
function NoteField({ note, isChosen, actions }: RowProps) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (isChosen) field.current?.focus();
  }, [isChosen]);
  const keep = (): void => {
    if (text !== undefined && text !== note.note) actions.change(note.id, { note: text.trim() });
    setText(undefined);
  };
  // A panel that is closed takes no blur with it.
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => () => latest.current(), []);
  return (
    <textarea
      ref={field}
      rows={2}
      maxLength={LONGEST_NOTE}
      placeholder={words('notePlaceholder')}
      aria-label={words('noteOn', note.anchor.exact.slice(0, 30))}
      value={text ?? note.note}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
    />
  );
}

function Row(props: RowProps) {
  const { note, quote, actions, onGo } = props;
  const words = useWords();
  return (
    <li data-note={note.id} class={`own-note ${note.colour}`}>
      {onGo ? (
        <button type="button" class="plain quote" lang="zh" onClick={onGo}>
          {quote}
        </button>
      ) : (
        <p class="quote" lang="zh">
          {quote}
        </p>
      )}
      <NoteField {...props} />
      <p class="note-tools">
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class={`swatch ${colour}`}
            aria-pressed={note.colour === colour}
            aria-label={words(`colour_${colour}`)}
            title={words(`colour_${colour}`)}
            onClick={() => actions.change(note.id, { colour })}
          />
        ))}
        <button type="button" class="link" data-action="delete-note" onClick={() => actions.remove(note.id)}>
          {words('deleteNote')}
        </button>
      </p>
    </li>
  );
}

/** Asks once more before all notes of the page are gone. */
function DeleteAll({ onDelete }: { readonly onDelete: () => void }) {
  const words = useWords();
  const [isSure, setSure] = useState(false);
  return (
    <button
      type="button"
      class="link"
      data-action="delete-notes"
      onClick={() => (isSure ? onDelete() : setSure(true))}
      onBlur={() => setSure(false)}
    >
      {words(isSure ? 'deleteNotesSure' : 'deleteNotes')}
    </button>
  );
}

interface NotesPanelProps extends Pick<PanelsProps, 'model' | 'onGo' | 'settings'> {
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** The reader's own marks and notes, in the order of the text; those whose passage is gone at the end, with its words. */
export function NotesPanel({ model, settings, onSettings, onGo }: NotesPanelProps) {
  const words = useWords();
  const { own, paragraphs, parts } = model;
  const { notes, actions, chosen, unkept } = own;
  if (!notes || !actions) return null;
  const { placed, lost } = notes;
  const quoteOf = ({ stretches }: PlacedNote): string =>
    stretches.map(({ paragraph, start, end }) => (paragraphs[paragraph] ?? '').slice(start, end)).join('\n');
  const go = ({ stretches: [first] }: PlacedNote): void => {
    if (first) onGo(findPartId(parts)(first.paragraph, first.start));
  };
  const row = (note: OwnNote) => ({ note, actions, isChosen: chosen === note.id });
  return (
    <PanelSection name="notes" title={words('notesTitle')}>
      {unkept && <p class="aside">{words(unkept === 'private' ? 'notesPrivate' : 'notesUnkept')}</p>}
      {placed.length + lost.length === 0 && <p>{words('notesNone')}</p>}
      <ul>
        {placed.map((one) => (
          <Row key={one.note.id} {...row(one.note)} quote={quoteOf(one)} onGo={() => go(one)} />
        ))}
      </ul>
      {lost.length > 0 && (
        <>
          <h3>{words('notesLost')}</h3>
          <p class="aside">{words('notesLostHelp')}</p>
          <ul>
            {lost.map((note) => (
              <Row key={note.id} {...row(note)} quote={note.anchor.exact} />
            ))}
          </ul>
        </>
      )}
      {placed.length + lost.length > 0 && (
        <>
          <Check
            name="export-notes"
            checked={settings.exportNotes}
            onCheck={(exportNotes) => onSettings({ exportNotes })}
          >
            {words('exportNotes')}
          </Check>
          <p class="actions">
            <DeleteAll onDelete={actions.removeAll} />
          </p>
        </>
      )}
    </PanelSection>
  );
}

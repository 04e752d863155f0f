import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type NoteLabels, withNotes } from '../../lib/export/with-notes.ts';
import { placeNotes } from '../../lib/reading/annotations/place-notes.ts';
import { shownNotes } from '../../lib/reading/annotations/shown-notes.ts';
import { paragraphsOf } from '../../lib/reading/paragraphs.ts';
import type { OwnMark } from '../body-marks.ts';
import type { KeptPartsProps } from '../KeptParts.tsx';
import type { NoteActions, Own } from '../own-notes.ts';
import { useWords } from '../words-context.ts';
import { useAddNote } from './use-add-note.ts';
import { useMarkViews } from './use-mark-views.tsx';
import { useStoredNotes } from './use-stored-notes.ts';

/**
 * The reader's own marks and notes: loads them, finds their passages, gives them to the text and its panels.
 * @returns the way to mark what is selected, and whether the reader is to be asked whether to keep it
 */
export function useOwnNotes(props: KeptPartsProps, selected: NonNullable<Own['selected']>, hasSelected: boolean) {
  const { model, settings, onPanel } = props;
  const { shownSource, setOwn } = model;
  const { maps } = model.reading;
  const words = useWords();
  const { notes, change, isPrivate } = useStoredNotes(props);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const openPanel = useRef(onPanel);
  openPanel.current = onPanel;
  const onNote = useCallback((id: string): void => {
    setChosen(id);
    openPanel.current('notes');
  }, []);
  const viewOf = useMarkViews(onNote);
  const placed = useMemo(() => placeNotes(paragraphsOf(shownSource.blocks), notes), [shownSource.blocks, notes]);
  const shown = useMemo(() => shownNotes(placed, { maps }), [placed, maps]);
  const make = useAddNote(props, change);
  const actions: NoteActions = useMemo(
    () => ({
      add: (colour, withNote) => {
        const id = make(colour);
        if (id !== undefined && withNote) onNote(id);
      },
      change: (id, next) => change((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one))),
      remove: (id) => change((all) => all.filter((one) => one.id !== id)),
      removeAll: () => change(() => []),
    }),
    [make, change, onNote],
  );
  const { exportNotes } = settings;
  const labels: NoteLabels = useMemo(() => ({ title: words('notesTitle'), lost: words('noteLostShort') }), [words]);
  const unkept = unkeptBecause(isPrivate, settings.keepNotes);
  useEffect(() => {
    const marks: readonly OwnMark[] = shown.placed.flatMap(({ note, stretches }) =>
      stretches.map(({ paragraph, start, end }): OwnMark => [paragraph, { start, end, value: viewOf(note) }]),
    );
    setOwn({
      marks,
      count: notes.length,
      notes: shown,
      actions,
      selected,
      hasSelected,
      chosen,
      unkept,
      ...(exportNotes && { written: (reading) => withNotes(reading, shown, labels) }),
    });
  }, [shown, notes.length, viewOf, setOwn, actions, selected, hasSelected, chosen, unkept, exportNotes, labels]);
  return { add: actions.add, asks: notes.length > 0 && settings.keepNotes === undefined && !isPrivate };
}

function unkeptBecause(isPrivate: boolean, keepNotes: boolean | undefined): 'private' | 'refused' | undefined {
  if (isPrivate) return 'private';
  return keepNotes === true ? undefined : 'refused';
}

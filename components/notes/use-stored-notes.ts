import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OwnNote } from '../../lib/reading/annotations/own-note.ts';
import type { KeptPartsProps } from '../KeptParts.tsx';
import { useWords } from '../words-context.ts';

/** A change of the notes of a page. */
export type ChangeNotes = (notes: readonly OwnNote[]) => readonly OwnNote[];

/** The notes of the page, and the way to change them: stored where the reader said yes, else as long as this is open. */
export function useStoredNotes({ services, settings, model, onStatus }: KeptPartsProps) {
  const words = useWords();
  const { url, title } = model.shownSource;
  const [notes, setNotes] = useState<readonly OwnNote[]>([]);
  const [isPrivate, setPrivate] = useState(false);
  const isKept = settings.keepNotes === true && !isPrivate;
  useEffect(() => {
    let isOver = false;
    let stop = (): void => {};
    const begin = async (): Promise<void> => {
      const kept = await services.kept();
      const hidden = await kept.isPrivate();
      const stored = hidden ? [] : await kept.loadNotes(url);
      if (isOver) return;
      setPrivate(hidden);
      setNotes(stored);
      if (!hidden) stop = kept.watchNotes(url, setNotes);
    };
    begin().catch((error: unknown) => console.error('Zhengwen could not load the notes of this page', error));
    return () => {
      isOver = true;
      stop();
    };
  }, [services, url]);
  const store = useCallback(
    (change: ChangeNotes): void => {
      services
        .kept()
        .then((kept) => kept.changeNotes({ url, title }, change))
        .catch(() => onStatus(words('notesFull')));
    },
    [services, url, title, words, onStatus],
  );
  const change = useCallback(
    (next: ChangeNotes): void => {
      setNotes(next);
      if (isKept) store(next);
    },
    [isKept, store],
  );
  // What was made before the reader said yes is stored then.
  const waiting = useRef(false);
  useEffect(() => {
    if (waiting.current && isKept) store((stored) => mergeNotes(stored, notes));
    waiting.current = !isKept && !isPrivate && notes.length > 0;
  }, [isKept, isPrivate, notes, store]);
  return { notes, change, isPrivate };
}

/** Two lists of notes as one, each note once. */
const mergeNotes = (stored: readonly OwnNote[], more: readonly OwnNote[]): readonly OwnNote[] => [
  ...stored,
  ...more.filter(({ id }) => stored.every((one) => one.id !== id)),
];

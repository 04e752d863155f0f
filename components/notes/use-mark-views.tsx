import type { ComponentChild } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import type { OwnNote } from '../../lib/reading/annotations/own-note.ts';
import type { TextNote } from '../body-marks.ts';

/** How each note is drawn: the same function as long as the note is the same, so that its text is not drawn anew. */
export function useMarkViews(onNote: (id: string) => void) {
  const made = useRef(new WeakMap<OwnNote, TextNote>());
  return useCallback(
    (note: OwnNote): TextNote => {
      const known = made.current.get(note);
      if (known) return known;
      const view = (text: ComponentChild): ComponentChild => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the panel of notes, which is all buttons, leads there too
        <mark
          class={`own ${note.colour} ${note.note && 'noted'}`}
          aria-description={note.note || undefined}
          onClick={(event) => {
            // It may stand inside a measure, which has a click of its own.
            event.stopPropagation();
            onNote(note.id);
          }}
        >
          {text}
        </mark>
      );
      const mark = { kind: 'own', view } as const;
      made.current.set(note, mark);
      return mark;
    },
    [onNote],
  );
}

import { useCallback, useRef } from 'preact/hooks';
import { type Colour, LONGEST_PASSAGE, MOST_NOTES } from '../../lib/reading/annotations/own-note.ts';
import { anchorBetween } from '../../lib/reading/annotations/place-notes.ts';
import { paragraphsOf } from '../../lib/reading/paragraphs.ts';
import type { KeptPartsProps } from '../KeptParts.tsx';
import { selectedPoints } from '../selected-range.ts';
import { useWords } from '../words-context.ts';
import type { ChangeNotes } from './use-stored-notes.ts';

/** Makes a note of what is selected; says why not where that cannot be. */
export function useAddNote(props: KeptPartsProps, change: (next: ChangeNotes) => void) {
  const words = useWords();
  const latest = useRef(props);
  latest.current = props;
  return useCallback(
    (colour: Colour): string | undefined => {
      const { root, model, onStatus } = latest.current;
      const points = selectedPoints(root.current, model);
      const source = paragraphsOf(model.shownSource.blocks);
      const anchor = points && anchorBetween(source, points.from, points.to);
      if (!anchor) onStatus(words('selectText'));
      else if (anchor.exact.length > LONGEST_PASSAGE) onStatus(words('passageTooLong', LONGEST_PASSAGE));
      else if (model.own.count >= MOST_NOTES) onStatus(words('tooManyNotes', MOST_NOTES));
      else {
        const id = crypto.getRandomValues(new Uint32Array(2)).join('-');
        change((notes) => [...notes, { id, anchor, colour, note: '', made: new Date().toISOString() }]);
        root.current?.ownerDocument.getSelection()?.removeAllRanges();
        return id;
      }
      return undefined;
    },
    [change, words],
  );
}

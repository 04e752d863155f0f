import type { Selected } from '../lib/export/cut-export.ts';
import type { ReadingWithFootnotes } from '../lib/export/with-notes.ts';
import type { Colour, OwnNote } from '../lib/reading/annotations/own-note.ts';
import type { PlacedNotes } from '../lib/reading/annotations/place-notes.ts';
import type { Reading } from '../lib/reading/article.ts';
import type { OwnMark } from './body-marks.ts';

/** What a reader can do with the marks and notes of a page. */
export interface NoteActions {
  /** Marks what is selected; opens the panel at it where there is something to be said of it. */
  readonly add: (colour: Colour, withNote: boolean) => void;
  readonly change: (id: string, change: Partial<Pick<OwnNote, 'note' | 'colour'>>) => void;
  readonly remove: (id: string) => void;
  readonly removeAll: () => void;
}

/** The reader's own marks and notes, in the text as it is shown. */
export interface Own {
  /** As they are drawn. */
  readonly marks: readonly OwnMark[];
  /** How many there are, those whose passage is lost too. */
  readonly count: number;
  /** Absent until they are loaded. */
  readonly notes?: PlacedNotes;
  readonly actions?: NoteActions;
  /** The note that was clicked last, in the text. */
  readonly chosen?: string | undefined;
  /** Whether they are gone when the reader closes, and why. */
  readonly unkept?: 'private' | 'refused' | undefined;
  /** What is selected in the text shown, or words of what stands around it. */
  readonly selected?: () => Selected | string | undefined;
  /** Whether something of the text is selected, and at rest. */
  readonly hasSelected?: boolean;
  /** The reading as it is copied and saved: with notes, where the reader wants them there. */
  readonly written?: (reading: Reading) => ReadingWithFootnotes;
}

/** None yet. */
export const NO_OWN: Own = { marks: [], count: 0 };

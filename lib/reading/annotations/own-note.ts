import type { Anchor } from './text-quote.ts';

/** The colours of a reader's own marks. What they mean is the reader's business. */
export const COLOURS = ['amber', 'green', 'blue'] as const;
/** One of `COLOURS`. */
export type Colour = (typeof COLOURS)[number];

/** A passage that the reader marked, with what the reader says of it. */
export interface OwnNote {
  /** Names it among those of its page. */
  readonly id: string;
  readonly anchor: Anchor;
  readonly colour: Colour;
  /** '' where it is only a mark. */
  readonly note: string;
  /** When it was made: ISO 8601. */
  readonly made: string;
}

/** Characters of a note and of the passage it is on, and marks a page, at most. */
export const LONGEST_NOTE = 2000;
export const LONGEST_PASSAGE = 2000;
export const MOST_NOTES = 500;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== 'object' || value === null) return false;
  const { exact, prefix, suffix, alone, at, of } = value as Readonly<Record<string, unknown>>;
  return (
    isText(exact, 2 * LONGEST_PASSAGE) &&
    isText(prefix, 2 * LONGEST_PASSAGE) &&
    isText(suffix, 2 * LONGEST_PASSAGE) &&
    typeof alone === 'boolean' &&
    isCount(at) &&
    isCount(of)
  );
}

function isOwnNote(value: unknown): value is OwnNote {
  if (typeof value !== 'object' || value === null) return false;
  const { id, anchor, colour, note, made } = value as Readonly<Record<string, unknown>>;
  return (
    isText(id, 100) &&
    isAnchor(anchor) &&
    COLOURS.some((one) => one === colour) &&
    isText(note, LONGEST_NOTE) &&
    isText(made, 100)
  );
}

/** What of a stored list is a note; the rest is left out. */
export const soundNotes = (stored: unknown): readonly OwnNote[] =>
  Array.isArray(stored) ? stored.filter(isOwnNote).slice(0, MOST_NOTES) : [];

import type { OwnNote } from './own-note.ts';
import { squeeze } from './squeeze.ts';
import { type Anchor, anchorOf, findAnchor } from './text-quote.ts';

/** A point in the page's own text: a paragraph, and a UTF-16 offset into it. */
export interface TextPoint {
  readonly paragraph: number;
  readonly offset: number;
}

/** A range of one paragraph. */
export interface Stretch {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A note in its place: a stretch for each paragraph it goes through. */
export interface PlacedNote {
  readonly note: OwnNote;
  readonly stretches: readonly Stretch[];
}

/** The notes of a page: those found again, in the order of the text, and those whose passage is gone. */
export interface PlacedNotes {
  readonly placed: readonly PlacedNote[];
  readonly lost: readonly OwnNote[];
}

/** Where each paragraph begins in the joined text. */
function beginningsOf(paragraphs: readonly string[]): readonly number[] {
  let at = 0;
  return paragraphs.map((text) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

/** The anchor of a passage between two points; `undefined` where there are no words between them. */
export function anchorBetween(paragraphs: readonly string[], from: TextPoint, to: TextPoint): Anchor | undefined {
  const starts = beginningsOf(paragraphs);
  const at = ({ paragraph, offset }: TextPoint): number => (starts[paragraph] ?? 0) + offset;
  return anchorOf(paragraphs.join('\n'), at(from), at(to));
}

/** The parts of a range of the joined text, by paragraph; none for the breaks between them. */
function stretchesOf(starts: readonly number[], paragraphs: readonly string[], from: number, to: number): Stretch[] {
  const first = Math.max(
    0,
    starts.findLastIndex((start) => start <= from),
  );
  const stretches: Stretch[] = [];
  for (let paragraph = first; paragraph < starts.length && (starts[paragraph] ?? 0) < to; paragraph++) {
    const begin = starts[paragraph] ?? 0;
    const start = Math.max(0, from - begin);
    const end = Math.min(paragraphs[paragraph]?.length ?? 0, to - begin);
    if (end > start) stretches.push({ paragraph, start, end });
  }
  return stretches;
}

/** Finds the passages of notes again in the page's own text. */
export function placeNotes(paragraphs: readonly string[], notes: readonly OwnNote[]): PlacedNotes {
  if (notes.length === 0) return { placed: [], lost: [] };
  const text = squeeze(paragraphs.join('\n'));
  const starts = beginningsOf(paragraphs);
  const placed: { readonly at: number; readonly one: PlacedNote }[] = [];
  const lost: OwnNote[] = [];
  for (const note of notes) {
    const range = findAnchor(text, note.anchor);
    if (range) placed.push({ at: range[0], one: { note, stretches: stretchesOf(starts, paragraphs, ...range) } });
    else lost.push(note);
  }
  return { placed: placed.sort((a, b) => a.at - b.at).map(({ one }) => one), lost };
}

import type { ComponentChild } from 'preact';
import type { PhraseMark, SetPhraseNote } from '../lib/app/services.ts';
import type { Measure, PlacedRepair, Reading } from '../lib/reading/article.ts';
import type { BodyPart } from '../lib/reading/body-parts.ts';
import { type Decisions, type RepairState, repairState } from '../lib/reading/decide.ts';
import type { TextMark } from '../lib/reading/marked-text.ts';
import { indexMarks, type MarkIndex, marksIn, type PartMark } from '../lib/reading/marks-in.ts';
import { runsOf, textOf } from '../lib/reading/paragraphs.ts';

/** What the text says of a measure; the rest is on its card. */
export type MeasureLabel = Pick<Measure, 'category' | 'salience'> & { readonly index: number };

/** Something said about a range below the level of measures. */
export type TextNote =
  | { readonly kind: 'repair'; readonly repair: PlacedRepair; readonly index: number; readonly state: RepairState }
  | { readonly kind: 'phrase'; readonly phrase: SetPhraseNote }
  /** The reader's own mark: how it shows a piece of text. Another function where it looks otherwise. */
  | { readonly kind: 'own'; readonly view: (text: ComponentChild) => ComponentChild };

/** An own mark in its paragraph. */
export type OwnMark = readonly [paragraph: number, mark: TextMark<TextNote>];

/** The marks of one text. */
export interface TextMarks {
  readonly measures: readonly PartMark<MeasureLabel>[];
  readonly notes: readonly PartMark<TextNote>[];
}

/** A part of the body with the marks of each of its texts. */
export interface MarkedPart {
  readonly part: BodyPart;
  readonly marks: readonly TextMarks[];
}

/** The measures to be marked, by paragraph. */
export const measureMarks = (measures: readonly Measure[]): MarkIndex<MeasureLabel> =>
  indexMarks(
    measures.flatMap(({ highlighted, paragraph, start, end, category, salience }, index) =>
      highlighted ? [[paragraph, { start, end, value: { index, category, salience } }] as const] : [],
    ),
  );

/** Repairs, set phrases and own marks, by paragraph. A certain repair is not, nor what the page's own text has. */
export function noteMarks(
  repairs: Reading['repairs'],
  decisions: Decisions,
  phrases: readonly PhraseMark[],
  own: readonly OwnMark[],
): MarkIndex<TextNote> {
  const marks: OwnMark[] = [...own];
  repairs.forEach((repair, index) => {
    if ('field' in repair) return;
    const state = repairState(repair, index, decisions);
    if (state === 'applied' && repair.certainty === 'certain') return;
    if (state === 'undone' && decisions.original) return;
    const { start, end } = repair;
    marks.push([repair.paragraph, { start, end, value: { kind: 'repair', repair, index, state } }]);
  });
  for (const { paragraph, start, end, phrase } of phrases)
    marks.push([paragraph, { start, end, value: { kind: 'phrase', phrase } }]);
  return indexMarks(marks);
}

const NO_MARKS: TextMarks = { measures: [], notes: [] };

/** A part with its marks. */
export function markPart(part: BodyPart, measures: MarkIndex<MeasureLabel>, notes: MarkIndex<TextNote>): MarkedPart {
  const texts = runsOf(part.block);
  const marks = part.places.map((place, i) => {
    if (!place) return NO_MARKS;
    const range = { start: place.start, end: place.start + textOf(texts[i] ?? []).length, last: place.last };
    const own = {
      measures: marksIn(measures, place.paragraph, range),
      notes: marksIn(notes, place.paragraph, range),
    };
    return own.measures.length + own.notes.length > 0 ? own : NO_MARKS;
  });
  return { part, marks };
}

const sameLabel = (a: MeasureLabel, b: MeasureLabel): boolean =>
  a.index === b.index && a.category === b.category && a.salience === b.salience;

function sameNote(a: TextNote, b: TextNote): boolean {
  if (a.kind === 'own') return b.kind === 'own' && a.view === b.view;
  if (a.kind === 'repair') return b.kind === 'repair' && a.repair === b.repair && a.state === b.state;
  return (
    b.kind === 'phrase' && a.phrase.gloss === b.phrase.gloss && a.phrase.members.join() === b.phrase.members.join()
  );
}

function sameMarks<T>(a: readonly PartMark<T>[], b: readonly PartMark<T>[], same: (a: T, b: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((mark, i) => {
      const other = b[i];
      return other && mark.start === other.start && mark.end === other.end && same(mark.value, other.value);
    })
  );
}

/** Whether a part looks the same with other marks. */
export const samePart = (a: MarkedPart, b: MarkedPart): boolean =>
  a.part === b.part &&
  a.marks.every((own, i) => {
    const other = b.marks[i] ?? NO_MARKS;
    if (own === other) return true;
    return sameMarks(own.measures, other.measures, sameLabel) && sameMarks(own.notes, other.notes, sameNote);
  });

/** Whether two slices look the same. */
export const sameSlice = (a: readonly MarkedPart[], b: readonly MarkedPart[]): boolean =>
  a.length === b.length && a.every((one, i) => samePart(one, b[i] ?? { part: one.part, marks: [] }));

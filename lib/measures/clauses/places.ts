import { type Ordinal, ordinalAt } from '../../text/ordinal-at.ts';
import type { DocumentKind } from '../kind.ts';
import { type Clause, type Sentence, sentencesOf } from './sentences.ts';

/** A canonical paragraph with what all its clauses share. */
export interface Paragraph {
  readonly index: number;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The ordinal it opens with. */
  readonly opening: Ordinal | undefined;
  /** The whole paragraph is one short line without a full stop. */
  readonly heading: boolean;
  /** 一是 counts as an ordinal in it. */
  readonly counted: boolean;
}

/** Longest heading, in characters. */
const LONGEST_HEADING = 50;

/** Looks at a canonical paragraph as a whole. */
export function lookAtParagraph(text: string, index: number, kind: DocumentKind): Paragraph {
  const sentences = sentencesOf(text);
  return {
    index,
    text,
    sentences,
    opening: ordinalAt(text.trimStart()),
    heading: sentences.length === 1 && text.length <= LONGEST_HEADING && !/[。！？；：]$/.test(text.trimEnd()),
    counted: kind === 'speech' || /二(?:是|要)|第二[，、]|其次[，、]/.test(text),
  };
}

/** A clause in its place: running numbers count through the whole text. */
export interface ClausePlace {
  readonly paragraph: Paragraph;
  readonly clause: Clause;
  readonly sentence: number;
  readonly segment: number;
  readonly firstInParagraph: boolean;
  readonly firstInSentence: boolean;
  readonly lastInSentence: boolean;
  readonly firstInSegment: boolean;
  /** Its sentence is the last of the paragraph. */
  readonly inLastSentence: boolean;
}

/** How many sentences and segments stand before a point of the text. */
export interface Counts {
  readonly sentences: number;
  readonly segments: number;
}

/** The clauses of a paragraph in their places, in order, and the counts behind it. */
export function placesOf(
  paragraph: Paragraph,
  before: Counts,
): { readonly places: readonly ClausePlace[]; readonly counts: Counts } {
  const places: ClausePlace[] = [];
  let segment = before.segments;
  for (const [index, sentence] of paragraph.sentences.entries()) {
    const last = sentence.segments.at(-1)?.at(-1);
    for (const clauses of sentence.segments) {
      segment++;
      for (const clause of clauses) {
        places.push({
          paragraph,
          clause,
          sentence: before.sentences + index + 1,
          segment,
          firstInParagraph: places.length === 0,
          firstInSentence: clause === sentence.segments[0]?.[0],
          lastInSentence: clause === last,
          firstInSegment: clause === clauses[0],
          inLastSentence: index === paragraph.sentences.length - 1,
        });
      }
    }
  }
  return { places, counts: { sentences: before.sentences + paragraph.sentences.length, segments: segment } };
}

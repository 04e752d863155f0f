import type { TextPoint } from '../reading/annotations/place-notes.ts';
import type { Reading } from '../reading/article.ts';
import { cutReading } from '../reading/cut-reading.ts';
import type { KeptText } from '../reading/kept-text.ts';
import type { ExportOptions } from './export-options.ts';
import type { Footnote } from './footnote.ts';

/** What a writer is given: a reading, and what goes with it. */
export interface ToWrite {
  readonly reading: Reading;
  readonly options: ExportOptions;
}

/** What is selected of a text: two points of it, and whether the title above it is selected, too. */
export interface Selected {
  readonly from: TextPoint;
  readonly to: TextPoint;
  readonly withTitle: boolean;
}

/** The notes of what is kept: a number stands behind what it is of, so one at the very beginning belongs to what is cut off. */
function cutFootnotes(footnotes: readonly Footnote[], kept: readonly KeptText[]): readonly Footnote[] {
  const places = new Map(kept.map((text, paragraph) => [text.paragraph, { ...text, paragraph }] as const));
  return footnotes.flatMap((footnote) => {
    const place = places.get(footnote.paragraph);
    if (!place || footnote.offset <= place.start || footnote.offset > place.end) return [];
    return [{ ...footnote, paragraph: place.paragraph, offset: footnote.offset - place.start }];
  });
}

/** What is selected, to be written in any format: without a header, unless its title is selected as well. */
export function cutExport({ reading, options }: ToWrite, { from, to, withTitle }: Selected): ToWrite {
  const { reading: part, kept } = cutReading(reading, from, to);
  const { footnotes, header } = options;
  return {
    reading: part,
    options: {
      ...options,
      header: withTitle && header !== false,
      ...(footnotes && { footnotes: cutFootnotes(footnotes, kept) }),
    },
  };
}

import type { ExportOptions } from './export-options.ts';

/** The `paragraph` of a footnote to the header: its number stands after the title. */
export const IN_TITLE = -1;

/** Something said below the text about a place in it: a repair, a note of the reader's own. */
export interface Footnote {
  /** Index into `paragraphsOf(blocks)`, or `IN_TITLE`. */
  readonly paragraph: number;
  /** UTF-16 offset into the paragraph's text, behind which the number stands. */
  readonly offset: number;
  readonly text: string;
}

/** Footnotes of several kinds in the order of their places, which is the order of their numbers. */
export const inOrder = (...lists: readonly (readonly Footnote[])[]): readonly Footnote[] =>
  lists.flat().toSorted((a, b) => a.paragraph - b.paragraph || a.offset - b.offset);

/**
 * The footnotes that are written, the first numbered 1: without a header there is no title to stand after.
 * @param header whether the header is written
 */
export const writtenFootnotes = ({ footnotes = [] }: ExportOptions, header: boolean): readonly Footnote[] =>
  header ? footnotes : footnotes.filter(({ paragraph }) => paragraph !== IN_TITLE);

/** The numbers of the footnotes to the title. */
export const titleReferences = (footnotes: readonly Footnote[]): readonly number[] =>
  footnotes.flatMap(({ paragraph }, index) => (paragraph === IN_TITLE ? [index + 1] : []));

import type { Footnote } from './footnote.ts';
import type { ExportLabels } from './header-lines.ts';

export const MARK_STYLES = ['none', 'bold', 'highlight'] as const;
/** How highlighted measures are set. Where a format has no highlight, it is bold. */
export type MarkStyle = (typeof MARK_STYLES)[number];

/** What an export holds beside the body, and how: the reader's view of it. */
export interface ExportOptions {
  /** Puts the header (title, source, date, people) before the body. */
  readonly header?: boolean;
  /** Marks the highlighted measures as the format does by itself; `marks` says how. */
  readonly measures?: boolean;
  readonly marks?: MarkStyle;
  /** Adds the page's address at the end. Off unless asked for: nobody wants a credit line they did not order. */
  readonly address?: boolean;
  /** In the coordinates of the reading that is written, ascending. */
  readonly footnotes?: readonly Footnote[];
  readonly labels?: ExportLabels;
  /** The language of the text as it is shown (BCP 47: `zh-Hant-TW`); the page's own word for it without. */
  readonly lang?: string;
  /** Sets the first line of a paragraph in by two characters where a format can; done unless `false`. */
  readonly indent?: boolean;
  /** When it is exported: the day of consultation, the stamp of a file. */
  readonly now?: Date;
}

/** How measures are set: as asked for, else in the format's own way where they are to be marked at all. */
export const markStyleOf = ({ marks, measures }: ExportOptions, ownWay: MarkStyle): MarkStyle =>
  marks ?? (measures ? ownWay : 'none');

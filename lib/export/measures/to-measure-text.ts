import type { MeasureRow } from '../../reading/table/measure-rows.ts';
import { detailsOf, type MeasureLabels, oneLine } from './columns.ts';

/** How one measure is written. */
export interface MeasureTextOptions {
  readonly labels: MeasureLabels;
  /** The reference to cite, where it is wished. */
  readonly citation?: string | undefined;
}

/**
 * One measure as text, a line each: what it says; its kind, who, by when and how much; the sentence it stands in, where that
 * says more; the reference with the paragraph.
 */
export function toMeasureText(row: MeasureRow, { labels, citation }: MeasureTextOptions): string {
  const what = oneLine(row.what);
  const sentence = oneLine(row.sentence);
  const cited = citation && `${citation} ${labels.paragraph(row.paragraph + 1)}`;
  const saysMore = sentence.replace(/[。；;.，,]$/, '') !== what.replace(/[。；;.，,]$/, '');
  return [what, detailsOf(row, labels), saysMore ? sentence : '', cited].filter(Boolean).join('\n');
}

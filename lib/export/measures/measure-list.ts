import type { Reading } from '../../reading/article.ts';
import type { CorrectionNote } from '../../reading/table/correction.ts';
import type { MeasureRow } from '../../reading/table/measure-rows.ts';
import { cite } from '../citation/cite.ts';
import type { MeasureLabels } from './columns.ts';

/** What is exported: the lines as they are listed, of which reading, and how. */
export interface MeasureList {
  readonly reading: Reading;
  readonly rows: readonly MeasureRow[];
  /** What the reader corrected, to go with it. */
  readonly corrections: readonly CorrectionNote[];
  readonly labels: MeasureLabels;
  /** Each line with its citation. */
  readonly cited: boolean;
  /** When it is exported: the day of consultation, and the stamp of a calendar. */
  readonly now: Date;
}

/** The reference to cite (GB/T 7714), where it is wished. */
export const citationOf = ({ reading, cited, now }: MeasureList): string | undefined =>
  cited ? cite(reading, { now }) : undefined;

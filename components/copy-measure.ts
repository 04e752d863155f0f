import { measureLabels } from '../lib/app/measure-labels.ts';
import type { Services } from '../lib/app/services.ts';
import type { Words } from '../lib/app/words.ts';
import { cite } from '../lib/export/index.ts';
import { toMeasureText } from '../lib/export/measures/to-measure-text.ts';
import type { Reading } from '../lib/reading/article.ts';
import type { MeasureRow } from '../lib/reading/table/measure-rows.ts';

/** Copies one measure: who must do what by when, the sentence it stands in, the reference. Gives the sentence on it. */
export const copyMeasure = (
  { copyText }: Pick<Services, 'copyText'>,
  words: Words,
  reading: Reading,
  row: MeasureRow,
): Promise<string> =>
  copyText(toMeasureText(row, { labels: measureLabels(words), citation: cite(reading, { now: new Date() }) }));

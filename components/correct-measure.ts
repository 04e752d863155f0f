import { paragraphsOf } from '../lib/reading/paragraphs.ts';
import { type Correction, type Corrections, quoteOf } from '../lib/reading/table/correction.ts';
import type { ReaderModel } from './use-reader.ts';

type CorrectedModel = Pick<ReaderModel, 'shownSource' | 'setCorrections' | 'corrections'>;

/** The words of a measure as the page has them, and their paragraph; `undefined` for an index without a measure. */
function sourceOf({ shownSource }: CorrectedModel, index: number) {
  const measure = shownSource.measures[index];
  if (!measure) return undefined;
  return { quote: quoteOf(measure, paragraphsOf(shownSource.blocks)), paragraph: measure.paragraph };
}

/** What the reader has said of a measure. */
export function correctionOf(model: CorrectedModel, index: number): Correction | undefined {
  const source = sourceOf(model, index);
  return source && model.corrections.get(source.quote);
}

/** The corrections with another one for some words; `undefined` takes it back. */
export function withCorrection(
  last: Corrections,
  { quote, paragraph }: { readonly quote: string; readonly paragraph: number },
  correction: Correction | undefined,
): Corrections {
  const next = new Map(last);
  if (correction) next.set(quote, { ...correction, paragraph });
  else next.delete(quote);
  return next;
}

/** Keeps what the reader says of a measure; `undefined` takes it back. */
export function correctMeasure(model: CorrectedModel, index: number, correction: Correction | undefined): void {
  const source = sourceOf(model, index);
  if (source) model.setCorrections((last) => withCorrection(last, source, correction));
}

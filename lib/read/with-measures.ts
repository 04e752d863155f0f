import { findMeasures } from '../measures/find.ts';
import type { Reading } from '../reading/article.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';

/** The reading with the measures of its text found. */
export function withMeasures(reading: Reading): Reading {
  const { title, published } = reading;
  const measures = findMeasures(paragraphsOf(reading.blocks), { title, ...(published ? { published } : {}) });
  return { ...reading, measures };
}

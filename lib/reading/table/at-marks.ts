import type { Measure } from '../article.ts';

/**
 * The measures as they are marked where the reader wants few of them: of those highlighted only what can be checked
 * (salience 3). Otherwise they stay as they were judged. Order and number stay.
 */
export const atMarks = (measures: readonly Measure[], marks: 'few' | 'some' | 'all'): readonly Measure[] =>
  marks === 'few'
    ? measures.map((measure) => ({ ...measure, highlighted: measure.highlighted && measure.salience === 3 }))
    : measures;

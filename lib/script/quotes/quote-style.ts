import type { Target } from '../convert.ts';
import type { QuoteStyle } from './quote-marks.ts';

/** The quotation marks that the readers of a target know. */
export const quoteStyleOf = (target: Target): QuoteStyle => (target === 'cn' ? 'curly' : 'corner');

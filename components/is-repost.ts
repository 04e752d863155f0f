import type { Reading } from '../lib/reading/article.ts';

/** Told only by its host: another site's article, whole and clean. */
export const isRepost = ({ provenance, source }: Reading): boolean =>
  source !== undefined && provenance.signs.every((sign) => sign === 'foreign-host');

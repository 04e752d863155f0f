import { parseOwnWords, type Settings } from '../app/settings.ts';
import type { Convert, Target } from '../script/convert.ts';
import type { QuoteStyle } from '../script/quotes/quote-marks.ts';
import { quoteStyleOf } from '../script/quotes/quote-style.ts';
import { tools } from './load-tools.ts';

const loaded = new Map<string, Promise<Convert>>();

/**
 * The converter to a script, with the reader's own words. Code and dictionaries load on the first need, once; a load
 * that failed is tried anew at the next.
 */
export function loadConvert(target: Target, settings: Settings): Promise<Convert> {
  const key = `${target} ${settings.ownWords}`;
  const known = loaded.get(key);
  if (known) return known;
  const loading = tools().then(({ loadConverter }) =>
    // Quotations go through several paragraphs: convertReading gives them their marks.
    loadConverter(target, { words: parseOwnWords(settings.ownWords), quotes: false }),
  );
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

/** The quotation marks to show in a script; undefined where the page's own stay. */
export const quotesFor = (target: Target, { quotes }: Settings): QuoteStyle | undefined =>
  quotes ? quoteStyleOf(target) : undefined;

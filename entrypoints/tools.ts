import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideTools } from '../lib/browser/load-tools.ts';
import { wordsOfRule } from '../lib/measures/rules/rules.ts';
import { findSetPhrases } from '../lib/phrases/find-set-phrases.ts';
import { withMeasures, withMeasuresSliced } from '../lib/read.ts';
import { convertReading } from '../lib/reading/convert-reading.ts';
import { outlineOf } from '../lib/reading/outline-of.ts';
import { loadConverter } from '../lib/script/convert.ts';

/** What popup and overlay both need, and neither for its first paint: one script, loaded by each when first asked for. */
export default defineUnlistedScript(() => {
  provideTools({
    convertReading,
    findSetPhrases,
    loadConverter,
    outlineOf,
    withMeasures,
    withMeasuresSliced,
    wordsOfRule,
  });
});

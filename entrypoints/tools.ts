import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideTools } from '../lib/browser/tools.ts';
import { convertReading } from '../lib/convert-reading.ts';
import { findSetPhrases } from '../lib/measures/phrases.ts';
import { RULE_NOTES } from '../lib/measures/rule-notes.ts';
import { outlineOf } from '../lib/outline.ts';
import { loadConverter } from '../lib/script/convert.ts';
import { withMeasures } from '../lib/with-measures.ts';

/** What popup and overlay both need, and neither for its first paint: one script, loaded by each when first asked for. */
export default defineUnlistedScript(() => {
  provideTools({ convertReading, findSetPhrases, loadConverter, outlineOf, ruleNotes: RULE_NOTES, withMeasures });
});

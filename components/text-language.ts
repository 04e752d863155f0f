import type { ShownScript } from '../lib/app/settings.ts';
import { SHOWN_LANGUAGES } from '../lib/app/shown-languages.ts';
import type { Reading } from '../lib/reading/article.ts';

/** Templates say `en` of Chinese pages: a page's own word counts only when it can be true. */
const sourceLanguage = ({ lang }: Reading): string => (lang && /^zh/i.test(lang) ? lang : 'zh');

/** The language of a text as it is shown, for the glyphs of its region. */
export const textLanguage = ({
  reading,
  script,
}: {
  readonly reading: Reading;
  readonly script: ShownScript;
}): string => (script === 'source' ? sourceLanguage(reading) : SHOWN_LANGUAGES[script]);

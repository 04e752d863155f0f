import type { ShownScript } from './settings.ts';

/** The language of a text that is shown in another script than the page's (BCP 47). */
export const SHOWN_LANGUAGES: Readonly<Record<Exclude<ShownScript, 'source'>, string>> = {
  cn: 'zh-Hans',
  tw: 'zh-Hant-TW',
  'tw-words': 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

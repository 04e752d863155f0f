import type { MessageKey, Words } from '../lib/app/words.ts';

/** The words of a number of things: the message for one where the language of the interface has such a form. */
export const countWords = (
  words: Words,
  key: { readonly one: MessageKey; readonly other: MessageKey },
  count: number,
): string => words(new Intl.PluralRules(words('uiLanguage')).select(count) === 'one' ? key.one : key.other, count);

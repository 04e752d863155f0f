import { browser } from 'wxt/browser';
import type { Words } from '../app/words.ts';

/** Words from `_locales`, in the browser's language. */
export const words: Words = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions.map(String));

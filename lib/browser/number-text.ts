import { words } from './words.ts';

/** `1,234`, as the interface writes numbers. */
export const numberText = (number: number): string => number.toLocaleString(words('uiLanguage'));

import { rereadSign } from './needs-reread.ts';

/** Letters of other scripts side by side, which no Chinese text has: 脰脨 as Cyrillic, Greek, half-width kana, hangul. */
const STRANGE = /[\u0080-\u024f\u0370-\u06ff\u0e00-\u0e7f\u2500-\u25ff\uff61-\uff9f\uac00-\ud7af]{2}|[锛銆鈥鐨浣涓鏄]/;

/** Whether a text may have lines decoded by the wrong charset; wider than `wrongCharset`, which asks it first. */
export const mayBeMisread = (text: string): boolean => STRANGE.test(text) || rereadSign(text) !== 'right';

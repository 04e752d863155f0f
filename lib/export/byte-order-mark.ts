import type { FileKind, Written } from './format.ts';

const MARK = '\ufeff';

/**
 * What is written as its file begins: with a byte order mark where the reader wishes for one and the format can have it, by
 * which Windows' older programs know UTF-8.
 */
export const withByteOrderMark = (written: Written, { canHaveMark }: FileKind, wished: boolean): Written =>
  wished && canHaveMark && typeof written === 'string' && !written.startsWith(MARK) ? MARK + written : written;

import { AMBIGUOUS, DOUBLE_BYTE, doubleBytes } from './double-byte.ts';
import { SINGLE_BYTE, singleBytes } from './single-byte.ts';

/** Stands among bytes for one or more that the first decoder lost. */
export const LOST = -1;

/** Stands among bytes for the € of GBK, which is 80 as well as A2 E3. */
export const EURO = -2;

/** Charsets as which a text can be shown. */
export const SHOWN = [...SINGLE_BYTE, ...DOUBLE_BYTE] as const;

/** A charset as which a text was shown. */
export type Shown = (typeof SHOWN)[number];

/** Share of the characters that the charset need not have: a mark that was put there later. */
const FOREIGN = 0.06;

const isDouble = (charset: Shown): boolean => DOUBLE_BYTE.some((one) => one === charset);

/** C1 controls are bytes that the charset has no character for. */
const codeOf = (codes: ReadonlyMap<number, number>, point: number): number | undefined =>
  point < 0x80 || (point < 0xa0 && !codes.has(point)) ? point : codes.get(point);

/** The bytes of one character; undefined where the charset has none. */
function bytesOf(codes: ReadonlyMap<number, number>, point: number, charset: Shown): readonly number[] | undefined {
  if (point === 0xfffd) return [LOST];
  if (point === 0x20ac && charset === 'gb18030') return [EURO];
  const code = codeOf(codes, point);
  if (code === undefined) return undefined;
  if (code === AMBIGUOUS && point > 0) return [LOST];
  return code > 0xff ? [code >> 8, code & 0xff] : [code];
}

/**
 * The bytes of which a text was made if it was decoded by this charset, `LOST` for each U+FFFD; undefined where the text
 * has characters that the charset has not.
 */
export function shownBytes(text: string, charset: Shown): readonly number[] | undefined {
  const codes = isDouble(charset) ? doubleBytes(charset).codes : singleBytes(charset);
  const bytes: number[] = [];
  let strange = 0;
  let foreign = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    const made = bytesOf(codes, point, charset);
    if (point >= 0x80) strange++;
    if (!made) foreign++;
    bytes.push(...(made ?? [LOST]));
  }
  return foreign > FOREIGN * strange ? undefined : bytes;
}

import { chineseness } from './chineseness.ts';
import { decodeFatal } from './decode-fatal.ts';

/** Bytes of a piece in the other encoding: two Chinese characters of UTF-8. */
const LEAST = 6;
/** By how much a piece must read more like Chinese in the other encoding. */
const MARGIN = 0.5;

/** The bytes of a page from one ASCII sign that no pair ends with (< > space, digits, line feeds) to the next. */
function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let at = 1; at <= bytes.length; at++) {
    const isBreak =
      at === bytes.length ||
      (isPlain(bytes[at - 1]) && !isPlain(bytes[at])) ||
      (!isPlain(bytes[at - 1]) && isPlain(bytes[at]));
    if (!isBreak) continue;
    yield bytes.subarray(from, at);
    from = at;
  }
}

const isPlain = (byte: number | undefined): boolean => byte !== undefined && byte < 0x40;

/**
 * A page put together of two encodings, a template in UTF-8 and a footer in GBK: each piece in the one that it is valid in
 * and reads like Chinese in. Undefined where the page is all of one.
 *
 * @param encoding what most of the page is in, `utf-8` or `gb18030`
 */
export function decodeMixed(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  const other = encoding === 'utf-8' ? 'gb18030' : 'utf-8';
  const decoder = new TextDecoder(encoding);
  let text = '';
  let mixed = 0;
  for (const piece of piecesOf(bytes)) {
    const own = decoder.decode(piece);
    const theirs = piece.some((byte) => byte >= 0x80) && piece.length >= LEAST ? decodeFatal(piece, other) : undefined;
    const isTheirs = theirs !== undefined && chineseness(theirs) > Math.max(0, chineseness(own) + MARGIN);
    if (isTheirs) mixed++;
    text += isTheirs ? theirs : own;
  }
  return mixed > 0 ? text : undefined;
}

import type { Certainty } from '../reading/article.ts';
import { decodeSevenBits } from './chinese-mail.ts';
import { chineseness } from './chineseness.ts';
import { decodeFatal } from './decode-fatal.ts';
import { certaintyOfChinese, certaintyOfUtf8, FEW, LEAST, unlessBroken } from './decoded-certainty.ts';
import { decodeMixed } from './mixed-bytes.ts';
import { textOfUtf32, utf16Label } from './wide-unicode.ts';

/*
 * The charset room: bytes → text. Old official sites declare GB 2312 and send UTF-8, or declare nothing and send Big5; a
 * browser believes the declaration and shows ÖÐ¹ú or 浣犲ソ. Here the bytes themselves decide: a byte order mark, zeros
 * at every other place, UTF-8 that is valid throughout, and else which of GB 18030 and Big5 reads more like Chinese
 * (`chineseness.ts`: frequent characters speak for it, private-use and error characters against it). A label only breaks
 * near ties: `c4e3 bac3` is 你好 in GB 18030 and 斕疑 in Big5, whatever is declared. Seven-bit encodings of mail
 * (`chinese-mail.ts`) and pages put together of two (`mixed-bytes.ts`) are read as well. `certain` is what nothing speaks
 * against: no error, no character that may be one, enough of them, and no other reading near.
 * Its limits: a few characters alone can read as well either way; other languages are read
 * only when they are declared, or are UTF-8. What was broken before it came to the page is the repair room's.
 */

/** Bytes made text. */
export interface Decoded {
  readonly text: string;
  /** Name of the encoding in the Encoding Standard, lower case: `utf-8`, `gb18030`, `big5`… */
  readonly encoding: string;
  readonly certainty: Certainty;
}

/** What a mark stands before is decoded as it says, if it is valid so. */
const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The name the Encoding Standard gives a label; undefined for what TextDecoder does not know. */
function canonical(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    const name = new TextDecoder(label.trim()).encoding;
    // gb18030 decodes all that GBK and GB 2312 can hold.
    return name === 'gbk' ? 'gb18030' : name;
  } catch {
    return undefined;
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** The bytes without a multi-byte sequence that the end cut in two. */
function withoutTail(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) break;
  }
  return bytes;
}

/** A label says something, but a wrong one is why this function is asked: it only breaks near ties. */
const DECLARED_BONUS = 0.2;

/** A way to tell the encoding of bytes: the text it makes of them, or undefined when it has no answer. */
type Way = (bytes: Uint8Array, declared: string | undefined) => Decoded | undefined;

const asUtf32: Way = (bytes) => {
  const text = textOfUtf32(bytes);
  return text === undefined ? undefined : { text, encoding: 'utf-32le', certainty: unlessBroken(text, 'certain') };
};

const byByteOrderMark: Way = (bytes) => {
  const found = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (!found) return undefined;
  const [encoding, mark] = found;
  const text = decodeFatal(bytes, encoding);
  if (text !== undefined)
    return { text: text.replace(/^\ufeff/, ''), encoding, certainty: unlessBroken(text, 'certain') };
  // The mark of one page before the text of another.
  const body = decode(bytes.subarray(mark.length));
  return { ...body, certainty: body.certainty === 'certain' ? 'probable' : body.certainty };
};

const asUtf16: Way = (bytes) => {
  const encoding = utf16Label(bytes);
  if (encoding === undefined) return undefined;
  return { text: new TextDecoder(encoding).decode(bytes), encoding, certainty: 'probable' };
};

const asAscii: Way = (bytes, declared = 'utf-8') => {
  if (!isAscii(bytes)) return undefined;
  const text = new TextDecoder(declared).decode(bytes);
  const seven = decodeSevenBits(text);
  if (seven) return { ...seven, certainty: 'probable' };
  // +Ti1W/Q- is UTF-7, which no browser reads any more; ~{ and controls announce what could not be read.
  const isPlain = !/~\{|[^\P{Cc}\s]|\+[\w/]{3,}-/u.test(text);
  return { text, encoding: declared, certainty: isPlain ? 'certain' : 'guess' };
};

const asUtf8: Way = (bytes, declared) => {
  const whole = withoutTail(bytes);
  const entire = decodeFatal(bytes, 'utf-8');
  const text = entire ?? decodeFatal(whole, 'utf-8');
  if (text === undefined) return undefined;
  const isLikely = declared === 'utf-8' || chineseness(text) > -1 || whole.length > FEW;
  return isLikely ? { text, encoding: 'utf-8', certainty: certaintyOfUtf8(text, entire !== undefined) } : undefined;
};

/** The half of a pair that the end cut off is nothing. */
const withoutCutTail = (text: string): string => text.replace(/\ufffd$/, '');

/** GB 18030 against Big5 (and broken UTF-8), by which reads more like Chinese. */
const asChinese: Way = (bytes, declared) => {
  const candidates = ['utf-8', 'gb18030', 'big5'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, score: chineseness(text) + (encoding === declared ? DECLARED_BONUS : 0) };
  });
  const [best, second] = candidates.sort((a, b) => b.score - a.score);
  if (!best || !second) return undefined;
  if (best.score < LEAST && declared && !candidates.some(({ encoding }) => encoding === declared)) {
    const text = decodeFatal(bytes, declared);
    if (text !== undefined) return { text, encoding: declared, certainty: 'probable' };
  }
  const { encoding, score } = best;
  const mixed = encoding === 'big5' ? undefined : decodeMixed(bytes, encoding === 'utf-8' ? 'utf-8' : 'gb18030');
  const text = mixed ?? withoutCutTail(best.text);
  const certainty = certaintyOfChinese(best.text, score, score - second.score);
  return { text, encoding, certainty: mixed !== undefined && certainty === 'certain' ? 'probable' : certainty };
};

/** In order; the first that answers is believed. */
const WAYS: readonly Way[] = [asUtf32, byByteOrderMark, asUtf16, asAscii, asUtf8, asChinese];

/**
 * Decodes the bytes of a page: byte order mark, UTF-8 if it is valid throughout, else GB 18030 against Big5 by how much
 * the result reads like Chinese, with what the page declares as a tie breaker. Another declared encoding wins only if
 * neither reads like Chinese.
 *
 * @param options.declared label from the HTTP header or the markup, any label of the Encoding Standard
 */
export function decode(bytes: Uint8Array, options: { readonly declared?: string } = {}): Decoded {
  const declared = canonical(options.declared);
  for (const way of WAYS) {
    const decoded = way(bytes, declared);
    if (decoded) return decoded;
  }
  return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', certainty: 'guess' };
}

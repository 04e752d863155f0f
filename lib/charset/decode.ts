import type { Certainty } from '../reading/article.ts';
import { fold } from '../script/tables/fold.ts';
import { COMMON_CHARACTERS } from './common-characters.ts';

/** Bytes made text. */
export interface Decoded {
  readonly text: string;
  /** Name of the encoding in the Encoding Standard, lower case: `utf-8`, `gb18030`, `big5`… */
  readonly encoding: string;
  readonly certainty: Certainty;
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How much of a text is looked at; the first characters tell. */
const SAMPLE = 20_000;

let ranks: Uint16Array | undefined;

/** One entry a UTF-16 unit: 1 for the most frequent character, 0 for a rare one. */
function rankTable(): Uint16Array {
  if (ranks) return ranks;
  const table = new Uint16Array(0x10000);
  for (let i = 0; i < COMMON_CHARACTERS.length; i++) table[COMMON_CHARACTERS.charCodeAt(i)] = i + 1;
  ranks = table;
  return table;
}

/**
 * How much a text reads like Chinese, from about -4 (every character an error) to about 3: the mean over its non-ASCII
 * characters of a figure that grows with how frequent the character is. 0 when there are none.
 */
export function chineseness(text: string): number {
  const table = rankTable();
  const sample = fold(text.length > SAMPLE * 8 ? text.slice(0, SAMPLE * 8) : text);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < sample.length && count < SAMPLE; i++) {
    const unit = sample.charCodeAt(i);
    if (unit < 0x80) continue;
    count++;
    const rank = table[unit] ?? 0;
    if (rank > 0) sum += 3 - Math.log10(rank);
    else if (unit === 0xfffd) sum -= 4;
    else if (unit >= 0xe000 && unit <= 0xf8ff) sum -= 3;
    else if (unit >= 0x4e00 && unit <= 0x9fff) sum -= 0.9;
    else if (CHINESE_MARKS.has(unit)) sum += 1.5;
    else if (unit >= 0x3000 && unit <= 0x30ff) sum -= 0.3;
    else sum -= 1.5;
  }
  return count === 0 ? 0 : sum / count;
}

const CHINESE_MARKS = new Set([...'，。、：；？！“”‘’（）《》〈〉「」『』【】〔〕—…·　％'].map((c) => c.charCodeAt(0)));

function fatal(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

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

/** UTF-16 without a byte order mark: every other byte of its markup and digits is zero. */
function utf16(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (length < 4 || even + odd < length / 16) return undefined;
  if (odd > 8 * even) return 'utf-16le';
  return even > 8 * odd ? 'utf-16be' : undefined;
}

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
/** Below this a text is not Chinese in that encoding. */
const LEAST = 0.3;

/**
 * Decodes the bytes of a page: byte order mark, UTF-8 if it is valid throughout, else GB 18030 against Big5 by how much
 * the result reads like Chinese, with what the page declares as a tie breaker. Another declared encoding wins only if
 * neither reads like Chinese.
 *
 * @param options.declared label from the HTTP header or the markup, any label of the Encoding Standard
 */
export function decode(bytes: Uint8Array, options: { readonly declared?: string } = {}): Decoded {
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      return { text: new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, ''), encoding, certainty: 'certain' };
    }
  }
  const declared = canonical(options.declared);
  const wide = utf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, certainty: 'probable' };
  if (isAscii(bytes)) {
    const encoding = declared ?? 'utf-8';
    return { text: new TextDecoder(encoding).decode(bytes), encoding, certainty: 'certain' };
  }
  const whole = withoutTail(bytes);
  const utf8 = fatal(bytes, 'utf-8') ?? fatal(whole, 'utf-8');
  if (utf8 !== undefined && (declared === 'utf-8' || chineseness(utf8) > -1 || whole.length > 64)) {
    return { text: utf8, encoding: 'utf-8', certainty: 'certain' };
  }
  const candidates = ['utf-8', 'gb18030', 'big5'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, score: chineseness(text) + (encoding === declared ? DECLARED_BONUS : 0) };
  });
  const [best, second] = candidates.sort((a, b) => b.score - a.score);
  if (!best || !second) return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', certainty: 'guess' };
  if (best.score < LEAST && declared && !candidates.some(({ encoding }) => encoding === declared)) {
    const text = fatal(bytes, declared);
    if (text !== undefined) return { text, encoding: declared, certainty: 'probable' };
  }
  const margin = best.score - second.score;
  const certainty =
    best.score >= LEAST && margin >= 0.5 ? 'certain' : best.score >= 0 && margin > 0.1 ? 'probable' : 'guess';
  return { text: best.text, encoding: best.encoding, certainty };
}

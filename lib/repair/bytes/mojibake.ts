import { chineseness } from '../../charset/chineseness.ts';
import { gbkCode } from './gbk.ts';
import { windows1252Byte } from './windows-1252.ts';

/** A line decoded again. */
export interface Redecoded {
  readonly text: string;
  /** Bytes were lost on the way; □ stands for what they were. */
  readonly lossy: boolean;
}

/** Chinese reads above this on the scale of `chineseness`, wrongly decoded Chinese below the other. */
const CHINESE = 0.3;
const BROKEN = -0.35;
/** Characters a line must have: shorter ones could be anything. */
const LEAST = 4;

function fatal(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const hanCount = (text: string): number => text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;

/** The bytes of a line in windows-1252; undefined where it has a character that windows-1252 has not. */
function windows1252Bytes(line: string): Uint8Array | undefined {
  const bytes = new Uint8Array(line.length);
  for (let i = 0; i < line.length; i++) {
    const byte = windows1252Byte(line.charCodeAt(i));
    if (byte < 0) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

/** Western text has single accented letters between plain ones; Chinese bytes stand together. */
function standTogether(bytes: Uint8Array): boolean {
  let high = 0;
  let runs = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    high++;
    if (i === 0 || (bytes[i - 1] ?? 0) < 0x80) runs++;
  }
  return high >= 2 * LEAST && high >= 2 * runs;
}

/** `ÖÐ¹úÐÂÎÅ`: bytes of GBK, Big5 or UTF-8 that were shown as windows-1252. No Chinese character on the line. */
export function fromWindows1252(line: string): Redecoded | undefined {
  if (/[\u2e80-\uffef]/.test(line)) return undefined;
  const bytes = windows1252Bytes(line);
  if (!bytes || !standTogether(bytes)) return undefined;
  let best: { text: string; score: number } | undefined;
  for (const encoding of ['utf-8', 'gb18030', 'big5']) {
    const text = fatal(bytes, encoding);
    if (text === undefined || hanCount(text) < LEAST || text.includes('\n')) continue;
    const score = chineseness(text);
    if (score > CHINESE && (!best || score > best.score)) best = { text, score };
  }
  return best && { text: best.text, lossy: false };
}

/** `浣犲ソ锛`: bytes of UTF-8 that were read as GBK, which loses a byte wherever a pair is invalid. */
export function fromUtf8AsGbk(line: string): Redecoded | undefined {
  if (line.length < LEAST || chineseness(line) > BROKEN) return undefined;
  const bytes: number[] = [];
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (unit < 0x80) bytes.push(unit);
    else if (unit === 0xfffd) bytes.push(0xff);
    else if (unit === 0x20ac) bytes.push(0x80);
    else {
      const code = gbkCode(unit);
      if (code === 0) return undefined;
      bytes.push(code >> 8, code & 0xff);
    }
  }
  const { text, lost } = lenientUtf8(bytes);
  if (hanCount(text) < LEAST || lost > 0.25 * text.length || chineseness(text.replaceAll('□', '')) < CHINESE)
    return undefined;
  return { text, lossy: lost > 0 };
}

/** Bytes of the UTF-8 sequence that a byte begins, 0 where it begins none. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte >= 0xf5) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

const isTrail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** UTF-8 in which a ? or an FF stands for lost bytes: a sequence that is not whole becomes □. */
function lenientUtf8(bytes: readonly number[]): { text: string; lost: number } {
  let text = '';
  let lost = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const length = sequenceLength(byte);
    const sequence = bytes.slice(i, i + length);
    const whole = length > 0 && sequence.length === length && sequence.slice(1).every(isTrail);
    if (whole) {
      text += new TextDecoder().decode(Uint8Array.from(sequence));
      i += length;
      continue;
    }
    lost++;
    // The last byte before a line ends is the one that is lost: E3 80 there is 。 cut short.
    text += byte === 0xe3 && bytes[i + 1] === 0x80 && i + 3 >= bytes.length ? '。' : '□';
    i++;
    // What is left of the sequence, and the mark of the lost byte, belong to the same character.
    while (isTrail(bytes[i]) || bytes[i] === 0xff) i++;
    if (length > 1 && bytes[i] === 0x3f) i++;
  }
  return { text, lost };
}

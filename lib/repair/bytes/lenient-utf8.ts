import { EURO, LOST } from './shown-bytes.ts';

/** Bytes of the UTF-8 sequence that a byte begins, 0 where it begins none. */
function sequenceLength(byte: number): number {
  if (byte < 0) return 0;
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte >= 0xf5) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

const isTrail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** The character of a whole sequence; undefined for one that UTF-8 forbids (overlong, surrogates). */
function characterOf(sequence: readonly number[]): string | undefined {
  const char = new TextDecoder().decode(Uint8Array.from(sequence));
  return char.includes('\ufffd') ? undefined : char;
}

/** A no-break space that was made a plain one is still a byte of its sequence: E5 8A 20 is 加. */
const withBreaks = (sequence: readonly number[]): readonly number[] =>
  sequence.map((byte, i) => (i > 0 && byte === 0x20 ? 0xa0 : byte));

function takeWhole(bytes: readonly number[], at: number): { char: string; length: number } | undefined {
  const length = sequenceLength(bytes[at] ?? LOST);
  if (length === 0) return undefined;
  const sequence = bytes.slice(at, at + length);
  const whole = sequence.slice(1).every(isTrail) ? sequence : withBreaks(sequence);
  if (whole.length < length || !whole.slice(1).every(isTrail)) return undefined;
  const char = length === 1 ? String.fromCharCode(bytes[at] ?? 0) : characterOf(whole);
  return char === undefined ? undefined : { char, length };
}

/** Where what is left of a broken sequence ends: its trails, the lost bytes, the trails behind them. */
function skipBroken(bytes: readonly number[], at: number): { end: number; characters: number } {
  const length = sequenceLength(bytes[at] ?? LOST);
  let end = at + (length > 1 || isTrail(bytes[at]) ? 1 : 0);
  while (end < at + length && isTrail(bytes[end])) end++;
  const missing = Math.max(0, length - (end - at));
  const isGap = bytes[end] === LOST || (length > 1 && bytes[end] === 0x3f);
  if (!isGap) return { end: Math.max(end, at + 1), characters: 1 };
  while (bytes[end] === LOST || bytes[end] === 0x3f) end++;
  const from = end;
  while (isTrail(bytes[end]) && end - from < 3) end++;
  // E6 9C ? 9C 84: the sequence lacks one byte, and two stand behind the gap. They end another character.
  return { end, characters: missing > 0 && end - from >= missing && end - from > 0 ? 2 : 1 };
}

/**
 * Each € of GBK as the bytes it was: A2 E3 where A2 ends a sequence and the E3 begins one that goes on behind it, else 80.
 * UTF-8 leaves no choice.
 */
export function withEuros(bytes: readonly number[]): readonly number[] {
  if (!bytes.includes(EURO)) return bytes;
  const out: number[] = [];
  let missing = 0;
  bytes.forEach((byte, at) => {
    const isPair = byte === EURO && missing === 1 && isTrail(plain(bytes[at + 1]));
    if (isPair) out.push(0xa2, 0xe3);
    else out.push(plain(byte) ?? LOST);
    if (isPair) missing = 2;
    else missing = isTrail(plain(byte)) ? Math.max(0, missing - 1) : Math.max(0, sequenceLength(byte) - 1);
  });
  return out;
}

const plain = (byte: number | undefined): number | undefined => (byte === EURO ? 0x80 : byte);

const CLOSING = new Map(['《》', '「」', '『』', '【】', '〔〕', '〈〉'].map(([open, close]) => [open, close]));

/** The mark that a line ends with: it closes the bracket that is open, or ends the sentence. */
function lastMark(line: string): string {
  const open: string[] = [];
  for (const char of line) {
    if (CLOSING.has(char)) open.push(char);
    else if (CLOSING.get(open.at(-1) ?? '') === char) open.pop();
  }
  return CLOSING.get(open.at(-1) ?? '') ?? '。';
}

/** E3 80 and nothing behind: the last byte of a line is the one that is lost, and the mark is 。 or closes what is open. */
const isLastMark = (bytes: readonly number[], at: number, end: number): boolean =>
  bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && end - at <= 3 && (end >= bytes.length || bytes[end] === 0x0a);

/**
 * UTF-8 of which bytes may be lost: U+FFFD stands for each character that is not whole, and never a part of one for all
 * of it. `?` counts as a lost byte only inside a sequence.
 */
export function lenientUtf8(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const whole = takeWhole(bytes, at);
    if (whole) {
      text += whole.char;
      at += whole.length;
      continue;
    }
    const { end, characters } = skipBroken(bytes, at);
    text += isLastMark(bytes, at, end) ? lastMark(text.slice(text.lastIndexOf('\n') + 1)) : '\ufffd'.repeat(characters);
    at = end;
  }
  return text;
}

import type { Escape } from './code-points.ts';
import { decodeBytes } from './decode-bytes.ts';

/** Ways to write a byte in ASCII: %E4, %25E4; =E4 of e-mail; \xe4; \344. Each with its digits as the one group. */
const FORMS: readonly (readonly [pattern: RegExp, base: number])[] = [
  [/%(?:25){0,3}([0-9a-f]{2})/gi, 16],
  [/=(?:\n=)?([0-9A-F]{2})/g, 16],
  [/\\{1,4}x([0-9a-f]{2})/gi, 16],
  [/\\{1,4}([0-3][0-7]{2})/g, 8],
];

/** Escaped bytes above ASCII that a piece has at least: two Chinese characters in any charset, nearly; or one of UTF-8. */
const LEAST = 3;

/** A line feed is among them only where e-mail broke a line. */
const ASCII_PIECE = /[\n\x20-\x7e]+/g;

/** An address of the Web escapes its characters rightly. */
const ADDRESS = /:\/\/|\bwww\.|[?&]\w|^\/\w|\w\.(?:com|cn|net|org|htm|html|jpg|png|pdf|docx?)\b/i;

/** One byte of the piece, escaped or plain, with where it stands. */
interface PieceByte {
  readonly start: number;
  readonly end: number;
  readonly byte: number;
  readonly isEscaped: boolean;
}

function bytesOf(piece: string, [pattern, base]: (typeof FORMS)[number]): readonly PieceByte[] {
  const bytes: PieceByte[] = [];
  let at = 0;
  const addPlain = (to: number): void => {
    for (; at < to; at++) {
      // =⏎ is a break that e-mail put there.
      if (piece.startsWith('=\n', at)) at++;
      else bytes.push({ start: at, end: at + 1, byte: piece.charCodeAt(at), isEscaped: false });
    }
  };
  for (const match of piece.matchAll(pattern)) {
    addPlain(match.index);
    at = match.index + match[0].length;
    bytes.push({ start: match.index, end: at, byte: Number.parseInt(match[1] ?? '0', base), isEscaped: true });
  }
  addPlain(piece.length);
  return bytes;
}

/** From the first escaped byte to the last; the trail byte of a pair behind that may be a plain letter. */
function decodePiece(bytes: readonly PieceByte[]): { first: PieceByte; last: PieceByte; text: string } | undefined {
  const from = bytes.findIndex(({ isEscaped }) => isEscaped);
  const to = bytes.findLastIndex(({ isEscaped }) => isEscaped) + 1;
  for (const end of [to, to + 1]) {
    const part = bytes.slice(from, end);
    const [first, last] = [part[0], part.at(-1)];
    const text = decodeBytes(part.map(({ byte }) => byte));
    if (text !== undefined && first && last) return { first, last, text };
  }
  return undefined;
}

/** What a piece of ASCII stands for, with a form's escapes read as bytes of a Chinese charset. */
function readPiece(piece: string, form: (typeof FORMS)[number]): Escape | undefined {
  const bytes = bytesOf(piece, form);
  if (bytes.filter(({ isEscaped, byte }) => isEscaped && byte >= 0x80).length < LEAST) return undefined;
  const decoded = decodePiece(bytes);
  if (!decoded) return undefined;
  // Forms of the Web write a space as +, and a plus as %2B.
  const isForm = !/ /.test(piece) && /%20/.test(piece) === false && /\+/.test(piece);
  const text = isForm && form === FORMS[0] ? decoded.text.replaceAll('+', ' ') : decoded.text;
  return { start: decoded.first.start, end: decoded.last.end, after: text.trimEnd() };
}

/** Bytes of Chinese text on a line that are written in ASCII: %E4%BC%9A, =E4=BC=9A, \xe4\xbc\x9a. */
export function byteEscapes(line: string): readonly Escape[] {
  const found: Escape[] = [];
  if (!/[%=\\]/.test(line)) return found;
  for (const { 0: piece, index } of line.matchAll(ASCII_PIECE)) {
    if (!/[%=\\]/.test(piece) || ADDRESS.test(piece)) continue;
    for (const form of FORMS) {
      const read = readPiece(piece, form);
      if (!read) continue;
      found.push({ start: index + read.start, end: index + read.end, after: read.after });
      break;
    }
  }
  return found;
}

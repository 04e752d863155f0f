import { chineseness } from '../../charset/chineseness.ts';
import type { Escape } from './code-points.ts';
import { decodeBytes } from './decode-bytes.ts';

/** =?utf-8?B?5Lya6K6u?= and =?gbk?Q?=BB=E1?= of the headers of e-mails. */
const WORD = /=\?([\w-]{2,20})\?([BQ])\?([^?\s]{1,9000})\?=/gi;
/** A line of Base64 and nothing else. */
const BASE64_LINE = /^[A-Za-z0-9+/]{12,}={0,2}$/;
/** ~{Va7"~} of HZ. */
const HZ = /~\{((?:[\x21-\x77][\x21-\x7e])+)(?:~\}|$)/g;
/** +Ti1W/Q- of UTF-7. */
const UTF7 = /\+([A-Za-z0-9+/]{3,})-?/g;

const HAN = /[\u4e00-\u9fff]/g;
const CHINESE = 0.3;
/** Chinese characters that such escapes of a line give at least. */
const LEAST = 2;

const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;

function fromBase64(base64: string): readonly number[] {
  try {
    return [...atob(base64)].map((char) => char.charCodeAt(0));
  } catch {
    return [];
  }
}

const fromQuoted = (quoted: string): readonly number[] =>
  [...quoted.replaceAll('_', ' ').matchAll(/=([0-9A-F]{2})|([^=])/gi)].map(([, hex, char]) =>
    hex ? Number.parseInt(hex, 16) : (char ?? '').charCodeAt(0),
  );

const isText = (text: string | undefined): text is string =>
  text !== undefined && hanCount(text) >= LEAST && chineseness(text) > CHINESE && !/[^\P{Cc}\s]|\ufffd/u.test(text);

function words(line: string): readonly Escape[] {
  return [...line.matchAll(WORD)].flatMap(({ 0: whole, 2: kind = '', 3: body = '', index }) => {
    const after = decodeBytes(kind.toUpperCase() === 'B' ? fromBase64(body) : fromQuoted(body));
    return isText(after) ? { start: index, end: index + whole.length, after } : [];
  });
}

function base64Line(line: string): readonly Escape[] {
  const base64 = line.replaceAll('\n', '');
  if (!BASE64_LINE.test(base64) || base64.length % 4 !== 0) return [];
  const after = decodeBytes(fromBase64(base64));
  return isText(after) ? [{ start: 0, end: line.length, after: after.trimEnd() }] : [];
}

const fromHz = (pairs: string): string =>
  new TextDecoder('gb18030').decode(Uint8Array.from(pairs, (char) => char.charCodeAt(0) | 0x80));

function fromUtf7(base64: string): string {
  const bytes = fromBase64(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0)));
  return new TextDecoder('utf-16be').decode(Uint8Array.from(bytes.slice(0, bytes.length & ~1)));
}

/** Each of a pattern's pieces read, where all of them together are Chinese. */
function allOf(line: string, pattern: RegExp, read: (body: string) => string): readonly Escape[] {
  const found = [...line.matchAll(pattern)].map(({ 0: whole, 1: body = '', index }) => ({
    start: index,
    end: index + whole.length,
    after: read(body),
  }));
  return isText(found.map(({ after }) => after).join('')) ? found : [];
}

/** What e-mail made of Chinese text on a line to send it in ASCII: Base64, encoded words, HZ, UTF-7. */
export function mailEscapes(line: string): readonly Escape[] {
  if (!/[\w+/]{3}|~\{/.test(line)) return [];
  for (const found of [words(line), base64Line(line), allOf(line, HZ, fromHz), allOf(line, UTF7, fromUtf7)])
    if (found.length > 0) return found;
  return [];
}

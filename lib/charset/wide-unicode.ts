import { chineseness } from './chineseness.ts';
import { decodeFatal } from './decode-fatal.ts';

/** Least of `chineseness` for what is taken for Chinese without anything else that speaks for it. */
const CLEARLY = 0.8;

/** Chinese in UTF-16 has no zeros where it has no markup: it reads like Chinese in one order of its bytes, and in that alone. */
function utf16ByText(bytes: Uint8Array): string | undefined {
  if (bytes.length < 16 || bytes.length % 2 === 1) return undefined;
  const [little = 0, big = 0, chinese = 0] = ['utf-16le', 'utf-16be', 'gb18030'].map((encoding) =>
    chineseness(new TextDecoder(encoding).decode(bytes)),
  );
  if (Math.max(little, big) < Math.max(CLEARLY, chinese + 0.5)) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** UTF-16 without a byte order mark: every other byte of its markup and digits is zero, or it reads like Chinese. */
export function utf16Label(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (length < 4 || even + odd < length / 16)
    return decodeFatal(bytes, 'utf-8') === undefined ? utf16ByText(bytes) : undefined;
  if (odd > 8 * even) return 'utf-16le';
  return even > 8 * odd ? 'utf-16be' : undefined;
}

/** A text file in UTF-32 is none that browsers read; four bytes a character, the upper two zero. */
export function textOfUtf32(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe || bytes[2] !== 0 || bytes[3] !== 0 || bytes.length % 4 > 0)
    return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const points = Array.from({ length: bytes.length / 4 - 1 }, (_, i) => view.getUint32(4 * i + 4, true));
  return points.every((point) => point <= 0x10ffff)
    ? points.map((point) => String.fromCodePoint(point)).join('')
    : undefined;
}

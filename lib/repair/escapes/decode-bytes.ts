import { chineseness } from '../../charset/chineseness.ts';
import { decodeFatal } from '../../charset/decode-fatal.ts';

const TRUE = ['utf-8', 'gb18030', 'big5'] as const;
/** Least of `chineseness` for a text that is Chinese. */
const CHINESE = 0.3;

/** A Chinese character, or a mark of Chinese print. */
const CHINESE_SIGN = /[\u4e00-\u9fff\u2018-\u201d\u2026\u3000-\u301f\uff01-\uff5e]/;

/** The Chinese text that bytes are in UTF-8, or else in the better of GB 18030 and Big5; undefined where they are none. */
export function decodeBytes(bytes: readonly number[]): string | undefined {
  const array = Uint8Array.from(bytes);
  let best: { text: string; score: number } | undefined;
  for (const encoding of TRUE) {
    const text = decodeFatal(array, encoding);
    if (text === undefined || !CHINESE_SIGN.test(text)) continue;
    if (encoding === 'utf-8') return text;
    const score = chineseness(text);
    if (score > (best?.score ?? CHINESE)) best = { text, score };
  }
  return best?.text;
}

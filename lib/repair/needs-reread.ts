import { chineseness } from '../charset/chineseness.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether the text shows damage by a wrong charset that reading the page's bytes again could undo: U+FFFD, 锟斤拷 and its
 * like, Latin letters with accents in long runs, or Chinese characters that no Chinese text would put together. An
 * article that quotes a little of it does not.
 */
export function needsReread(text: string): boolean {
  const strange = count(text, /\P{ASCII}/gu);
  if (strange < 8) return false;
  const replaced = count(text, /\ufffd/g);
  if (replaced >= 3 && replaced >= 0.005 * strange) return true;
  const filler = count(text, /(?<![“‘「『《"'])(?:锟斤拷|烫烫烫|屯屯屯|葺葺葺)/g);
  if (filler >= 3 && filler >= 0.01 * strange) return true;
  const latin = count(text, /[\u0080-\u00ff‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]{4,}/g);
  const western = count(text, /[\u0080-\u00ffƒŠŒŽšœžŸ]/g);
  if (latin >= 3 && western >= 0.3 * strange) return true;
  const kana = count(text, /[\u3040-\u30ff]/g);
  const hangul = count(text, /[\uac00-\ud7af]/g);
  const han = count(text, /[\u4e00-\u9fff]/g);
  if (han < 20 || hangul > 0.1 * strange || kana > 0.5 * strange) return false;
  return han >= 0.3 * strange && chineseness(text) < -0.45;
}

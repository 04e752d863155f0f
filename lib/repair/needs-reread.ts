const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What a text says of the charset its page was read by; `unsure` is for `chineseness`, which knows more characters. */
export type RereadSign = 'wrong' | 'right' | 'unsure';

/** A tenth or more of the Chinese characters of nearly any official text, of either script, are among these. */
const COMMONEST =
  /[的国中新发在人和大全一会展年日作业地进动同方化为加行主以建家民部出等要合了成工高重近月天关开上对不有是國發會業進動爲為來個學區]/g;
const LEAST_COMMON = 0.1;

/**
 * Whether the text shows damage by a wrong charset that reading the page's bytes again could undo: U+FFFD, 锟斤拷 and its
 * like, Latin letters with accents in long runs, or, perhaps, Chinese characters that no Chinese text would put together.
 * An article that quotes a little of it shows none.
 */
export function rereadSign(text: string): RereadSign {
  const strange = count(text, /\P{ASCII}/gu);
  if (strange < 8) return 'right';
  const replaced = count(text, /\ufffd/g);
  if (replaced >= 3 && replaced >= 0.005 * strange) return 'wrong';
  const filler = count(text, /(?<![“‘「『《"'])(?:锟斤拷|烫烫烫|屯屯屯|葺葺葺)/g);
  if (filler >= 3 && filler >= 0.01 * strange) return 'wrong';
  const latin = count(text, /[\u0080-\u00ff‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]{4,}/g);
  const western = count(text, /[\u0080-\u00ffƒŠŒŽšœžŸ]/g);
  if (latin >= 3 && western >= 0.3 * strange) return 'wrong';
  const kana = count(text, /[\u3040-\u30ff]/g);
  const hangul = count(text, /[\uac00-\ud7af]/g);
  const han = count(text, /[\u4e00-\u9fff]/g);
  if (han < 20 || hangul > 0.1 * strange || kana > 0.5 * strange || han < 0.3 * strange) return 'right';
  return count(text, COMMONEST) < LEAST_COMMON * han ? 'unsure' : 'right';
}

/** A text is judged as `chineseness` judges it; below this, its characters were never written together. */
const LEAST_CHINESE = -0.45;

/**
 * Whether reading the page's bytes again could undo what the text shows.
 * @param loadJudge brings `chineseness`, which only texts of rare characters ask for
 */
export async function needsReread(
  text: string,
  loadJudge: () => Promise<{ readonly chineseness: (text: string) => number }>,
): Promise<boolean> {
  const sign = rereadSign(text);
  if (sign !== 'unsure') return sign === 'wrong';
  const { chineseness } = await loadJudge();
  return chineseness(text) < LEAST_CHINESE;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What a text says of the charset its page was read by; `unsure` is for `chineseness`, which knows more characters. */
export type RereadSign = 'wrong' | 'right' | 'unsure';

/** A tenth or more of the Chinese characters of nearly any official text, of either script, are among these. */
const COMMONEST =
  '的国中新发在人和大全一会展年日作业地进动同方化为加行主以建家民部出等要合了成工高重近月天关开上对不有是國發會業進動爲為來個學區';
const LEAST_COMMON = 0.1;

/** What a character is of, 0 where it is of none of these. */
const REPLACED = 1;
const WESTERN = 2;
const KANA = 3;
const HANGUL = 4;
const HAN = 5;
const COMMON = 6;

let kinds: Uint8Array | undefined;

function makeKinds(): Uint8Array {
  const made = new Uint8Array(0x10000);
  made.fill(WESTERN, 0x80, 0x100);
  for (const c of 'ƒŠŒŽšœžŸ') made[c.charCodeAt(0)] = WESTERN;
  made.fill(KANA, 0x3040, 0x3100);
  made.fill(HAN, 0x4e00, 0xa000);
  made.fill(HANGUL, 0xac00, 0xd7b0);
  made[0xfffd] = REPLACED;
  for (const c of COMMONEST) made[c.charCodeAt(0)] = COMMON;
  return made;
}

/** How many characters of a text are beyond ASCII, and how many of each kind, in one walk: every page is asked. */
function countKinds(text: string) {
  kinds ??= makeKinds();
  const counts = new Uint32Array(COMMON + 1);
  let strange = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    const kind = kinds[unit] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
    // The second half of a surrogate pair is no character of its own.
    const isSecond = (unit & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
    if (!isSecond) strange++;
  }
  const [, replaced = 0, western = 0, kana = 0, hangul = 0, han = 0, common = 0] = counts;
  return { strange, replaced, western, kana, hangul, han: han + common, common };
}

/**
 * Whether the text shows damage by a wrong charset that reading the page's bytes again could undo: U+FFFD, 锟斤拷 and its
 * like, Latin letters with accents in long runs, or, perhaps, Chinese characters that no Chinese text would put together.
 * An article that quotes a little of it shows none.
 */
export function rereadSign(text: string): RereadSign {
  const { strange, replaced, western, kana, hangul, han, common } = countKinds(text);
  if (strange < 8) return 'right';
  if (replaced >= 3 && replaced >= 0.005 * strange) return 'wrong';
  const filler = count(text, /(?<![“‘「『《"'])(?:锟斤拷|烫烫烫|屯屯屯|葺葺葺)/g);
  if (filler >= 3 && filler >= 0.01 * strange) return 'wrong';
  const isWestern = western >= 0.3 * strange;
  if (isWestern && count(text, /[\u0080-\u00ff‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]{4,}/g) >= 3) return 'wrong';
  if (han < 20 || hangul > 0.1 * strange || kana > 0.5 * strange || han < 0.3 * strange) return 'right';
  return common < LEAST_COMMON * han ? 'unsure' : 'right';
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

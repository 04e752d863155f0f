import { chineseness } from '../../charset/chineseness.ts';
import { lenientPairs } from './lenient-pairs.ts';
import { lenientUtf8, withEuros } from './lenient-utf8.ts';
import { EURO, LOST, SHOWN, type Shown, shownBytes } from './shown-bytes.ts';

/*
 * The bytes: what characters are in the charsets that Chinese bytes get shown in, and texts that were decoded by the wrong
 * one. `gbk.ts`, `single-byte.ts` and `double-byte.ts` are tables both ways, made from the browser's own decoders and so
 * never wrong by a version; `shown-bytes.ts` turns what is shown into the bytes it was made of; `lenient-utf8.ts` and
 * `lenient-pairs.ts` read bytes of which some are gone; this file finds which two charsets were mixed up, once or several
 * times over, and does it for a page and not for a line: ÖÐ¹úÐÂÎÅ → 中国新闻 is windows-1252 for GBK.
 * Its limits: only what reads like Chinese in the end is taken, and bytes that a decoder lost stay lost (□).
 */

/** Charsets that Chinese texts are in. */
const TRUE = ['utf-8', 'gb18030', 'big5'] as const;

/** One wrong decoding: what the text is shown as, and what it was. */
interface Mixup {
  readonly shown: Shown;
  readonly was: (typeof TRUE)[number];
}

/** The wrong decodings of a page, the last one first. */
export type MixupPath = readonly Mixup[];

/** Chinese reads above this on the scale of `chineseness`, wrongly decoded Chinese below the other. */
const CHINESE = 0.3;
export const BROKEN = -0.35;
/** Most of the characters that may be lost: what reads worse is left as it is, and named. */
export const MOST_LOST = 0.4;
/** ÃƒÂ¤Ã‚: decoded wrongly again and again. */
const DEEPEST = 4;

const readable = (text: string): string => text.replaceAll('\ufffd', '');

/** Share of the characters outside ASCII that are lost. */
export function lostShare(text: string): number {
  const lost = text.split('\ufffd').length - 1;
  return lost === 0 ? 0 : lost / (text.match(/\P{ASCII}/gu)?.length ?? 1);
}

/** A line up to where pairs begin anew whatever stood before: the first mark, the first character of ASCII. */
const HEAD = /^[^\p{ASCII}，。、；：]+/u;

/** A text read from its bytes, or with one lost before it where its beginning then reads like Chinese: 喽上胤姥 is □渡县防汛. */
function betterCut(plain: string, bytes: readonly number[], was: Mixup['was']): string {
  const head = HEAD.exec(plain)?.[0] ?? '';
  if (head === '' || chineseness(readable(head)) > CHINESE) return plain;
  const cut = lenientPairs([LOST, ...bytes], was);
  const from = HEAD.exec(cut.slice(1))?.[0] ?? '';
  return chineseness(readable(from)) > CHINESE ? cut : plain;
}

/** Undoes one wrong decoding; U+FFFD stands for each character that is lost. */
function undo(text: string, { shown, was }: Mixup): string | undefined {
  const bytes = shownBytes(text, shown);
  if (!bytes) return undefined;
  if (was === 'utf-8') return lenientUtf8(withEuros(bytes));
  if (bytes.includes(EURO))
    return lenientPairs(
      bytes.flatMap((byte) => (byte === EURO ? [0xa2, 0xe3] : byte)),
      was,
    );
  if (bytes.includes(LOST)) return lenientPairs(bytes, was);
  const plain = new TextDecoder(was).decode(Uint8Array.from(bytes)).replace(/[\ue000-\uf8ff]/g, '\ufffd');
  return betterCut(plain, bytes, was);
}

/** Undoes the wrong decodings of a page in a text; undefined where it has characters they cannot have made. */
export function undoAll(text: string, path: MixupPath): string | undefined {
  let now: string | undefined = text;
  for (const mixup of path) now = now === undefined ? undefined : undo(now, mixup);
  return now;
}

/** How much a text reads like Chinese, less for what it has lost. */
const scoreOf = (text: string): number => chineseness(readable(text)) - lostShare(text);

/** What a lost character takes from a reading's rank: as much as it can gain by not being a rare one. */
const LOSS = 3;

interface Found {
  readonly path: MixupPath;
  readonly score: number;
  /** Its place among readings that are all Chinese: of two code pages that nearly agree the one that loses nothing. */
  readonly rank: number;
}

/** A text with one wrong decoding undone. */
interface Undone extends Found {
  readonly text: string;
  /** It may have been decoded wrongly before: only UTF-8 holds the characters that a wrong decoding makes. */
  readonly mayGoOn: boolean;
}

/** What a text is with each wrong decoding undone that can have made it. */
function undoEach(text: string, path: MixupPath): readonly Undone[] {
  return SHOWN.flatMap((shown) =>
    TRUE.flatMap((was): readonly Undone[] => {
      const made = shown === was ? undefined : undo(text, { shown, was });
      if (made === undefined || made === text || lostShare(made) > MOST_LOST) return [];
      const mayGoOn = was === 'utf-8' && chineseness(readable(made)) < BROKEN;
      const score = scoreOf(made);
      return [{ text: made, path: [...path, { shown, was }], score, rank: score - LOSS * lostShare(made), mayGoOn }];
    }),
  );
}

/** The best way that gives Chinese; of two as good the first. */
const bestOf = (found: readonly (Found | undefined)[]): Found | undefined =>
  found.reduce(
    (best, one) => (one && one.score > CHINESE && one.rank > (best?.rank ?? -Infinity) ? one : best),
    undefined,
  );

/** Undoes one wrong decoding, and more where that alone gives no Chinese. */
function search(text: string, path: MixupPath): Found | undefined {
  const undone = undoEach(text, path);
  const best = bestOf(undone);
  if (best || path.length + 1 >= DEEPEST) return best;
  return bestOf(undone.filter(({ mayGoOn }) => mayGoOn).map((one) => search(one.text, one.path)));
}

/** The wrong decodings that made this of a Chinese text, undefined when it is nothing of the kind. */
export const findMixups = (sample: string): MixupPath | undefined => search(sample, [])?.path;

import type { Certainty } from '../reading/article.ts';
import { chineseness } from './chineseness.ts';

/** Bytes are valid UTF-8 by chance only when they are few. */
export const FEW = 64;
/** Below this a text is not Chinese in that encoding. */
export const LEAST = 0.3;

/** Certain unless the text itself says that it is not whole, or not what it was. */
export const unlessBroken = (text: string, certainty: Certainty): Certainty =>
  certainty === 'certain' && /[\ufffd\ue000-\uf8ff]/.test(text) ? 'probable' : certainty;

/** Characters outside ASCII that are valid UTF-8 by no chance, where they read like Chinese. */
const ENOUGH = 2;

/** Valid UTF-8 is certain where it is long or Chinese, and says nothing against itself. */
export function certaintyOfUtf8(text: string, isWhole: boolean): Certainty {
  const strange = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const isProved = strange * 3 > FEW || (strange >= ENOUGH && chineseness(text) > LEAST);
  return isWhole && isProved && chineseness(text) > -1 ? unlessBroken(text, 'certain') : 'probable';
}

/** Characters outside ASCII by which alone an encoding can be certain. */
const LEAST_CERTAIN = 6;

export function certaintyOfChinese(text: string, score: number, margin: number): Certainty {
  const strange = text.match(/\P{ASCII}/gu)?.length ?? 0;
  if (score >= LEAST && margin >= 0.5 && strange >= LEAST_CERTAIN) return unlessBroken(text, 'certain');
  return score >= 0 && margin > 0.1 ? 'probable' : 'guess';
}

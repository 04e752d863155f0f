import { foldUnit } from '../script/tables/fold.ts';
import { COMMON_CHARACTERS } from './common-characters.ts';

/** How much of a text is looked at; the first characters tell. */
const SAMPLE = 20_000;

let ranks: Uint16Array | undefined;

/** One entry a UTF-16 unit: 1 for the most frequent character, 0 for a rare one. */
function rankTable(): Uint16Array {
  if (ranks) return ranks;
  const table = new Uint16Array(0x10000);
  for (let i = 0; i < COMMON_CHARACTERS.length; i++) table[COMMON_CHARACTERS.charCodeAt(i)] = i + 1;
  ranks = table;
  return table;
}

const CHINESE_MARKS = new Set([...'，。、：；？！“”‘’（）《》〈〉「」『』【】〔〕—…·　％'].map((c) => c.charCodeAt(0)));

/** What a character that is not frequent says for or against Chinese. */
function weightOfRare(unit: number): number {
  if (unit === 0xfffd) return -4;
  if (unit >= 0xe000 && unit <= 0xf8ff) return -3;
  if (unit >= 0x4e00 && unit <= 0x9fff) return -0.9;
  if (CHINESE_MARKS.has(unit)) return 1.5;
  return unit >= 0x3000 && unit <= 0x30ff ? -0.3 : -1.5;
}

/** What one UTF-16 unit outside ASCII says for or against Chinese: 3 for the most frequent character, -4 for an error. */
export function characterWeight(unit: number): number {
  const folded = foldUnit(unit);
  const rank = rankTable()[folded] ?? 0;
  return rank > 0 ? 3 - Math.log10(rank) : weightOfRare(folded);
}

/**
 * How much a text reads like Chinese, from about -4 (every character an error) to about 3: the mean over its non-ASCII
 * characters of a figure that grows with how frequent the character is. 0 when there are none.
 */
export function chineseness(text: string): number {
  const end = Math.min(text.length, SAMPLE * 8);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < end && count < SAMPLE; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    count++;
    sum += characterWeight(unit);
  }
  return count === 0 ? 0 : sum / count;
}

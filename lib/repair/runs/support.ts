import { alike } from './alike.ts';
import type { NearReading } from './near-readings.ts';

/** How much of what is near speaks for each character of the best reading, 0 to 1. */
export interface Support {
  /** One entry a UTF-16 unit: the share of the readings that have it at that place. */
  readonly characters: Float64Array;
  /** One entry a unit and one more for the end: the share of the readings that have nothing more before it. */
  readonly gaps: Float64Array;
}

/** Edit distances of the beginnings of two short texts, row by row. */
function distances(a: string, b: string): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let j = 0; j <= b.length; j++) table[j] = j;
  for (let i = 1; i <= a.length; i++) {
    table[i * width] = i;
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const across = (table[at - width - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      table[at] = Math.min(across, (table[at - width] ?? 0) + 1, (table[at - 1] ?? 0) + 1);
    }
  }
  return table;
}

const MARK = /[，。、；：？！“”　]/;

/** Adds a weight to one entry. */
function give(to: Float64Array, at: number, weight: number): void {
  to[at] = (to[at] ?? 0) + weight;
}

/** The steps from the beginnings of two texts to shorter ones: both lose their last character, or one of them. */
type Step = 'both' | 'other' | 'best';

/** A step on the shortest way from beginnings of `best` and `text` back to nothing. */
function stepAt(table: Uint16Array, width: number, [i, j]: readonly [number, number], isSame: boolean): Step {
  const here = table[i * width + j] ?? 0;
  if (i > 0 && j > 0 && here === (table[(i - 1) * width + j - 1] ?? 0) + (isSame ? 0 : 1)) return 'both';
  return j > 0 && here === (table[i * width + j - 1] ?? 0) + 1 ? 'other' : 'best';
}

/** Adds the weight of a reading to what the differing parts have in common, on the shortest way from one to the other. */
function countWithin(best: string, text: string, weight: number, to: Support): void {
  const table = distances(best, text);
  const width = text.length + 1;
  let isEmpty = true;
  let i = best.length;
  let j = text.length;
  const close = (): void => {
    if (isEmpty) give(to.gaps, i, weight);
    isEmpty = true;
  };
  while (i > 0 || j > 0) {
    const isSame = best[i - 1] === text[j - 1];
    const step = stepAt(table, width, [i, j], isSame);
    if (step !== 'best') j--;
    if (step === 'other') {
      // A mark more or less is no character that is missing.
      if (!MARK.test(text[j] ?? '')) isEmpty = false;
      continue;
    }
    close();
    i--;
    if (step === 'both' && isSame) give(to.characters, i, weight);
  }
  close();
}

/** Adds the weight of a reading to what it has in common with the best. */
function count(best: string, text: string, weight: number, support: Support): void {
  const { characters, gaps } = support;
  const { from, behind } = alike(best, text);
  const to = best.length - behind;
  for (let i = 0; i < best.length; i++) if (i < from || i >= to) give(characters, i, weight);
  for (let i = 0; i <= best.length; i++) if (i < from || i > to) give(gaps, i, weight);
  countWithin(best.slice(from, to), text.slice(from, text.length - behind), weight, {
    characters: characters.subarray(from, to),
    gaps: gaps.subarray(from, to + 1),
  });
}

/** What the readings near the best, weighed by how near they are, say of each of its characters. */
export function supportOf(near: readonly NearReading[]): Support {
  const best = near[0]?.text ?? '';
  const support = { characters: new Float64Array(best.length), gaps: new Float64Array(best.length + 1) };
  let all = 0;
  for (const { text, behind } of near) {
    const weight = Math.exp(-behind);
    all += weight;
    count(best, text, weight, support);
  }
  return { characters: support.characters.map((one) => one / all), gaps: support.gaps.map((one) => one / all) };
}

import type { Repair } from '../../lib/reading/article.ts';

/** Counts over damaged pages, to be added up. */
export interface Score {
  readonly aligned: number;
  readonly alignedRestored: number;
  readonly misaligned: number;
  readonly misalignedRestored: number;
  /** Characters wrong inside repairs of that certainty. */
  readonly wrongCertain: number;
  readonly wrongProbable: number;
  /** Characters outside any damage that are not as they were. */
  readonly harmed: number;
  /** Characters of the result that the original does not have. */
  readonly extra: number;
}

/** For each unit of `a` the place in `b` it is matched to, -1 for none: a shortest edit script, line by line. */
export function align(a: string, b: string): Int32Array {
  const match = new Int32Array(a.length).fill(-1);
  const aLines = a.split('\n');
  const bLines = b.split('\n');
  let ai = 0;
  let bi = 0;
  for (let n = 0; n < aLines.length; n++) {
    const x = aLines[n] ?? '';
    const y = bLines[n] ?? '';
    for (const [i, j] of pairsOf(x, y)) match[ai + i] = bi + j;
    if (ai + x.length < a.length) match[ai + x.length] = bi + y.length;
    ai += x.length + 1;
    bi += y.length + 1;
  }
  return match;
}

/** Places in two lines that are matched. */
type Pairs = readonly (readonly [number, number])[];

const run = (length: number, i: number, j: number): Pairs => Array.from({ length }, (_, k) => [i + k, j + k] as const);

/** How many of the first `most` characters of two texts are the same, told by a way to look at the nth of each. */
function alike(most: number, isSame: (n: number) => boolean): number {
  let count = 0;
  while (count < most && isSame(count)) count++;
  return count;
}

function pairsOf(x: string, y: string): Pairs {
  const most = Math.min(x.length, y.length);
  const start = alike(most, (n) => x[n] === y[n]);
  const back = alike(most - start, (n) => x.at(-1 - n) === y.at(-1 - n));
  const p = x.slice(start, x.length - back);
  const q = y.slice(start, y.length - back);
  const isTooLarge = p.length * q.length > 4e7;
  const inner = p === '' || q === '' || isTooLarge ? [] : wayBack(p, q, distances(p, q));
  return [
    ...run(start, 0, 0),
    ...inner.map(([i, j]) => [start + i, start + j] as const),
    ...run(back, x.length - back, y.length - back),
  ];
}

/** The edit distance of each pair of beginnings, row by row; a row has one entry more than `q` has units. */
function distances(p: string, q: string): Uint16Array {
  const width = q.length + 1;
  const table = new Uint16Array((p.length + 1) * width);
  for (let j = 0; j <= q.length; j++) table[j] = j;
  for (let i = 1; i <= p.length; i++) {
    table[i * width] = i;
    for (let j = 1; j <= q.length; j++) {
      const at = i * width + j;
      const [across, down, along] = [table[at - width - 1] ?? 0, table[at - width] ?? 0, table[at - 1] ?? 0];
      table[at] = Math.min(across + (p[i - 1] === q[j - 1] ? 0 : 1), down + 1, along + 1);
    }
  }
  return table;
}

const costAt = (table: Uint16Array, at: number): number => table[at] ?? 0;

/** The pairs of equal units on the cheapest way through the table, from its end. */
function wayBack(p: string, q: string, table: Uint16Array): Pairs {
  const width = q.length + 1;
  const pairs: (readonly [number, number])[] = [];
  for (let i = p.length, j = q.length; i > 0 && j > 0; ) {
    const at = i * width + j;
    const here = costAt(table, at);
    const same = p[i - 1] === q[j - 1];
    if (here === costAt(table, at - width - 1) + (same ? 0 : 1)) {
      if (same) pairs.push([i - 1, j - 1]);
      i--;
      j--;
    } else if (here === costAt(table, at - width) + 1) i--;
    else j--;
  }
  return pairs;
}

/** Compared without regard to width, unit by unit. */
const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** Whether nothing that the original does not have stands behind a character. */
const isNoteGone = (place: number, taken: Uint8Array): boolean => taken[place + 1] !== 0;

/** Which damaged characters came back, and which untouched ones are not as they were. */
function countRestored(original: string, touched: Uint8Array, match: Int32Array, taken: Uint8Array) {
  const count = { aligned: 0, alignedRestored: 0, misaligned: 0, misalignedRestored: 0, harmed: 0 };
  for (let i = 0; i < original.length; i++) {
    const place = match[i] ?? -1;
    const isThere = place >= 0;
    switch (touched[i]) {
      case 2:
        count.misaligned++;
        if (isThere) count.misalignedRestored++;
        break;
      case 1:
        count.aligned++;
        if (isThere && isNoteGone(place, taken)) count.alignedRestored++;
        break;
      default:
        if (!isThere && original[i] !== '\n') count.harmed++;
    }
  }
  return count;
}

/** Characters from one place to another that the original does not have. */
function countWrong(repaired: string, taken: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (taken[i] === 0 && repaired[i] !== '□') count++;
  return count;
}

export function score(original: string, touched: Uint8Array, repaired: string, repairs: readonly Repair[]): Score {
  const match = align(narrow(original), narrow(repaired));
  const taken = new Uint8Array(repaired.length);
  for (const place of match) if (place >= 0) taken[place] = 1;
  /** Characters that the original does not have, inside repairs of a certainty; □ says that one is gone and is none. */
  const wrong = (certainty: Repair['certainty']): number =>
    repairs
      .filter((repair) => repair.certainty === certainty)
      .reduce((sum, { start, end }) => sum + countWrong(repaired, taken, start, end), 0);
  return {
    ...countRestored(original, touched, match, taken),
    wrongCertain: wrong('certain'),
    wrongProbable: wrong('probable'),
    extra: taken.filter((one) => one === 0).length,
  };
}

export const addScores = (a: Score, b: Score): Score => ({
  aligned: a.aligned + b.aligned,
  alignedRestored: a.alignedRestored + b.alignedRestored,
  misaligned: a.misaligned + b.misaligned,
  misalignedRestored: a.misalignedRestored + b.misalignedRestored,
  wrongCertain: a.wrongCertain + b.wrongCertain,
  wrongProbable: a.wrongProbable + b.wrongProbable,
  harmed: a.harmed + b.harmed,
  extra: a.extra + b.extra,
});

export const NO_SCORE: Score = {
  aligned: 0,
  alignedRestored: 0,
  misaligned: 0,
  misalignedRestored: 0,
  wrongCertain: 0,
  wrongProbable: 0,
  harmed: 0,
  extra: 0,
};

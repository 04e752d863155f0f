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
    alignLine(x, y, ai, bi, match);
    if (ai + x.length < a.length) match[ai + x.length] = bi + y.length;
    ai += x.length + 1;
    bi += y.length + 1;
  }
  return match;
}

function alignLine(x: string, y: string, ai: number, bi: number, match: Int32Array): void {
  let start = 0;
  while (start < x.length && start < y.length && x[start] === y[start]) {
    match[ai + start] = bi + start;
    start++;
  }
  let back = 0;
  while (back < x.length - start && back < y.length - start && x[x.length - 1 - back] === y[y.length - 1 - back]) {
    match[ai + x.length - 1 - back] = bi + y.length - 1 - back;
    back++;
  }
  const p = x.slice(start, x.length - back);
  const q = y.slice(start, y.length - back);
  if (p.length === 0 || q.length === 0 || p.length * q.length > 4e7) return;
  const width = q.length + 1;
  const table = new Uint16Array((p.length + 1) * width);
  for (let j = 0; j <= q.length; j++) table[j] = j;
  for (let i = 1; i <= p.length; i++) {
    table[i * width] = i;
    for (let j = 1; j <= q.length; j++) {
      const same = p[i - 1] === q[j - 1];
      table[i * width + j] = Math.min(
        (table[(i - 1) * width + j - 1] ?? 0) + (same ? 0 : 1),
        (table[(i - 1) * width + j] ?? 0) + 1,
        (table[i * width + j - 1] ?? 0) + 1,
      );
    }
  }
  let i = p.length;
  let j = q.length;
  while (i > 0 && j > 0) {
    const here = table[i * width + j] ?? 0;
    const same = p[i - 1] === q[j - 1];
    if (here === (table[(i - 1) * width + j - 1] ?? 0) + (same ? 0 : 1)) {
      if (same) match[ai + start + i - 1] = bi + start + j - 1;
      i--;
      j--;
    } else if (here === (table[(i - 1) * width + j] ?? 0) + 1) i--;
    else j--;
  }
}

/** Compared without regard to width, unit by unit. */
const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

export function score(original: string, touched: Uint8Array, repaired: string, repairs: readonly Repair[]): Score {
  const match = align(narrow(original), narrow(repaired));
  const taken = new Uint8Array(repaired.length);
  for (const place of match) if (place >= 0) taken[place] = 1;
  const count = { aligned: 0, alignedRestored: 0, misaligned: 0, misalignedRestored: 0, harmed: 0 };
  for (let i = 0; i < original.length; i++) {
    const place = match[i] ?? -1;
    if (touched[i] === 2) {
      count.misaligned++;
      if (place >= 0) count.misalignedRestored++;
    } else if (touched[i] === 1) {
      count.aligned++;
      // The note must be gone too.
      if (place >= 0 && (place + 1 >= repaired.length || taken[place + 1] === 1)) count.alignedRestored++;
    } else if (place < 0 && original[i] !== '\n') count.harmed++;
  }
  let wrongCertain = 0;
  let wrongProbable = 0;
  for (const repair of repairs) {
    if (repair.certainty === 'guess') continue;
    for (let at = repair.start; at < repair.end; at++) {
      if (taken[at] === 1) continue;
      if (repair.certainty === 'certain') wrongCertain++;
      else wrongProbable++;
    }
  }
  let extra = 0;
  for (const one of taken) if (one === 0) extra++;
  return { ...count, wrongCertain, wrongProbable, extra };
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

import { writeFile } from 'node:fs/promises';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import { xinwen } from './corpus.ts';

/**
 * Makes `scripts/word-counts.txt`: the words of official news and how often each stands in it, for the check of word
 * boundaries. Needs the corpus (see corpus.ts) and two minutes, so it is no part of `make:tables`; its result is committed.
 *
 * The words are ICU's and OpenCC's. ICU's division of the corpus gives the first counts, OpenCC's own phrases are tried
 * at every place they occur, and the counts settle by dividing the corpus anew with them a few times (hard EM on a
 * unigram model).
 */
const ROUNDS = 4;
/** A word seen less often than this tells nothing. */
const LEAST = 2;

const stretches = (await xinwen()).flatMap(({ title, text }) => `${title}\n${text}`.match(/[\u3400-\u9fff]+/g) ?? []);

const counts = new Map<string, number>();
const add = (map: Map<string, number>, word: string): void => void map.set(word, (map.get(word) ?? 0) + 1);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const pairs = new Map<string, number>();
for (const stretch of stretches) {
  let before = '';
  for (const { segment } of segmenter.segment(stretch)) {
    add(counts, segment);
    if (before.length === 1 && segment.length === 1) add(pairs, before + segment);
    before = segment;
  }
}

// Words ICU lacks fall apart into single characters that stand together far oftener than by chance: 发力, 点赞, 免签.
const FUNCTION = new Set(
  '的了在是和与为将等也就不上中以对把被让从向到由及而或但并又更最都还已正要能可会这那其该此各每两一二三四五六七八九十百千万亿年月日时我你他她它们个名位次有于',
);
const tokens = counts.values().reduce((sum, count) => sum + count, 0);
for (const [pair, count] of pairs) {
  const [a = '', b = ''] = pair;
  if (count < 12 || FUNCTION.has(a) || FUNCTION.has(b)) continue;
  const byChance = ((counts.get(a) ?? 0) * (counts.get(b) ?? 0)) / tokens;
  if (count > 8 * byChance) counts.set(pair, count);
}

const phrases = simplifiedPhrases.split('|').map((entry) => entry.split(' ')[0] ?? '');
const LONGEST = Math.max(...phrases.map((phrase) => phrase.length));
const known = new Set(phrases);
const raw = new Map<string, number>();
for (const stretch of stretches) {
  for (let i = 0; i < stretch.length; i++) {
    for (let length = 2; length <= LONGEST && i + length <= stretch.length; length++) {
      const word = stretch.slice(i, i + length);
      if (known.has(word)) add(raw, word);
    }
  }
}
for (const [word, count] of raw) counts.set(word, Math.max(counts.get(word) ?? 0, count / 2));

/** What words cost, in bits, and how long one may be that begins with a pair of characters. */
interface Costs {
  readonly of: ReadonlyMap<string, number>;
  readonly longestFrom: ReadonlyMap<string, number>;
}

/** A character that is no word so far. */
const UNKNOWN = 24;

const costOf = (word: string, of: Costs['of']): number =>
  of.get(word) ?? (word.length === 1 ? UNKNOWN : Number.POSITIVE_INFINITY);

/** The length of the last word of the cheapest path to each place of a stretch: Viterbi over the places between characters. */
function lastSteps(stretch: string, { of, longestFrom }: Costs): Uint8Array {
  const best = new Float64Array(stretch.length + 1).fill(Number.POSITIVE_INFINITY);
  const step = new Uint8Array(stretch.length + 1);
  best[0] = 0;
  for (let i = 0; i < stretch.length; i++) {
    const longest = Math.min(longestFrom.get(stretch.slice(i, i + 2)) ?? 1, stretch.length - i);
    for (let length = 1; length <= longest; length++) {
      const reached = (best[i] ?? 0) + costOf(stretch.slice(i, i + length), of);
      if (reached >= (best[i + length] ?? 0)) continue;
      best[i + length] = reached;
      step[i + length] = length;
    }
  }
  return step;
}

/** The words of a stretch along its cheapest path, last one first. */
function* divide(stretch: string, costs: Costs): Generator<string> {
  const step = lastSteps(stretch, costs);
  for (let i = stretch.length; i > 0; i -= step[i] ?? 1) yield stretch.slice(i - (step[i] ?? 1), i);
}

/** Divides every stretch along its cheapest path and counts the words. */
function recount(before: ReadonlyMap<string, number>): Map<string, number> {
  const total = before.values().reduce((sum, count) => sum + count, 0);
  const of = new Map(before.entries().map(([word, count]) => [word, -Math.log2(Math.max(count, 0.25) / total)]));
  const longestFrom = new Map<string, number>();
  for (const word of of.keys()) {
    const pair = word.slice(0, 2);
    longestFrom.set(pair, Math.max(longestFrom.get(pair) ?? 0, word.length));
  }
  const after = new Map<string, number>();
  for (const stretch of stretches) for (const word of divide(stretch, { of, longestFrom })) add(after, word);
  return after;
}

let settled = counts;
for (let round = 0; round < ROUNDS; round++) settled = recount(settled);
const lines = [...settled]
  .filter(([, count]) => count >= LEAST)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .map(([word, count]) => `${word} ${count}`);
await writeFile(new URL('./word-counts.txt', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${lines.length} words`);

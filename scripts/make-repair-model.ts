import { gzipSync } from 'node:zlib';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import { pinyin } from 'pinyin-pro';
import { STEP } from '../lib/repair/language/cost-row.ts';
import { modelUnit } from '../lib/repair/language/model-unit.ts';
import { fold } from '../lib/script/tables/fold.ts';
import { isHeldBack, isMixedHeldBack, officialMixed, xinwen } from './corpus.ts';
import type { Generated } from './generated.ts';

/**
 * Makes `lib/repair/language/character-model.bin`: a character trigram model of official news (absolute discounting, pruned by how much
 * each n-gram gains over its back-off, log probabilities in half nats) and the readings of the characters in it
 * (pinyin-pro, MIT), in simplified and traditional form. Trained on nine items in ten of the news and nine texts in ten of
 * other genres; the tenth of the news is what `test/bench/repair.ts` measures on. See `lib/repair/language/character-model.ts` for the layout.
 */
/** Characters seen less often are all one: the search knows 4,095. */
const RARE = 8;
/** Nats over the whole corpus that an entry must gain: the table has some 370 kB then, packed. */
const BIGRAM_GAIN = 40;
const TRIGRAM_GAIN = 75;

const news = (await xinwen()).filter((_, index) => !isHeldBack(index));
const mixed = (await officialMixed()).filter((_, index) => !isMixedHeldBack(index));
const text = [...news, ...mixed].map((item) => `\n${item.title}\n${item.text}\n`).join('');
const folded = fold(text);
const units: number[] = [];
for (let i = 0; i < folded.length; i++) {
  const unit = modelUnit(folded.charCodeAt(i));
  // Runs of digits, letters and line ends are one symbol each.
  if (unit < 0x80 && unit === units.at(-1)) continue;
  units.push(unit);
}
const counts = new Map<number, number>();
for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
const vocabulary = [...counts].filter(([, count]) => count >= RARE).sort((a, b) => b[1] - a[1]);
// Id 0 stands for every rare character.
const ids = new Map(vocabulary.map(([unit], index) => [unit, index + 1]));
const V = vocabulary.length + 1;
const sequence = Uint16Array.from(units, (unit) => ids.get(unit) ?? 0);
const N = sequence.length;

function tally(order: 2 | 3): { keys: Float64Array; counts: Uint32Array } {
  const all = new Float64Array(N - order + 1);
  for (let i = 0; i < all.length; i++) {
    let key = 0;
    for (let k = 0; k < order; k++) key = key * V + (sequence[i + k] ?? 0);
    all[i] = key;
  }
  all.sort();
  const keys: number[] = [];
  const found: number[] = [];
  for (let i = 0; i < all.length; i++) {
    if (i > 0 && all[i] === all[i - 1]) found[found.length - 1] = (found.at(-1) ?? 0) + 1;
    else {
      keys.push(all[i] ?? 0);
      found.push(1);
    }
  }
  return { keys: Float64Array.from(keys), counts: Uint32Array.from(found) };
}

const uni = new Float64Array(V);
for (const id of sequence) uni[id] = (uni[id] ?? 0) + 1;
const bi = tally(2);
// Kneser-Ney: a character is as likely in a new place as it has been in different ones.
const preceded = new Float64Array(V);
for (const key of bi.keys) preceded[key % V] = (preceded[key % V] ?? 0) + 1;
const p1 = preceded.map((count) => (count + 0.5) / (bi.keys.length + 0.5 * V));
const tri = tally(3);
const D = 0.75;

// Bigrams: P(w|v) = (c - D) / c(v) + λ(v) P(w).
const followers = new Float64Array(V);
for (const key of bi.keys) {
  const v = Math.floor(key / V);
  followers[v] = (followers[v] ?? 0) + 1;
}
const at = (array: { readonly [index: number]: number }, index: number): number => array[index] ?? 0;
const lambda1 = (v: number): number => (D * at(followers, v)) / Math.max(1, at(uni, v));
const p2 = new Map<number, number>();
const bigramIndex = new Map<number, number>();
bi.keys.forEach((key, i) => {
  const v = Math.floor(key / V);
  p2.set(key, (at(bi.counts, i) - D) / at(uni, v) + lambda1(v) * at(p1, key % V));
  bigramIndex.set(key, i);
});
const prob2 = (v: number, w: number): number => p2.get(v * V + w) ?? lambda1(v) * at(p1, w);

// Trigrams over them, kept when they gain enough.
const contexts = new Float64Array(bi.keys.length);
for (const key of tri.keys) {
  const context = bigramIndex.get(Math.floor(key / V)) ?? 0;
  contexts[context] = at(contexts, context) + 1;
}
interface Kept {
  readonly w: number;
  readonly p: number;
}
const keptTri = new Map<number, Kept[]>();
tri.keys.forEach((key, i) => {
  const count = at(tri.counts, i);
  if (count < 3) return;
  const context = Math.floor(key / V);
  const index = bigramIndex.get(context) ?? 0;
  const total = at(bi.counts, index);
  const lambda = (D * at(contexts, index)) / total;
  const lower = prob2(context % V, key % V);
  const p = (count - D) / total + lambda * lower;
  if (count * (Math.log(p) - Math.log(lambda * lower)) < TRIGRAM_GAIN) return;
  const list = keptTri.get(context) ?? [];
  list.push({ w: key % V, p });
  keptTri.set(context, list);
});
// The third of a trigram is stored as its place among what follows the second.
const needed = new Set<number>();
for (const [context, list] of keptTri) for (const { w } of list) needed.add((context % V) * V + w);
const keptBi: Kept[][] = Array.from({ length: V }, () => []);
bi.keys.forEach((key, i) => {
  const v = Math.floor(key / V);
  const p = p2.get(key) ?? 0;
  const gain = at(bi.counts, i) * (Math.log(p) - Math.log(lambda1(v) * at(p1, key % V)));
  if (keptTri.has(key) || needed.has(key) || (at(bi.counts, i) >= 2 && gain >= BIGRAM_GAIN))
    keptBi[v]?.push({ w: key % V, p });
});

const nats = (p: number): number => Math.min(255, Math.max(0, Math.round(-Math.log(p) * STEP)));
function varints(values: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (const value of values) {
    let left = value;
    while (left >= 0x80) {
      bytes.push((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    bytes.push(left);
  }
  return Buffer.from(bytes);
}

const places = keptBi.map((list) => new Map(list.map(({ w }, place) => [w, place])));
const bow1: number[] = [];
const biCounts: number[] = [];
const biDeltas: number[] = [];
const biLogs: number[] = [];
const triCounts: number[] = [];
const triBows: number[] = [];
const triDeltas: number[] = [];
const triLogs: number[] = [];
for (let v = 0; v < V; v++) {
  const list = keptBi[v] ?? [];
  const seen = list.reduce((sum, one) => sum + one.p, 0);
  const below = list.reduce((sum, one) => sum + at(p1, one.w), 0);
  bow1.push(nats(Math.max(1e-6, 1 - seen) / Math.max(1e-6, 1 - below)));
  biCounts.push(list.length);
  let last = 0;
  for (const { w, p } of list) {
    biDeltas.push(w - last);
    last = w;
    biLogs.push(nats(p));
    const next = keptTri.get(v * V + w) ?? [];
    triCounts.push(next.length);
    if (next.length === 0) continue;
    const seen3 = next.reduce((sum, one) => sum + one.p, 0);
    const below3 = next.reduce((sum, one) => sum + prob2(w, one.w), 0);
    triBows.push(nats(Math.max(1e-6, 1 - seen3) / Math.max(1e-6, 1 - below3)));
    let previous = 0;
    for (const one of next) {
      const place = places[w]?.get(one.w);
      if (place === undefined) throw new Error('a trigram without the bigram that ends it');
      triDeltas.push(place - previous);
      previous = place;
      triLogs.push(nats(one.p));
    }
  }
}

// Readings of the vocabulary's characters and of their traditional forms.
const forms = new Map<string, readonly string[]>(
  simplifiedToTraditional.split('|').map((entry) => {
    const [from = '', ...to] = entry.split(' ');
    return [from, to.filter((form) => form.length === 1)] as const;
  }),
);
const characters = new Set<string>();
for (const [unit] of vocabulary) {
  const char = String.fromCharCode(unit);
  if (!/[\u4e00-\u9fff]/.test(char)) continue;
  characters.add(char);
  for (const form of forms.get(char) ?? []) characters.add(form);
}
const bySyllable = new Map<string, string>();
for (const char of [...characters].sort()) {
  const readings = pinyin(char, { multiple: true, type: 'array' });
  for (const reading of new Set(readings)) bySyllable.set(reading, (bySyllable.get(reading) ?? '') + char);
}
const readings = Buffer.from(
  [...bySyllable]
    .sort()
    .map(([syllable, chars]) => syllable + chars)
    .join(' '),
);

const sections = [
  Buffer.from(Uint16Array.from(vocabulary, ([unit]) => unit).buffer),
  Buffer.from([...p1].map(nats)),
  Buffer.from(bow1),
  varints(biCounts),
  varints(biDeltas),
  Buffer.from(biLogs),
  varints(triCounts),
  Buffer.from(triBows),
  varints(triDeltas),
  Buffer.from(triLogs),
  readings,
];
const header = Buffer.alloc(4 * (sections.length + 2));
header.writeUInt32LE(biLogs.length, 0);
header.writeUInt32LE(triLogs.length, 4);
sections.forEach((section, i) => {
  header.writeUInt32LE(section.length, 8 + 4 * i);
});
const model = Buffer.concat([header, ...sections]);

/** The character model. */
export const characterModel: Generated = {
  path: 'lib/repair/language/character-model.bin',
  content: model,
  note: `${V} characters, ${biLogs.length} bigrams, ${triLogs.length} trigrams, ${model.length} bytes, ${gzipSync(model, { level: 9 }).length} gzip`,
};

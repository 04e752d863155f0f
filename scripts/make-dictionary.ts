import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import compatibilityIdeographs from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hongkongVariants from 'opencc-js/dict/HKVariants';
import hongkongVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases';
import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import simplifiedPhrasesFromRegional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import traditionalCharacters from 'opencc-js/dict/TSCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import taiwanVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases';
import { DICTIONARIES, type DictionaryName, MAGIC, PART_NAMES, PARTS } from '../lib/script/dictionary.ts';
import { byCharacter, pack } from './pack-phrases.ts';

/**
 * Makes `lib/script/dictionary.bin` from OpenCC's dictionaries, in the layout of `lib/script/dictionary.ts`.
 */
const entries = (dictionary: string): Map<string, string> =>
  new Map(
    dictionary.split('|').map((entry) => {
      const [from = '', to = ''] = entry.split(' ');
      return [from, to] as const;
    }),
  );

/** Earlier dictionaries win, as in OpenCC's groups. */
const group = (...dictionaries: string[]): Map<string, string> =>
  new Map(dictionaries.toReversed().flatMap((dictionary) => [...entries(dictionary)]));

const sources: Record<DictionaryName, Map<string, string>> = {
  simplified: group(simplifiedPhrases, simplifiedPhrasesFromRegional, simplifiedCharacters),
  traditional: group(traditionalPhrases, traditionalCharacters),
  taiwan: group(taiwanVariantsPhrases, taiwanVariants),
  hongkong: group(hongkongVariantsPhrases, hongkongVariants),
  compatibility: group(compatibilityIdeographs),
};

const isCharacter = (text: string): boolean => [...text].length === 1;

// The engine writes the regional variants over the text in place.
for (const name of ['taiwan', 'hongkong'] as const) {
  for (const [from, to] of sources[name]) {
    if (from.length !== to.length || /[\ud800-\udfff]/.test(from + to)) throw new Error(`${name}: ${from} ${to}`);
  }
}

/** Words of official news and how often they stand in it, from `count-words.ts`. */
const counts = new Map(
  (await readFile(new URL('./word-counts.txt', import.meta.url), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [word = '', count = ''] = line.split(' ');
      return [word, Number(count)] as const;
    }),
);
const total = counts.values().reduce((sum, count) => sum + count, 0);

/** Eighths of a bit; a word never seen counts as seen a quarter of a time. */
const costOf = (word: string): number => Math.min(255, Math.round(-8 * Math.log2((counts.get(word) ?? 0.25) / total)));

/** The dictionary together with the words it lacks, all with what they cost. */
function packWithWords(rows: readonly { key: string; value: string }[], characters: ReadonlyMap<string, string>) {
  const known = new Set(rows.map(({ key }) => key));
  const guests = [...counts.keys()]
    .filter((word) => word.length > 1 && !known.has(word))
    .map((word) => ({ key: word, value: word, guest: true, cost: costOf(word) }));
  const own = rows.map((row) => ({
    ...row,
    cost: costOf(row.key),
    risky: byCharacter(row.key, characters) !== row.value,
  }));
  const singles = [...counts.keys()].filter((word) => word.length === 1).sort();
  return pack(
    [...own, ...guests],
    characters,
    singles.map((word) => [word, costOf(word)] as const),
  );
}

const arrays = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };
const head = [MAGIC];
const chunks: Uint8Array[] = [];
let offset = 4 * (1 + 2 * DICTIONARIES.length * PART_NAMES.length);
for (const name of DICTIONARIES) {
  const all = [...sources[name]];
  const characters = new Map(all.filter(([from]) => isCharacter(from)));
  const rows = all.filter(([from]) => !isCharacter(from)).map(([key, value]) => ({ key, value }));
  const packed = name === 'simplified' ? packWithWords(rows, characters) : pack(rows, characters);
  for (const part of PART_NAMES) {
    const made = arrays[PARTS[part]].from(packed[part]);
    const bytes = new Uint8Array(made.buffer);
    head.push(offset, made.length);
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    chunks.push(padded);
    offset += padded.length;
  }
}
const file = Buffer.concat([new Uint8Array(Uint32Array.from(head).buffer), ...chunks]);
await writeFile(new URL('../lib/script/dictionary.bin', import.meta.url), file);
console.log(`dictionary.bin: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzipped`);

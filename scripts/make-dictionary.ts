import { writeFile } from 'node:fs/promises';
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
import { pack } from './pack-phrases.ts';

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

const arrays = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };
const head = [MAGIC];
const chunks: Uint8Array[] = [];
let offset = 4 * (1 + 2 * DICTIONARIES.length * PART_NAMES.length);
for (const name of DICTIONARIES) {
  const all = [...sources[name]];
  const characters = new Map(all.filter(([from]) => isCharacter(from)));
  const rows = all.filter(([from]) => !isCharacter(from)).map(([key, value]) => ({ key, value }));
  const packed = pack(rows, characters);
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

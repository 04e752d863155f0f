import { readFile } from 'node:fs/promises';
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
import type { DictionaryName, PartName } from '../lib/script/tables/dictionary.ts';
import type { Generated } from './generated.ts';
import { alphabetOf, layOut } from './lay-out.ts';
import { byCharacter, pack } from './pack-phrases.ts';

/**
 * Makes `lib/script/tables/dictionary.bin` from OpenCC's dictionaries, in the layout of `lib/script/tables/dictionary.ts`.
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

const linesOf = async (file: string): Promise<string[]> =>
  (await readFile(new URL(file, import.meta.url), 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Words of official news and how often they stand in it, from `count-words.ts`. */
const counts = new Map(
  (await linesOf('./word-counts.txt')).map((line) => {
    const [word = '', count = ''] = line.split(' ');
    return [word, Number(count)] as const;
  }),
);
for (const word of (await linesOf('./more-words.txt')).flatMap((line) => line.split(' '))) {
  counts.set(word, Math.max(15, counts.get(word) ?? 0));
}
const total = counts.values().reduce((sum, count) => sum + count, 0);

const LEXICON_COUNT = 40;
const KNOWN_COUNT = 3;

/** Half bits as eighths; a word never seen counts as seen a quarter of a time, one of the lexicon as seen often. */
const costOf = (word: string, atLeast = 0.25): number =>
  Math.min(255, 4 * Math.round(-2 * Math.log2(Math.max(counts.get(word) ?? 0, atLeast) / total)));

/** The news lexicon: key, value, sample. */
async function lexicon(file: string): Promise<Map<string, string>> {
  const rows = (await linesOf(file)).map((line) => line.split('\t'));
  for (const row of rows) {
    const [key = '', , sample = ''] = row;
    if (row.length !== 3 || !sample.includes(key)) throw new Error(`${file}: ${row.join(' ')}`);
  }
  return new Map(rows.map(([key = '', value = '']) => [key, value]));
}

/** Words of four characters and more that fall into two of the others (社会 and 发展) say nothing of their own. */
const isCompound = (word: string): boolean =>
  word.length > 3 &&
  Array.from(word).some((_, i) => counts.has(word.slice(0, i)) && i > 1 && counts.has(word.slice(i)));

/** Characters that the phrases give several forms, each in more than a few and in a fair share of them. */
function ambiguous(rows: readonly { key: string; value: string }[]): ReadonlySet<string> {
  const forms = new Map<string, Map<string, number>>();
  for (const { key, value } of rows) {
    const to = [...value];
    [...key].forEach((c, i) => {
      const counts = forms.get(c) ?? new Map<string, number>();
      counts.set(to[i] ?? '', (counts.get(to[i] ?? '') ?? 0) + 1);
      forms.set(c, counts);
    });
  }
  const several = (counts: ReadonlyMap<string, number>): boolean => {
    const total = counts.values().reduce((sum, count) => sum + count, 0);
    return [...counts.values()].filter((count) => count > 3 && count > 0.03 * total).length > 1;
  };
  return new Set([...forms].filter(([, counts]) => several(counts)).map(([c]) => c));
}

/** The dictionary together with the lexicon and the words it lacks, all with what they cost. */
async function packWithWords(rows: readonly { key: string; value: string }[], characters: ReadonlyMap<string, string>) {
  const ours = await lexicon('../lib/script/lexicon/words.txt');
  const several = ambiguous(rows);
  // 目录 in 节目录制 keeps 录制 from being found.
  const begins = new Set(
    rows
      .filter(
        ({ key, value }) => key.length === 2 && (counts.get(key) ?? 0) >= 5 && byCharacter(key, characters) !== value,
      )
      .map(({ key }) => key[0] ?? ''),
  );
  const isRisky = (key: string): boolean => [...key].some((c) => several.has(c)) || begins.has(key.at(-1) ?? '');
  // 燒毀 and 銷毀 are written so in official prose, though OpenCC has 燬; 焚燬 is Taiwan's own.
  for (const { key, value } of rows) {
    if (value.includes('燬') && !key.includes('焚') && !ours.has(key)) ours.set(key, value.replaceAll('燬', '毀'));
  }
  const theirs = new Map(rows.map(({ key, value }) => [key, value]));
  const known = new Set([...rows.map(({ key }) => key), ...ours.keys()]);
  const guests = [...counts.keys()].filter((word) => word.length > 1 && !known.has(word) && !isCompound(word));
  const singles = [...counts.keys()].filter((word) => word.length === 1).sort();
  const all = [
    ...rows.map((row) => ({ ...row, cost: costOf(row.key), risky: isRisky(row.key) })),
    ...[...ours].map(([key, value]) => ({
      key,
      value,
      ours: true,
      risky: isRisky(key),
      // What OpenCC has right is there for its neighbours' sake only (面粉 among 面): it is hardly likelier than it was.
      cost: costOf(key, theirs.get(key) === value ? KNOWN_COUNT : LEXICON_COUNT),
    })),
    ...guests.map((word) => ({ key: word, value: word, guest: true, cost: costOf(word) })),
  ];
  const costs = singles.map((word) => [word.charCodeAt(0), costOf(word)] as const);
  // In the order of the file's alphabet, which is known when all is packed once, lists are shorter as differences.
  const places = new Map(alphabetOf(pack(all, characters, costs)).map((unit, place) => [unit, place]));
  return pack(all, characters, costs, (unit) => places.get(unit) ?? 0);
}

/** Verbs that 着 follows, traditional and simplified: 隨著名單 is 隨著 and 名單, whatever 著名 may be. */
const VERBS_BEFORE_ZHE =
  '隨随沿看有跟順顺朝向對对帶带拿掛挂寫写印刻頂顶抱憑凭仗借接照伴圍围繞绕懷怀味志誌徵征聽听背扛舉举提抓叫唱讀读數数念想盯望迎穿坐站躺活本守走跑笑哭吃喝拉推牽牵握捧端頭头意試试忙急等放住過过藏存存鬧闹連连領领開开貼贴盼尋寻';

async function toSimplifiedRows(): Promise<{ key: string; value: string; ours: true; risky: true }[]> {
  const rows = await lexicon('../lib/script/lexicon/to-simplified.txt');
  // 顯著 as 显著 too, should the paragraph be mixed.
  for (const [key, value] of [...rows]) {
    const simplified = [...key].map((c) => sources.traditional.get(c) ?? c).join('');
    if (!rows.has(simplified)) rows.set(simplified, value);
  }
  for (const verb of VERBS_BEFORE_ZHE) {
    const to = sources.traditional.get(verb) ?? verb;
    for (const zhe of '着著') if (!rows.has(verb + zhe)) rows.set(verb + zhe, `${to}着`);
  }
  // What keeps a character (著名) is weighed as well: 隨著名單 has none of it.
  return [...rows].map(([key, value]) => ({ key, value, ours: true, risky: true }));
}

async function packed(name: DictionaryName): Promise<Readonly<Record<PartName, readonly number[]>>> {
  const all = [...sources[name]];
  const characters = new Map(all.filter(([from]) => isCharacter(from)));
  const rows = all.filter(([from]) => !isCharacter(from)).map(([key, value]) => ({ key, value }));
  if (name === 'simplified') return packWithWords(rows, characters);
  return pack([...rows, ...(name === 'traditional' ? await toSimplifiedRows() : [])], characters);
}

const file = layOut({
  simplified: await packed('simplified'),
  traditional: await packed('traditional'),
  taiwan: await packed('taiwan'),
  hongkong: await packed('hongkong'),
  compatibility: await packed('compatibility'),
});

/** The dictionaries in one file, made from opencc-js and the word lists of this repository. */
export const dictionary: Generated = {
  path: 'lib/script/tables/dictionary.bin',
  content: file,
  note: `${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzipped`,
};

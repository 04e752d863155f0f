import { readFile } from 'node:fs/promises';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { pinyin } from 'pinyin-pro';
import { gbkCode } from '../lib/repair/bytes/gbk.ts';
import { foldUnit } from '../lib/script/tables/fold.ts';
import { sharedPath, xinwen } from './corpus.ts';
import type { Generated } from './generated.ts';

/**
 * Makes `lib/repair/language/annotated-readings.ts`: the characters seen annotated on damaged pages with the one reading the notes give
 * each, the most frequent further traditional characters of official news with their first reading, and all readings of
 * the traditional forms of common characters (pinyin-pro, MIT). The rest of the readings live in the model, which only
 * damaged pages load.
 */
interface Annotated {
  readonly chars: Readonly<Record<string, { readonly pinyin: string }>>;
  readonly derived_from_misaligned: Readonly<Record<string, string>>;
}
const MORE = 300;
const COMMON = 700;

const annotated = JSON.parse(await readFile(sharedPath('damage/annotated-chars.json'), 'utf8')) as Annotated;
const seen = new Map(Object.entries(annotated.chars).map(([char, { pinyin: reading }]) => [char, reading]));
for (const [char, reading] of Object.entries(annotated.derived_from_misaligned)) seen.set(char, reading);

const traditional = new Map(
  simplifiedToTraditional.split('|').flatMap((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return from.length === 1 && to.length === 1 && from !== to ? [[from, to] as const] : [];
  }),
);
const counts = new Map<string, number>();
const frequent = new Map<string, number>();
for (const { text } of await xinwen()) {
  for (const char of text) {
    if (/[\u4e00-\u9fff]/.test(char)) frequent.set(char, (frequent.get(char) ?? 0) + 1);
    const to = traditional.get(char);
    if (to && !seen.has(to)) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
}
const more = new Map(
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MORE)
    .map(([char]) => [char, pinyin(char, { type: 'array' })[0] ?? '']),
);

/** Readings that mirrors give and pinyin-pro does not, and characters that a converter by tables writes in both scripts. */
const FURTHER: readonly (readonly [char: string, reading: string])[] = [
  ['績', 'jī'],
  ['著', 'zhù'],
];

/** The first level of GB 2312, B0A1–D7F9: the 3,755 common characters. */
const isCommon = (unit: number): boolean => gbkCode(unit) >= 0xb0a1 && gbkCode(unit) <= 0xd7f9;

const possible = traditionalToSimplified
  .split('|')
  .map((entry) => entry.split(' ')[0] ?? '')
  .filter((char) => char.length === 1 && gbkCode(char.charCodeAt(0)) > 0)
  .filter((char) => foldUnit(char.charCodeAt(0)) !== char.charCodeAt(0) && isCommon(foldUnit(char.charCodeAt(0))))
  .flatMap((char) => [...new Set(pinyin(char, { multiple: true, type: 'array' }))].map((one) => [char, one] as const))
  .concat(FURTHER)
  .filter(([char, reading]) => seen.get(char) !== reading && more.get(char) !== reading);

/** `syllable` followed by its characters, in order of the syllables' first use. */
function grouped(readings: Iterable<readonly [char: string, reading: string]>): string {
  const groups = new Map<string, string>();
  for (const [char, reading] of readings) groups.set(reading, (groups.get(reading) ?? '') + char);
  return [...groups].map(([reading, chars]) => reading + chars).join(' ');
}

/** The readings of characters that notes stand behind. */
export const readings: Generated = {
  path: 'lib/repair/language/annotated-readings.ts',
  note: `${seen.size} annotated, ${more.size} likely, ${possible.length} possible characters`,
  content: `// Made by \`npm run make:tables\`; do not edit. Readings beyond the annotated ones: pinyin-pro (MIT).

/** Characters seen with a note on damaged pages, grouped by the reading the note gives: one fixed reading each. */
export const ANNOTATED =
  '${grouped(seen)}';

/** The most frequent further traditional characters of official news, likely on longer lists, with their first reading. */
export const LIKELY =
  '${grouped(more)}';

/** The traditional forms of common characters with every other reading: any may stand on a list not seen yet. */
export const POSSIBLE =
  '${grouped(possible)}';
`,
};

const common = [...frequent]
  .sort((a, b) => b[1] - a[1])
  .slice(0, COMMON)
  .map(([char]) => char);

/** The frequent characters by which Chinese text is told from garbled text. */
export const commonCharacters: Generated = {
  path: 'lib/charset/common-characters.ts',
  note: `${common.length} characters`,
  content: `// Made by \`npm run make:tables\`; do not edit.

/** The most frequent characters of official news in simplified form, most frequent first. */
export const COMMON_CHARACTERS =
  '${common.join('')}';
`,
};

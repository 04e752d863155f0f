import hongkongVariants from 'opencc-js/dict/HKVariants';
import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import traditionalCharacters from 'opencc-js/dict/TSCharacters';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import { packUnits } from '../lib/script/tables/packed-units.ts';
import type { Generated } from './generated.ts';

/**
 * Makes `lib/script/tables/characters.ts` from OpenCC's dictionaries: which characters only simplified or only traditional
 * text uses, and the simplified form of each traditional one.
 */
const pairs = (dictionary: string): (readonly [string, string])[] =>
  dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to] as const;
  });

/** In how many of the texts each character stands. */
function census(texts: readonly string[]): (character: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const c of new Set(text)) counts.set(c, (counts.get(c) ?? 0) + 1);
  return (character) => counts.get(character) ?? 0;
}

const inPlane = (text: string): boolean => text.length === 1;
const toSimplified = pairs(traditionalCharacters).filter(([a, b]) => inPlane(a) && inPlane(b) && a !== b);
const toTraditional = pairs(simplifiedCharacters).filter(([a, b]) => inPlane(a) && a !== b);
const traditionalKeys = new Set(toSimplified.map(([a]) => a));

const phrases = pairs(simplifiedPhrases);
const inSimplified = census(phrases.map(([from]) => from));
const inTraditional = census(phrases.map(([, to]) => to));
const regional = new Set([...pairs(taiwanVariants), ...pairs(hongkongVariants)].map(([, to]) => to));

// 后 is simplified for 後 and a traditional character (皇后) itself, 群 what Taiwan writes for 羣: no evidence either
// way. 万 stays in one phrase of two hundred (万俟): evidence all the same.
const isAlsoTraditional = (c: string): boolean => regional.has(c) || inTraditional(c) > inSimplified(c) / 25;
const onlySimplified = toTraditional.map(([a]) => a).filter((c) => !traditionalKeys.has(c) && !isAlsoTraditional(c));
// 乾隆: simplified text writes it as well. 於 stands in one name (樊於期).
const alsoSimplified = [...traditionalKeys].filter((c) => inSimplified(c) > inTraditional(c) / 25);

const unit = (character: string): number => character.charCodeAt(0);
const ascending = (a: number, b: number): number => a - b;
/** GB 2312, which has every character of simplified text but the rarest: only its pairs are folded, in the page's script. */
const gb2312 = new Set(
  Array.from({ length: 0x48 * 0x5e }, (_, i) =>
    new TextDecoder('gb2312').decode(Uint8Array.of(0xb0 + Math.floor(i / 0x5e), 0xa1 + (i % 0x5e))),
  ),
);
const sorted = toSimplified
  .filter(([, b]) => gb2312.has(b))
  .map(([a, b]) => [unit(a), unit(b)] as const)
  .sort(([a], [b]) => a - b);
const moreTraditional = toSimplified
  .filter(([, b]) => !gb2312.has(b))
  .map(([a]) => unit(a))
  .sort(ascending);
const literal = (units: readonly number[]): string => `'${packUnits(units)}'`;

// Nearly all characters that only simplified text uses are the simplified form of another: what differs is stored.
const simplifiedForms = new Set(sorted.map(([, to]) => to));
const only = new Set(onlySimplified.map(unit));
const alsoTraditional = [...simplifiedForms].filter((c) => !only.has(c)).sort(ascending);
const moreSimplified = [...only].filter((c) => !simplifiedForms.has(c)).sort(ascending);

/** The file of characters, made from opencc-js alone. */
export const characters: Generated = {
  path: 'lib/script/tables/characters.ts',
  note: `${toSimplified.length} traditional (${alsoSimplified.join('')} in simplified too), ${onlySimplified.length} simplified characters`,
  content: `// Made by \`npm run make:tables\` from opencc-js/dict; do not edit. Lists are packed as in packed-units.ts.

/** Characters that traditional text uses, ascending: those whose simplified form is in GB 2312. */
export const TRADITIONAL =
  ${literal(sorted.map(([from]) => from))};

/** The rest of them, which tell the script and are not folded. */
export const MORE_TRADITIONAL =
  ${literal(moreTraditional)};

/** The simplified form of each of the first. */
export const THEIR_SIMPLIFIED =
  ${literal(sorted.map(([, to]) => to))};

/** Those of them that simplified text uses too, in a few words: 乾隆. */
export const ALSO_SIMPLIFIED =
  ${literal(alsoSimplified.map(unit).sort(ascending))};

/** Simplified forms that traditional text uses too: 后. */
export const ALSO_TRADITIONAL =
  ${literal(alsoTraditional)};

/** Characters that only simplified text uses and that are not among the simplified forms. */
export const MORE_SIMPLIFIED =
  ${literal(moreSimplified)};
`,
};

import { writeFile } from 'node:fs/promises';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/**
 * Makes `lib/script/characters.ts` from OpenCC's dictionaries: which characters only simplified or only traditional
 * text uses, and the simplified form of each traditional one.
 */
const pairs = (dictionary: string): (readonly [string, string])[] =>
  dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to] as const;
  });

const inPlane = (text: string): boolean => text.length === 1;
const toSimplified = pairs(traditionalToSimplified).filter(([a, b]) => inPlane(a) && inPlane(b) && a !== b);
const toTraditional = pairs(simplifiedToTraditional).filter(([a, b]) => inPlane(a) && a !== b);
const traditionalKeys = new Set(toSimplified.map(([a]) => a));
const simplifiedKeys = new Set(toTraditional.map(([a]) => a));
// 后 is simplified for 後 and a traditional character (皇后) itself: no evidence either way.
const alsoTraditional = new Set(
  pairs(simplifiedToTraditional).flatMap(([a, b]) => (b.split(' ').includes(a) ? [a] : [])),
);
const onlySimplified = [...simplifiedKeys].filter((c) => !traditionalKeys.has(c) && !alsoTraditional.has(c));

const quote = (text: string): string => `'${text}'`;
await writeFile(
  new URL('../lib/script/characters.ts', import.meta.url),
  `// Made by \`npm run make:tables\` from opencc-js/dict; do not edit.

/** Characters that only traditional text uses, each followed by its simplified form. */
export const TRADITIONAL_PAIRS =
  ${quote(toSimplified.map(([a, b]) => a + b).join(''))};

/** Characters that only simplified text uses. */
export const SIMPLIFIED_ONLY =
  ${quote(onlySimplified.join(''))};
`,
);
console.log(`${toSimplified.length} traditional, ${onlySimplified.length} simplified characters`);

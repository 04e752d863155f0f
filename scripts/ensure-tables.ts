import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { urlOf } from './generated.ts';

/** What the dictionary is made from, besides opencc-js: its version is in package-lock.json. */
const SOURCES = [
  'lib/script/lexicon/words.txt',
  'lib/script/lexicon/to-simplified.txt',
  'lib/script/tables/dictionary.ts',
  'lib/script/tables/packed-phrases.ts',
  'scripts/lay-out.ts',
  'scripts/make-dictionary.ts',
  'scripts/more-words.txt',
  'scripts/pack-phrases.ts',
  'scripts/word-counts.txt',
  'package-lock.json',
];

const changed = (path: string): number => statSync(urlOf(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Makes `dictionary.bin` where it is missing or older than what it is made from. It is the one table that is made and
 * not committed: everything it needs comes with `npm ci`. `wxt prepare` (after an installation), every build and every
 * run of the tests call this.
 */
export async function ensureTables(): Promise<void> {
  const made = changed('lib/script/tables/dictionary.bin');
  if (made > 0 && SOURCES.every((path) => changed(path) <= made)) return;
  const { dictionary } = await import('./make-dictionary.ts');
  await writeFile(urlOf(dictionary.path), dictionary.content);
}

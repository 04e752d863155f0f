import { readFile, writeFile } from 'node:fs/promises';
import { hasShared, NEEDS } from './corpus.ts';
import { type Generated, urlOf } from './generated.ts';

/*
 * Makes every generated table, or with `--check` makes them in memory and compares: a table that differs fails.
 *
 * Two kinds: those made from packages and the lists of this repository, which anyone can make, and those made by counting
 * official news, which need the corpus beside the checkout. Without the corpus the second kind is left as it is, and making
 * (not checking) then fails with the sentence that says what is missing.
 */
const checks = process.argv.includes('--check');

/** In order: each step may read what the one before wrote. */
const FROM_PACKAGES = [
  async () => [(await import('./make-fold.ts')).characters],
  async () => [(await import('./make-dictionary.ts')).dictionary],
  async () => [(await import('./make-document-parts.ts')).documentParts],
];
const FROM_CORPUS = [
  async () => {
    const { readings, commonCharacters } = await import('./make-readings.ts');
    return [readings, commonCharacters];
  },
  async () => [(await import('./make-repair-model.ts')).characterModel],
];

/** Whether the file as it lies in the repository is what was made. */
const isSame = async ({ path, content }: Generated): Promise<boolean> =>
  Buffer.from(content).equals(await readFile(urlOf(path)).catch(() => Buffer.alloc(0)));

const differing: string[] = [];
for (const step of hasShared() ? [...FROM_PACKAGES, ...FROM_CORPUS] : FROM_PACKAGES) {
  for (const made of await step()) {
    if (!checks) await writeFile(urlOf(made.path), made.content);
    else if (!(await isSame(made))) differing.push(made.path);
    console.log(`${made.path}: ${made.note}`);
  }
}
if (!hasShared()) {
  console.log(
    `The tables of lib/repair and lib/charset were not ${checks ? 'checked' : 'made'}: npm run make:tables ${NEEDS}`,
  );
  if (!checks) process.exitCode = 1;
}
if (differing.length > 0) {
  console.log(`Not what npm run make:tables makes: ${differing.join(', ')}`);
  process.exitCode = 1;
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sourceFiles } from './collect-patterns.ts';
import { findMutants, type Mutant } from './find-mutants.ts';

/*
 * `npm run mutation [-- --sample 40] [-- --seed 7] [-- lib/export]`: would the unit tests notice? Changes the code in one
 * small way after another (an operator, a condition, a literal) and runs the tests of its room. A change that no test
 * notices survives; the score is the share of those that do not. All changes take hours, so a sample of each room is
 * drawn; the same seed draws the same. Survivors known to be harmless stand in test/mutation/survivors.txt with reasons.
 * Stryker 9.6 was tried: it needs TypeScript's compiler API, which TypeScript 7 does not have, and with Vitest 5 it runs
 * none of the tests that cover a change.
 */

/** What is changed, and which tests ought to notice. */
const ROOMS: readonly { readonly paths: RegExp; readonly tests: readonly string[] }[] = [
  { paths: /^lib\/export\//, tests: ['test/unit/export', 'test/unit/measures/list'] },
  { paths: /^lib\/repair\/(?!language\/.*model|evidence)/, tests: ['test/unit/repair'] },
  { paths: /^lib\/measures\/(?!rules\/lexicon|model\/weights)/, tests: ['test/unit/measures'] },
  {
    paths: /^lib\/app\/|^lib\/browser\/(?:messages|fetch-own-site|read-page|settings)/,
    tests: ['browser', 'requests', 'parse-settings', 'restricted', 'selector-for'].map((name) => `test/unit/${name}`),
  },
];

const SURVIVORS = new URL('../test/mutation/survivors.txt', import.meta.url);

/** A row for a change: what a line of the list of survivors begins with. No line number, as those move. */
const nameOf = (mutant: Mutant): string =>
  `${mutant.path} ${JSON.stringify(mutant.before)} → ${JSON.stringify(mutant.text)}`;

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function draw<T>(all: readonly T[], count: number, random: () => number): readonly T[] {
  const rest = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () =>
    rest.splice(Math.floor(random() * rest.length), 1),
  ).flat();
}

/** Runs the tests over a change. Tests that hang have noticed too. */
function isNoticed(mutant: Mutant | undefined, tests: readonly string[]): boolean {
  const { status } = spawnSync('vitest', ['run', '--config', 'test/mutation/vitest.config.ts', ...tests], {
    stdio: 'ignore',
    timeout: 180_000,
    env: { ...process.env, ...(mutant && { ZHENGWEN_MUTANT: JSON.stringify(mutant) }) },
  });
  return status !== 0;
}

const wanted = process.argv.slice(2).filter((arg) => arg.startsWith('lib/'));
const random = makeRandom(option('seed', 1));
const known = readFileSync(SURVIVORS, 'utf8').split('\n');
let [tried, noticed] = [0, 0];
for (const { paths, tests } of ROOMS) {
  const files = sourceFiles(['lib']).filter(
    (path) => paths.test(path) && (wanted.length === 0 || wanted.some((start) => path.startsWith(start))),
  );
  const mutants = files.flatMap((path) => findMutants(path));
  if (mutants.length === 0) continue;
  if (isNoticed(undefined, tests)) throw new Error(`${tests.join(' ')} fail without any change`);
  for (const mutant of draw(mutants, option('sample', 40), random)) {
    tried++;
    const isKnown = known.some((line) => line.startsWith(nameOf(mutant)));
    if (isNoticed(mutant, tests)) noticed++;
    else console.log(`${isKnown ? 'known   ' : 'SURVIVED'} ${nameOf(mutant)} (line ${mutant.line})`);
  }
  console.log(`after ${files.length} files, ${mutants.length} possible changes: ${noticed} of ${tried} noticed`);
}
console.log(`mutation score ${((100 * noticed) / Math.max(tried, 1)).toFixed(1)} %`);

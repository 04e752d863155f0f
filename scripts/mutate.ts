import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sourceFiles } from './collect-patterns.ts';
import { ensureTables } from './ensure-tables.ts';
import { findMutants, type Mutant } from './find-mutants.ts';

/*
 * `npm run mutation [-- --sample 60] [-- --seed 7] [-- lib/export]`: would the unit tests notice? Changes the code in one
 * small way after another (an operator, a condition, a literal) and runs the tests of its room. A change that no test
 * notices survives; the score is the share of those that do not. All changes take hours, so a sample of each room is
 * drawn; the same seed draws the same. Survivors that no test could notice stand in test/mutation/survivors.txt with
 * reasons: the score is given with them and without. `-- --by-hand` breaks the promises of test/mutation/by-hand.txt, one
 * by one, and fails where a test does not notice.
 * Stryker 9.6 was tried: it needs TypeScript's compiler API, which TypeScript 7 does not have, and with Vitest 5 it runs
 * none of the tests that cover a change.
 */

interface Room {
  readonly name: string;
  readonly paths: RegExp;
  /** The beginnings of the test files that ought to notice; with a `!` before it, of some that are left out. */
  readonly tests: readonly string[];
  /** Where the test files stand for the browser in different ways, each needs modules of its own. */
  readonly isolate?: true;
}

const ROOMS: readonly Room[] = [
  { name: 'export', paths: /^lib\/export\//, tests: ['test/unit/export/', 'test/unit/measures/list'] },
  {
    name: 'app',
    paths: /^lib\/app\/|^lib\/browser\/(?:messages|fetch-own-site|read-page|settings)/,
    tests: ['app/', 'browser/', 'requests', 'parse-settings', 'restricted', 'selector-for'].map(
      (name) => `test/unit/${name}`,
    ),
    isolate: true,
  },
  {
    name: 'measures',
    paths: /^lib\/measures\/(?!rules\/lexicon)/,
    tests: ['test/unit/measures/'],
  },
  // How the work grows takes a minute to count, and says nothing of what is done.
  { name: 'repair', paths: /^lib\/repair\//, tests: ['test/unit/repair/', '!test/unit/repair/growth'] },
];

/** A run of the tests that takes so much longer than one without a change hangs, which is noticed too. */
const HANGS = { times: 5, ms: 30_000 };

const SURVIVORS = new URL('../test/mutation/survivors.txt', import.meta.url);
const BY_HAND = new URL('../test/mutation/by-hand.txt', import.meta.url);

/** The line of a change with what is changed in it: what a line of the list of survivors begins with. */
const nameOf = ({ path, before, text, lineBefore, lineAfter }: Mutant): string =>
  `${path}: ${lineBefore}⟦${before.replace(/\s+/g, ' ')} → ${text}⟧${lineAfter}`;

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

/** What a process answers next: whether its tests noticed. One that ends or takes too long has noticed as well. */
function answerOf(tester: ChildProcess, mostMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => tester.kill('SIGKILL'), mostMs);
    const done = (noticed: boolean): void => {
      clearTimeout(timer);
      tester.removeAllListeners();
      resolve(noticed);
    };
    tester.once('message', (noticed: boolean) => done(noticed));
    tester.once('exit', () => done(true));
  });
}

/** The tests of a room, started once and again after each change that hangs them. */
async function startTests(room: Room): Promise<{ isNoticed: (mutant: Mutant) => Promise<boolean>; end: () => void }> {
  let mostMs = 600_000;
  const start = async (): Promise<ChildProcess> => {
    const began = Date.now();
    const tester = fork('test/mutation/try-changes.ts', [...room.tests, ...(room.isolate ? ['--isolate'] : [])], {
      stdio: 'ignore',
    });
    if (await answerOf(tester, mostMs)) throw new Error(`${room.tests.join(' ')} fail without any change`);
    mostMs = HANGS.ms + HANGS.times * (Date.now() - began);
    return tester;
  };
  let tester = await start();
  return {
    isNoticed: async (mutant) => {
      if (tester.exitCode !== null || tester.signalCode !== null) tester = await start();
      tester.send(mutant);
      return answerOf(tester, mostMs);
    },
    end: () => tester.kill('SIGKILL'),
  };
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;

interface Count {
  readonly tried: number;
  readonly noticed: number;
  readonly argued: number;
}

/** Tries a sample of the changes to a room's files; undefined where there is nothing to change. */
async function tryRoom(room: Room, wanted: readonly string[], known: readonly string[]): Promise<Count | undefined> {
  const files = sourceFiles(['lib']).filter(
    (path) => room.paths.test(path) && (wanted.length === 0 || wanted.some((start) => path.startsWith(start))),
  );
  const mutants = files.flatMap((path) => findMutants(path));
  if (mutants.length === 0) return undefined;
  const tests = await startTests(room);
  let [tried, noticed, argued] = [0, 0, 0];
  for (const mutant of draw(mutants, option('sample', 40), makeRandom(option('seed', 1)))) {
    if (tried > 0 && tried % 10 === 0) console.error(`${room.name}: ${noticed} of ${tried} noticed so far`);
    tried++;
    if (await tests.isNoticed(mutant)) {
      noticed++;
      continue;
    }
    const isArgued = known.some((line) => line.startsWith(nameOf(mutant)));
    if (isArgued) argued++;
    console.log(`${isArgued ? 'argued  ' : 'SURVIVED'} ${nameOf(mutant)} (line ${mutant.line})`);
  }
  tests.end();
  console.log(
    `${room.name}: ${files.length} files, ${mutants.length} possible changes; ${noticed} of ${tried} noticed (${percent(noticed, tried)}), ${argued} that no test could notice`,
  );
  return { tried, noticed, argued };
}

/** The beginnings of the files asked for; none for all. */
const wantedPaths = (): readonly string[] => process.argv.slice(2).filter((arg) => arg.startsWith('lib/'));

async function trySamples(): Promise<void> {
  const wanted = wantedPaths();
  const known = readFileSync(SURVIVORS, 'utf8').split('\n');
  let total: Count = { tried: 0, noticed: 0, argued: 0 };
  for (const room of ROOMS) {
    const { tried, noticed, argued } = (await tryRoom(room, wanted, known)) ?? { tried: 0, noticed: 0, argued: 0 };
    total = { tried: total.tried + tried, noticed: total.noticed + noticed, argued: total.argued + argued };
  }
  const { tried, noticed, argued } = total;
  console.log(
    `mutation score ${percent(noticed, tried)}, ${percent(noticed, tried - argued)} of those that could be noticed`,
  );
}

/** A promise broken as a line of the list says. @throws where what it says does not stand in the file exactly once */
function readByHand(line: string): { readonly mutant: Mutant; readonly tests: string } {
  const [path = '', before = '', text = '', tests = ''] = line
    .split(/(?<!\\)\|/)
    .map((field) => field.replaceAll('\\|', '|').replaceAll('\\n', '\n').trim());
  const source = readFileSync(path, 'utf8');
  const start = source.indexOf(before);
  if (start < 0 || source.indexOf(before, start + 1) >= 0) throw new Error(`not once in ${path}: ${before}`);
  const lineNumber = source.slice(0, start).split('\n').length;
  const end = start + before.length;
  return { mutant: { path, start, end, text, line: lineNumber, before, lineBefore: '', lineAfter: '' }, tests };
}

async function tryByHand(): Promise<void> {
  const lines = readFileSync(BY_HAND, 'utf8').split('\n');
  const wanted = wantedPaths();
  const broken = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .filter((line) => wanted.length === 0 || wanted.some((start) => line.startsWith(start)))
    .map(readByHand);
  let noticed = 0;
  for (const [name, group] of Map.groupBy(broken, ({ tests }) => tests)) {
    const tests = await startTests({ name, paths: /^/, tests: [name], isolate: true });
    for (const { mutant } of group) {
      if (await tests.isNoticed(mutant)) noticed++;
      else console.log(`SURVIVED ${nameOf(mutant)} (${mutant.path}:${mutant.line}, ${name})`);
    }
    tests.end();
  }
  console.log(`${noticed} of ${broken.length} broken promises noticed`);
  process.exitCode = noticed === broken.length ? 0 : 1;
}

await ensureTables();
await (process.argv.includes('--by-hand') ? tryByHand() : trySamples());

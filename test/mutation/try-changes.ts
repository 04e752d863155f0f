import { fileURLToPath } from 'node:url';
import { BaseSequencer, createVitest, type TestModule, type TestSpecification } from 'vitest/node';
import type { Mutant } from '../../scripts/find-mutants.ts';

/*
 * Runs the unit tests over one change after another: a process of its own, which `scripts/mutate.ts` starts, sends a
 * change and hears from: `true` when a test noticed. Vitest, its worker and what it transformed stay from change to
 * change, so that one costs the time of its tests only. The file on disk stays as it is; the change is made to what
 * Vitest reads of it. Where a change makes the tests hang, this process is ended and another is started.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Each test file among modules of its own, or all among the same, which is quicker. */
const isolate = process.argv.includes('--isolate');
const tests = process.argv.slice(2).filter((arg) => !/^(?:--|!)/.test(arg));
const leftOut = process.argv.slice(2).flatMap((arg) => (arg.startsWith('!') ? [root + arg.slice(1)] : []));
let mutant: Mutant | undefined;

/** How long each test file took without any change, in ms: quick ones first, as the first failure ends a run. */
const took = new Map<string, number>();

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => (took.get(a.moduleId) ?? 0) - (took.get(b.moduleId) ?? 0));
  }
}

const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    bail: 1,
    pool: 'threads',
    maxWorkers: 1,
    isolate,
    reporters: [{}],
    fsModuleCache: false,
    sequence: { sequencer: QuickFirst },
  },
  {
    oxc: { jsx: { importSource: 'preact' } },
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform(code, id) {
          if (!mutant || id.split('?')[0] !== root + mutant.path) return undefined;
          return { code: code.slice(0, mutant.start) + mutant.text + code.slice(mutant.end), map: null };
        },
      },
    ],
  },
);
const specifications = (await vitest.globTestSpecifications(tests)).filter(
  ({ moduleId }) => !leftOut.some((start) => moduleId.startsWith(start)),
);

async function runTests(): Promise<readonly TestModule[]> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  if (unhandledErrors.length > 0) return [];
  return testModules;
}

/** Whether a test fails, or none runs. */
const isNoticed = (modules: readonly TestModule[]): boolean =>
  modules.length === 0 || modules.some((module) => !module.ok());

async function tryChange(change: Mutant): Promise<boolean> {
  mutant = change;
  vitest.invalidateFile(root + change.path);
  const noticed = isNoticed(await runTests());
  mutant = undefined;
  vitest.invalidateFile(root + change.path);
  return noticed;
}

const modules = await runTests();
for (const module of modules) took.set(module.moduleId, module.diagnostic().duration);
process.on('message', (change: Mutant) => tryChange(change).then((noticed) => process.send?.(noticed)));
// Nobody asks any more.
process.on('disconnect', () => process.exit());
// Without any change nothing may fail.
process.send?.(isNoticed(modules));

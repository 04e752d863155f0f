import { type Profiler, Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/*
 * Counts the steps of our code instead of seconds: how often each block of `lib/` ran, all together. V8 keeps the counts
 * (“precise coverage”). They are the same on every machine. What a built-in does inside, as a regular expression, is
 * not counted; `npm run patterns` sees to those.
 */

const stepsOf = (scripts: readonly Profiler.ScriptCoverage[]): number =>
  scripts
    .filter(({ url }) => url.includes('/lib/') && !url.includes('node_modules'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);

/** Runs `work` for each input in turn and gives the steps that each took. */
export async function countSteps<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<readonly number[]> {
  // Code that V8 has optimized counts less, and when it does is chance.
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-maglev');
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    const steps: number[] = [];
    for (const input of inputs) {
      await session.post('Profiler.takePreciseCoverage');
      await work(input);
      steps.push(stepsOf((await session.post('Profiler.takePreciseCoverage')).result));
    }
    await session.post('Profiler.stopPreciseCoverage');
    return steps;
  } finally {
    session.disconnect();
  }
}

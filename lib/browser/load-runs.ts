import type { Runs } from '../repair/load-runs.ts';
import { askBackground } from './messages.ts';

/** Scripts of one extension share one world in a page; the page's own scripts never see it. */
const world = globalThis as typeof globalThis & { zhengwenRuns?: Runs };

/** Called by the runs script once it runs. */
export function provideRuns(runs: Runs): void {
  world.zhengwenRuns = runs;
}

/** The search over bytes, injected beside the reader script by the background when a page's text first asks for it. */
export async function loadRuns(): Promise<Runs> {
  if (!world.zhengwenRuns) await askBackground({ type: 'script', name: 'runs' });
  if (!world.zhengwenRuns) throw new Error('the runs script did not arrive');
  return world.zhengwenRuns;
}

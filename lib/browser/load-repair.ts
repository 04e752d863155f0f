import type { WholeRepair } from '../repair/load-repair.ts';
import { askBackground } from './messages.ts';

/** Scripts of one extension share one world in a page; the page's own scripts never see it. */
const world = globalThis as typeof globalThis & { zhengwenRepair?: WholeRepair };

/** Called by the repair script once it runs. */
export function provideRepair(repair: WholeRepair): void {
  world.zhengwenRepair = repair;
}

/** The whole repair, injected beside the reader script by the background when a page's text first asks for it. */
export async function loadRepair(): Promise<WholeRepair> {
  if (!world.zhengwenRepair) await askBackground({ type: 'script', name: 'repair' });
  if (!world.zhengwenRepair) throw new Error('the repair script did not arrive');
  return world.zhengwenRepair;
}

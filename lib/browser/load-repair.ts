import type { decode } from '../charset/decode.ts';
import type { WholeRepair } from '../repair/load-repair.ts';
import { askForScript } from './load-script.ts';

/** What the repair script holds: the whole repair, and what reads bytes anew, which only damaged pages and further parts ask for. */
export interface RepairScript extends WholeRepair {
  readonly decode: typeof decode;
}

/** Scripts of one extension share one world in a page; the page's own scripts never see it. */
const world = globalThis as typeof globalThis & { zhengwenRepair?: RepairScript };

/** Called by the repair script once it runs. */
export function provideRepair(repair: RepairScript): void {
  world.zhengwenRepair = repair;
}

/** The whole repair, injected beside the reader script by the background when a page's text first asks for it. */
export async function loadRepair(): Promise<RepairScript> {
  if (!world.zhengwenRepair) await askForScript('repair');
  if (!world.zhengwenRepair) throw new Error('the repair script did not arrive');
  return world.zhengwenRepair;
}

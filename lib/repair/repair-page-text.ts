import { loadRepair } from '#load-repair';
import { mayBeDamaged } from './may-be-damaged.ts';
import { mendWidths } from './mend-widths.ts';
import type { RepairOptions, RepairResult } from './run-fixes.ts';

/**
 * What `repair` gives, without loading it where nothing speaks of damage: neither in the text and what stands around it,
 * nor in the text with its punctuation mended, which could show damage anew.
 */
export async function repairPageText(text: string, options: RepairOptions): Promise<RepairResult> {
  const { context = '' } = options;
  if (!mayBeDamaged(text, context)) {
    const mended = mendWidths(text);
    if (mended.text === text || !mayBeDamaged(mended.text, context)) return mended;
  }
  const { repair } = await loadRepair();
  return repair(text, options);
}

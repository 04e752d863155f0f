import { loadRepair } from '#load-repair';
import { NO_EVIDENCE } from './evidence.ts';
import { halfWidthPunctuation } from './fixes/half-width-punctuation.ts';
import { mayBeDamaged } from './may-be-damaged.ts';
import { type Chain, type RepairOptions, type RepairResult, runFixes } from './run-fixes.ts';

/** What text without damage needs: a page in five has commas or parentheses of half width, one in a hundred more. */
const SOUND: Chain = { fixes: [halfWidthPunctuation], gather: () => NO_EVIDENCE };

/**
 * What `repair` gives, without loading it where nothing speaks of damage: neither in the text and what stands around it,
 * nor in the text with its punctuation mended, which could show damage anew.
 */
export async function repairPageText(text: string, options: RepairOptions): Promise<RepairResult> {
  const { context = '' } = options;
  if (!mayBeDamaged(text, context)) {
    const mended = await runFixes(SOUND, text, options);
    if (mended.text === text || !mayBeDamaged(mended.text, context)) return mended;
  }
  const { repair } = await loadRepair();
  return repair(text, options);
}

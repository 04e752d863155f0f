import { DamageReplay } from './damage-replay.ts';
import { type ReadRun, runBytes } from './run-bytes.ts';
import type { RunPage } from './run-page.ts';

/**
 * The forward model: whether damaging a reading again gives what the page shows. Notes go behind every pair of bytes that
 * the page annotates unless another insertion splits it, in whatever order the list had; a byte may go before each
 * clause mark; then the bytes are decoded as the page's decoder did.
 */
export function reproduces(run: ReadRun, page: RunPage): boolean {
  const laidOut = runBytes(run);
  return laidOut !== undefined && new DamageReplay(laidOut, page).succeeds();
}

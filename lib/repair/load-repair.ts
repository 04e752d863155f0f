import type { chineseness } from '../charset/chineseness.ts';
import type { repair } from './repair.ts';

/** The whole repair: all fixes, the search over bytes and the language they need, and what tells a text put together by a wrong charset. */
export interface WholeRepair {
  readonly repair: typeof repair;
  readonly chineseness: typeof chineseness;
}

/**
 * Loads the whole repair, which only pages that may be damaged need. This is the half for plain Node and for bundles; in
 * the extension `#load-repair` names `lib/browser/load-repair.ts` instead (see wxt.config.ts): a click puts the repair
 * into the page only when its text asks for it.
 */
export async function loadRepair(): Promise<WholeRepair> {
  const [whole, charset] = await Promise.all([import('./repair.ts'), import('../charset/chineseness.ts')]);
  return { repair: whole.repair, chineseness: charset.chineseness };
}

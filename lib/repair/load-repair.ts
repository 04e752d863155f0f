import type { repair } from './repair.ts';

/** The whole repair: all fixes, the search over bytes and the language they need. */
export interface WholeRepair {
  readonly repair: typeof repair;
}

/**
 * Loads the whole repair, which only pages that may be damaged need. This is the half for plain Node and for bundles; in
 * the extension `#load-repair` names `lib/browser/load-repair.ts` instead (see wxt.config.ts): a click puts the repair
 * into the page only when its text asks for it.
 */
export const loadRepair = (): Promise<WholeRepair> => import('./repair.ts');

import type { readRuns } from './runs/read-runs.ts';

/** The search over bytes. */
export interface Runs {
  readonly readRuns: typeof readRuns;
}

/**
 * Loads the search over bytes, which only damaged pages need. This is the half for plain Node and for bundles; in the
 * extension `#load-runs` names `lib/browser/load-runs.ts` instead (see wxt.config.ts): a click puts the search into the
 * page only when its text asks for it.
 */
export const loadRuns = (): Promise<Runs> => import('./runs/read-runs.ts');

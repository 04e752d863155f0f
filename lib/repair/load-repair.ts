import type { chineseness } from '../charset/chineseness.ts';
import type { isSamePage } from '../charset/same-page.ts';
import type { repair } from './repair.ts';

/** The whole repair: all fixes, the search over bytes and the language they need, and what reading the bytes anew asks for. */
export interface WholeRepair {
  readonly repair: typeof repair;
  readonly chineseness: typeof chineseness;
  readonly isSamePage: typeof isSamePage;
}

/**
 * Loads the whole repair, which only pages that may be damaged need. This is the half for plain Node and for bundles; in
 * the extension `#load-repair` names `lib/browser/load-repair.ts` instead (see wxt.config.ts): a click puts the repair
 * into the page only when its text asks for it.
 */
export async function loadRepair(): Promise<WholeRepair> {
  const [{ repair }, { chineseness }, { isSamePage }] = await Promise.all([
    import('./repair.ts'),
    import('../charset/chineseness.ts'),
    import('../charset/same-page.ts'),
  ]);
  return { repair, chineseness, isSamePage };
}

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideRuns } from '../lib/browser/load-runs.ts';
import { readRuns } from '../lib/repair/runs/read-runs.ts';

/** The search over the bytes of damaged text: injected beside the reader script, which stays small, on such pages only. */
export default defineUnlistedScript(() => provideRuns({ readRuns }));

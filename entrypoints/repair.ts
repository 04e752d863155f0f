import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideRepair } from '../lib/browser/load-repair.ts';
import { chineseness } from '../lib/charset/chineseness.ts';
import { decode } from '../lib/charset/decode.ts';
import { isSamePage } from '../lib/charset/same-page.ts';
import { repair } from '../lib/repair/repair.ts';

/** What damaged text needs: injected beside the reader script, which stays small, on pages that may be damaged only. */
export default defineUnlistedScript(() => provideRepair({ repair, chineseness, isSamePage, decode }));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../lib/browser/messages.ts';

/** Runs in the pages of sites that the reader lets open at once, and only tells the background that one is there. */
export default defineUnlistedScript(() => {
  askBackground({ type: 'arrived' }).catch(() => {});
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyPage } from '../../lib/browser/copy-page.ts';
import { provideImports } from '../../lib/browser/load-script.ts';
import { provideOverlayScript } from '../../lib/browser/overlay-script.ts';
import { makeOverlay } from './overlay.tsx';
import { pickByHand } from './pick.ts';
import { putUpPlace } from './put-up-place.ts';

/** What shows itself on the page: injected beside the reader script, which stays small, when it is first asked for. */
export default defineUnlistedScript(() => {
  provideImports();
  provideOverlayScript((reader) => {
    const overlay = makeOverlay(reader);
    return {
      overlay,
      // What is open is what is copied, and it says so itself.
      copy: async () => (await overlay.copy()) || copyPage(document, reader, putUpPlace),
      pick: async () => {
        await overlay.close();
        await pickByHand(document, overlay.open);
        return true;
      },
    };
  });
});

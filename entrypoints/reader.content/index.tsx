import { defineContentScript } from 'wxt/utils/define-content-script';
import { copyPage } from '../../lib/browser/copy-page.ts';
import { onRequest, type ReaderRequest } from '../../lib/browser/messages.ts';
import { readAllParts, readPage } from '../../lib/browser/read-page.ts';
import { makeOverlay } from './overlay.tsx';
import { pickByHand } from './pick.ts';

/** Injected by a click, into the page's top frame; it then answers until the page goes. */
export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const overlay = makeOverlay(ctx);
    const stop = onRequest<ReaderRequest>((request) => {
      switch (request.type) {
        case 'ping':
          return Promise.resolve(true);
        case 'read':
          return readPage();
        case 'merge':
          return readAllParts();
        case 'copy':
          return copyPage(document).then((copied) => ({ copied }));
        case 'overlay':
          return (request.action === 'toggle' ? overlay.toggle() : overlay.open()).then((open) => ({ open }));
        case 'pick':
          pickByHand(document, overlay.open);
          return Promise.resolve(true);
        default:
          return request satisfies never;
      }
    });
    ctx.onInvalidated(stop);
  },
});

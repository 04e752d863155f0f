import { defineContentScript } from 'wxt/utils/define-content-script';
import { onRequest, type ReaderRequest } from '../../lib/browser/messages.ts';
import { overlayScript } from '../../lib/browser/overlay-script.ts';
import { readAllParts, readPage } from '../../lib/browser/read-page.ts';

/** Injected by a click, into the page's top frame; it then answers until the page goes. */
export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const reader = { readPage, readAllParts };
    const stop = onRequest<ReaderRequest>((request) => {
      switch (request.type) {
        case 'ping':
          return Promise.resolve(true);
        case 'read':
          return readPage();
        case 'merge':
          return readAllParts();
        case 'overlay':
          return overlayScript(ctx, reader).then(async ({ overlay }) => ({ open: await overlay[request.action]() }));
        case 'copy':
          return overlayScript(ctx, reader).then(async ({ copy }) => ({ copied: await copy() }));
        case 'pick':
          return overlayScript(ctx, reader).then(({ pick }) => pick());
        default:
          return request satisfies never;
      }
    });
    ctx.onInvalidated(stop);
  },
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerAsReader } from '../lib/browser/messages.ts';
import { overlayScript } from '../lib/browser/overlay-script.ts';
import { readAllParts, readPage } from '../lib/browser/read-page.ts';

/** Scripts of one extension share one world in a page; the page's own scripts never see it. */
const world = globalThis as typeof globalThis & { zhengwenReader?: true };

/**
 * Injected by a click, into the page's top frame; it then answers until the page goes.
 *
 * An unlisted script, not one of WXT's content scripts: their context announces itself to the page (a message and an
 * event that carry the extension's id), and a page that answers with the same event shuts them down.
 */
export default defineUnlistedScript(() => {
  // A popup opened anew puts it in without asking whether it is there.
  if (world.zhengwenReader) return;
  world.zhengwenReader = true;
  const reader = { readPage, readAllParts };
  answerAsReader((request) => {
    switch (request.type) {
      case 'ping':
        return Promise.resolve(true);
      case 'read':
        return readPage(request.hints);
      case 'merge':
        return readAllParts(request.hints);
      case 'overlay':
        return overlayScript(reader).then(({ overlay }) => overlay[request.action]());
      case 'copy':
        return overlayScript(reader).then(async ({ copy }) => ({ copied: await copy() }));
      case 'pick':
        return overlayScript(reader).then(({ pick }) => pick());
      default:
        return request satisfies never;
    }
  });
});

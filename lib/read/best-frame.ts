import { bodyOf, select } from '../dom/document.ts';
import { contentOf } from '../dom/element.ts';
import { textOf } from '../dom/node.ts';
import type { PageDocument, PageElement } from '../dom/page-node.ts';

/** Frames within frames deeper than this are advertisements. */
const DEEPEST = 4;

/** The document in a frame, or `undefined` when it is another site's: the browser then keeps it from us. */
function documentIn(frame: PageElement): PageDocument | undefined {
  try {
    return contentOf(frame);
  } catch {
    return undefined;
  }
}

/** The documents in the frames of a page that belong to its own site, frames within frames included. */
export function ownFrames(document: PageDocument, depth = 0): readonly PageDocument[] {
  if (depth > DEEPEST) return [];
  return [...select(document, 'frame, iframe')].flatMap((frame) => {
    const own = documentIn(frame);
    return own ? [own, ...ownFrames(own, depth + 1)] : [];
  });
}

/**
 * The document with the most text among the frames of a page that belong to its own site. Portals of the 2000s put the
 * article in a frame: <frameset><frame src="menu.html"><frame src="show.asp?id=12">.
 */
export function bestFrame(document: PageDocument): PageDocument | undefined {
  let best: PageDocument | undefined;
  let most = 0;
  for (const candidate of ownFrames(document)) {
    const body = bodyOf(candidate);
    const length = body ? textOf(body).trim().length : 0;
    if (length > most) [best, most] = [candidate, length];
  }
  return best;
}

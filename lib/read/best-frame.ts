/** Frames within frames deeper than this are advertisements. */
const DEEPEST = 4;

/** The document in a frame, or `undefined` when it is another site's: the browser then keeps it from us. */
function documentIn(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

/** The documents in the frames of a page that belong to its own site, frames within frames included. */
export function ownFrames(document: Document, depth = 0): readonly Document[] {
  if (depth > DEEPEST) return [];
  return [...document.querySelectorAll('frame, iframe')].flatMap((frame) => {
    const own = documentIn(frame);
    return own ? [own, ...ownFrames(own, depth + 1)] : [];
  });
}

/**
 * The document with the most text among the frames of a page that belong to its own site. Portals of the 2000s put the
 * article in a frame: <frameset><frame src="menu.html"><frame src="show.asp?id=12">.
 */
export function bestFrame(document: Document): Document | undefined {
  let best: Document | undefined;
  let most = 0;
  for (const candidate of ownFrames(document)) {
    const length = candidate.body?.textContent?.trim().length ?? 0;
    if (length > most) [best, most] = [candidate, length];
  }
  return best;
}

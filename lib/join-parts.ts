import type { Reading } from './article.ts';
import { mergeReadings } from './merge-readings.ts';

/** A site that claims more parts than this is more likely a gallery or a trap than an article. */
const MOST_PARTS = 30;

/**
 * Reads and joins the parts of an article that is spread over several addresses. Stops at the first part that does not
 * answer, with what it has: then `truncated` is among the notices and `pages` still says how many there are.
 * @param open reads the part at an address; `undefined` when it does not answer
 */
export async function joinParts(
  shown: Reading,
  open: (url: string) => Promise<Reading | undefined>,
  onPart: (done: number, total: number) => void = () => {},
): Promise<Reading> {
  const { pages } = shown;
  if (!pages || pages.total < 2) return shown;
  const parts: Reading[] = [];
  const urls = pages.urls.slice(0, MOST_PARTS);
  for (const [index, url] of urls.entries()) {
    const part = index + 1 === pages.current ? shown : await open(url).catch(() => undefined);
    if (!part || part.blocks.length === 0) break;
    parts.push(part);
    onPart(parts.length, pages.total);
  }
  const [first, ...rest] = parts;
  // The first part itself is out of reach: what is on screen is all there is.
  if (!first) return { ...shown, notices: [...shown.notices, 'truncated'] };
  const merged = mergeReadings([first, ...rest]);
  return parts.length === pages.total
    ? merged
    : { ...merged, pages: { ...pages, current: parts.length }, notices: [...merged.notices, 'truncated'] };
}

import { type AnyDocument, select } from '../dom/document.ts';
import { forBrowser } from '../dom/page-node.ts';

/** The addresses a `srcset` offers, as they stand. */
const candidates = (srcset: string): readonly string[] =>
  srcset.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);

/** Every address that may stand for a picture the page has loaded: its own, the one chosen, those it was chosen from. */
function addressesOf(image: HTMLImageElement): readonly string[] {
  const offered = candidates(image.srcset).flatMap((address) => URL.parse(address, image.baseURI)?.href ?? []);
  return [image.currentSrc, image.src, ...offered].filter((address) => address !== '');
}

/**
 * The pictures that a page has loaded, by their addresses. A figure names the widest candidate of a `srcset`; which one
 * the browser took depends on its window.
 * @param documents the page and the frames of its own site
 */
export function loadedPictures(documents: readonly AnyDocument[]): ReadonlyMap<string, HTMLImageElement> {
  const pictures = new Map<string, HTMLImageElement>();
  for (const document of documents) {
    for (const element of select(document, 'img')) {
      const image = forBrowser(element) as HTMLImageElement;
      if (!image.complete || image.naturalWidth === 0 || image.naturalHeight === 0) continue;
      for (const address of addressesOf(image)) if (!pictures.has(address)) pictures.set(address, image);
    }
  }
  return pictures;
}

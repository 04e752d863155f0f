/** What the highlights are called in the style sheet. */
const NAMES = { found: 'zhengwen-found', current: 'zhengwen-current', spoken: 'zhengwen-spoken' } as const;
export type HighlightName = keyof typeof NAMES;

/**
 * Paints ranges without touching the document. Only in a document of our own: in a sandboxed page, where the reader
 * stands in the page's document, the page could read there what is looked for.
 * @returns whether that could be done
 */
export function highlightRanges(root: Element, name: HighlightName, ranges: readonly StaticRangeInit[]): boolean {
  const view = root.ownerDocument.defaultView;
  if (root.getRootNode() !== root.ownerDocument || !view?.CSS?.highlights || !view.Highlight) return false;
  const { highlights } = view.CSS;
  if (ranges.length === 0) highlights.delete(NAMES[name]);
  else {
    const highlight = new view.Highlight();
    for (const range of ranges) highlight.add(new view.StaticRange(range));
    // Over the rest of what is found.
    highlight.priority = name === 'found' ? 0 : 1;
    highlights.set(NAMES[name], highlight);
  }
  return true;
}

/** Marks one range where nothing can be painted: it is selected. */
export function selectRange(
  root: Element,
  { startContainer, startOffset, endContainer, endOffset }: StaticRangeInit,
): void {
  root.ownerDocument.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

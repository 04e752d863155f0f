import { paragraphsOf } from '../lib/reading/paragraphs.ts';
import { partId } from '../lib/reading/part-id.ts';
import type { ReaderModel } from './use-reader.ts';

/** The elements that hold the texts of a part, in order; none of a table: its cells are no sentences. */
export function textElements(part: Element, kind: string): readonly Element[] {
  switch (kind) {
    case 'paragraph':
    case 'heading':
      return [part];
    case 'list':
      return [...part.querySelectorAll('li')];
    case 'quote':
      return [...part.querySelectorAll('p')];
    default:
      return [];
  }
}

/** Characters before a point within an element. */
export function charactersBefore(element: Element, node: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * The words selected in the body, as the page has them; `undefined` where nothing is selected, where it is not within one
 * text, and where the script shown changed the length of the paragraph, so that its places are not the page's.
 */
export function selectedWords(
  root: HTMLElement | null,
  { parts, paragraphs, shownSource }: Pick<ReaderModel, 'parts' | 'paragraphs' | 'shownSource'>,
): { readonly quote: string; readonly paragraph: number } | undefined {
  const selection = root?.ownerDocument.getSelection();
  if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer, endContainer } = range;
  const start = startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
  const holder = start?.closest('.body > div');
  const part = parts.find((one) => partId(one) === holder?.id);
  if (!holder || !part || !root.contains(holder)) return undefined;
  const elements = textElements(holder, part.block.kind);
  const index = elements.findLastIndex((one) => one.contains(startContainer));
  const element = elements[index];
  const place = part.places[index];
  if (!element?.contains(endContainer) || !place) return undefined;
  const from = place.start + charactersBefore(element, startContainer, range.startOffset);
  const to = place.start + charactersBefore(element, endContainer, range.endOffset);
  const source = paragraphsOf(shownSource.blocks)[place.paragraph] ?? '';
  if (source.length !== paragraphs[place.paragraph]?.length) return undefined;
  const quote = source
    .slice(from, to)
    .replace(/^[\s，。；：、]+/, '')
    .replace(/(?<![\s，。；：、])[\s，。；：、]+$/, '');
  return quote === '' ? undefined : { quote, paragraph: place.paragraph };
}

import type { TextPoint } from '../lib/reading/annotations/place-notes.ts';
import { partId } from '../lib/reading/part-id.ts';
import { invertMap, mapRange } from '../lib/script/engine/map-range.ts';
import { charactersBefore, textElements } from './selected-words.ts';
import type { ReaderModel } from './use-reader.ts';

/** The elements that hold the texts of a part, in the order of `runsOf`, absent where one has none: cells and captions, too. */
export function markableElements(part: Element, kind: string): readonly (Element | null)[] {
  switch (kind) {
    case 'table':
      return [part.querySelector('caption'), ...part.querySelectorAll('td, th')];
    case 'figure':
      return [part.querySelector('figcaption')];
    case 'attachment':
      // Without a link, what stands before its name is no part of the text.
      return [part.querySelector('a')];
    default:
      return textElements(part, kind);
  }
}

type Body = Pick<ReaderModel, 'parts' | 'reading'>;

/** The point of the text shown that a point of the tree stands for; `undefined` outside its sentences. */
function shownPoint(root: HTMLElement, { parts }: Body, node: Node, offset: number): TextPoint | undefined {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const holder = element?.closest('.body > div');
  const part = parts.find((one) => partId(one) === holder?.id);
  if (!holder || !part || !root.contains(holder)) return undefined;
  const elements = markableElements(holder, part.block.kind);
  const index = elements.findLastIndex((one) => one?.contains(node));
  const [text, place] = [elements[index], part.places[index]];
  if (!text || !place) return undefined;
  return { paragraph: place.paragraph, offset: place.start + charactersBefore(text, node, offset) };
}

/** What is selected in the body, as a range of the tree; `undefined` where nothing is. */
export function selectionIn(root: HTMLElement | null): Range | undefined {
  const selection = root?.ownerDocument.getSelection();
  if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  return root.contains(range.commonAncestorContainer) ? range : undefined;
}

/**
 * The two ends of what is selected, in the page's own text. A word that the script shown has in another length is taken
 * whole.
 */
export function selectedPoints(
  root: HTMLElement | null,
  body: Body,
): { readonly from: TextPoint; readonly to: TextPoint } | undefined {
  const range = selectionIn(root);
  const from = range && root && shownPoint(root, body, range.startContainer, range.startOffset);
  const to = range && root && shownPoint(root, body, range.endContainer, range.endOffset);
  if (!from || !to) return undefined;
  const back = ({ paragraph, offset }: TextPoint, side: 0 | 1): TextPoint => {
    const map = invertMap(body.reading.maps?.[paragraph] ?? []);
    // A range of one unit beside the point: an empty one would not be widened over a word.
    const at = side === 0 ? mapRange(map, offset, offset + 1)[0] : mapRange(map, Math.max(0, offset - 1), offset)[1];
    return { paragraph, offset: offset === 0 ? 0 : at };
  };
  return { from: back(from, 0), to: back(to, 1) };
}

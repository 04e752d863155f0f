import type { Selected } from '../../lib/export/cut-export.ts';
import type { TextPoint } from '../../lib/reading/annotations/place-notes.ts';
import type { BodyPart } from '../../lib/reading/body-parts.ts';
import { runsOf, textOf } from '../../lib/reading/paragraphs.ts';
import { partId } from '../../lib/reading/part-id.ts';
import { markableElements } from '../selected-range.ts';
import { charactersBefore } from '../selected-words.ts';
import type { ReaderModel } from '../use-reader.ts';

/** Where words may be selected to be copied: bars and menus say nothing of the article. */
const READABLE = 'article, .panels, .measure-card';

/** A text that is on screen, and the points of the reading it holds. */
interface TextOnScreen {
  readonly element: Element;
  readonly paragraph: number;
  readonly start: number;
  readonly length: number;
}

/** The texts of a part on screen, in the order of the tree. */
function textsOf(holder: Element | undefined, part: BodyPart | undefined): readonly TextOnScreen[] {
  if (!holder || !part) return [];
  const runs = runsOf(part.block);
  return markableElements(holder, part.block.kind).flatMap((element, index) => {
    const place = part.places[index];
    if (!element || !place) return [];
    return [{ element, paragraph: place.paragraph, start: place.start, length: textOf(runs[index] ?? []).length }];
  });
}

/** The first of some elements for which something holds that holds for all behind it, too. */
function firstWhere(elements: ArrayLike<Element>, holds: (element: Element) => boolean): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element && holds(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether an element ends, or begins, behind the start, or the end, of a range. */
const endsBehindStart = (range: Range, element: Element): boolean =>
  range.comparePoint(element, element.childNodes.length) >= 0;
const beginsBehindEnd = (range: Range, element: Element): boolean => range.comparePoint(element, 0) > 0;

/** The first point of a text that a range holds; `undefined` where the range begins behind the text. */
function pointFrom(range: Range, { element, paragraph, start, length }: TextOnScreen): TextPoint | undefined {
  if (!element.contains(range.startContainer)) return { paragraph, offset: start };
  const before = charactersBefore(element, range.startContainer, range.startOffset);
  // Lists within an item are in its element, and no part of its text.
  return before <= length ? { paragraph, offset: start + before } : undefined;
}

function pointTo(range: Range, { element, paragraph, start, length }: TextOnScreen): TextPoint {
  const isIn = element.contains(range.endContainer);
  const before = isIn ? charactersBefore(element, range.endContainer, range.endOffset) : length;
  return { paragraph, offset: start + Math.min(before, length) };
}

/** The texts of the body that a range reaches into: the first point of them and the last. */
function pointsOf(
  range: Range,
  body: Element,
  parts: readonly BodyPart[],
): { readonly from: TextPoint; readonly to: TextPoint } | undefined {
  const holders = body.children;
  const texts = (index: number): readonly TextOnScreen[] => textsOf(holders[index], parts[index]);
  let from: TextPoint | undefined;
  for (let i = firstWhere(holders, (one) => endsBehindStart(range, one)); !from && i < holders.length; i++)
    for (const text of texts(i)) if (endsBehindStart(range, text.element)) from ??= pointFrom(range, text);
  let to: TextPoint | undefined;
  for (let i = firstWhere(holders, (one) => beginsBehindEnd(range, one)) - 1; !to && i >= 0; i--) {
    const last = texts(i).findLast(({ element }) => !beginsBehindEnd(range, element));
    to = last && pointTo(range, last);
  }
  return from && to && { from, to };
}

const isBefore = (a: TextPoint, b: TextPoint): boolean =>
  a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.offset < b.offset);

/** Whether the title is selected from its first character on. */
function hasTitle(range: Range, title: Element | null): boolean {
  if (!title || range.comparePoint(title, title.childNodes.length) < 0) return false;
  return (
    !title.contains(range.startContainer) || charactersBefore(title, range.startContainer, range.startOffset) === 0
  );
}

/** Whether the body on screen is that of the reading: while another script loads it may be of the last one. */
const isOf = (body: Element, parts: readonly BodyPart[]): boolean =>
  [...body.children].every((holder, index) => {
    const part = parts[index];
    return part !== undefined && holder.id === partId(part);
  });

/** The points of the body that a range holds, as far as it is on screen and holds any. */
function bodyPoints(root: HTMLElement, { parts }: Pick<ReaderModel, 'parts'>, range: Range) {
  const body = root.querySelector('.body');
  const points = body && isOf(body, parts) ? pointsOf(range, body, parts) : undefined;
  return points && isBefore(points.from, points.to) ? points : undefined;
}

/** The paragraphs of which an element of the body holds something, whole. */
export function wholeParagraphs(
  root: HTMLElement,
  model: Pick<ReaderModel, 'parts' | 'paragraphs'>,
  element: Element,
): Selected | undefined {
  const range = root.ownerDocument.createRange();
  range.selectNodeContents(element);
  return widened(bodyPoints(root, model, range), model);
}

/** What is selected and the rest of the paragraphs it begins and ends in. */
export const widened = (
  selected: Pick<Selected, 'from' | 'to'> | undefined,
  { paragraphs }: Pick<ReaderModel, 'paragraphs'>,
): Selected | undefined =>
  selected && {
    from: { ...selected.from, offset: 0 },
    to: { ...selected.to, offset: paragraphs[selected.to.paragraph]?.length ?? 0 },
    withTitle: false,
  };

/**
 * What is selected in the reader, of the text as it is shown: two points of the body, or the words alone where none of it
 * is selected (the facts under the title, a note) or the browser has it in pieces; `undefined` where nothing is selected.
 */
export function selectedPart(
  root: HTMLElement | null,
  model: Pick<ReaderModel, 'parts'>,
): Selected | string | undefined {
  const selection = root?.ownerDocument.getSelection();
  if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const points = selection.rangeCount === 1 ? bodyPoints(root, model, range) : undefined;
  if (points) return { ...points, withTitle: hasTitle(range, root.querySelector('article h1')) };
  const around = range.commonAncestorContainer;
  const element = around.nodeType === 1 ? (around as Element) : around.parentElement;
  const isReadable = element && root.contains(element) && element.closest(READABLE);
  return (isReadable && selection.toString().trim()) || undefined;
}

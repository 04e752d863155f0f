import { inView, isVertical } from '../reading-axis.ts';

/** What J and K step through: a paragraph, an item, a row, a picture. */
const STEPS = 'p, h2, h3, h4, h5, h6, li, tr, figure';

/** The first of some elements, in reading order, that is not wholly before the view: above it, or right of it where text is set vertically. */
function firstAfterStart(elements: readonly Element[], scroller: Element, vertical: boolean): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element && inView(element, scroller, vertical).to <= 1) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isInView(element: Element, scroller: Element): boolean {
  const [box, view] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return box.bottom > view.top && box.top < view.bottom && box.right > view.left && box.left < view.right;
}

/**
 * Takes the reader, and with him the focus, to the next paragraph or the last one: from the one he came to by key, or
 * from the top of the view where he has scrolled away since.
 */
export function stepParagraph(scroller: Element, by: 1 | -1): void {
  const body = scroller.querySelector('.body');
  if (!body) return;
  const steps = [...body.querySelectorAll<HTMLElement>(STEPS)];
  const { activeElement } = scroller.getRootNode() as Document | ShadowRoot;
  const here = steps.indexOf(activeElement as HTMLElement);
  const known = here >= 0 && isInView(steps[here] ?? body, scroller);
  const first = known ? here : firstAfterStart(steps, scroller, isVertical(body)) - (by === 1 ? 1 : 0);
  const next = steps[Math.min(steps.length - 1, Math.max(0, first + by))];
  if (!next) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}

/** The paragraph that J and K are at: the one that was come to by key, where it is still in view; else the first in view. */
export function currentStep(scroller: Element): HTMLElement | undefined {
  const body = scroller.querySelector('.body');
  if (!body) return undefined;
  const steps = [...body.querySelectorAll<HTMLElement>(STEPS)];
  const { activeElement } = scroller.getRootNode() as Document | ShadowRoot;
  const here = steps.find((step) => step === activeElement && isInView(step, scroller));
  return here ?? steps[firstAfterStart(steps, scroller, isVertical(body))];
}

/** The index of the first measure, in the order given, whose mark is drawn and not before the view; the length where none is. */
export function firstMarkInView(scroller: Element, order: readonly number[]): number {
  const marks = order.map((index) => scroller.querySelector(`#measure-${index}`));
  const drawn = marks.indexOf(null);
  const elements = marks.slice(0, drawn < 0 ? marks.length : drawn) as Element[];
  const body = scroller.querySelector('.body');
  return firstAfterStart(elements, scroller, body !== null && isVertical(body));
}

/** How a scrolled text runs: downwards, or from right to left where its lines are vertical. */
export const isVertical = (element: Element): boolean =>
  element.ownerDocument.defaultView?.getComputedStyle(element).writingMode.startsWith('vertical') ?? false;

/** How far a text is scrolled, and how far it can be, in pixels the way it runs. */
export const scrolled = (scroller: Element, vertical: boolean): { readonly at: number; readonly most: number } =>
  vertical
    ? { at: Math.abs(scroller.scrollLeft), most: scroller.scrollWidth - scroller.clientWidth }
    : { at: scroller.scrollTop, most: scroller.scrollHeight - scroller.clientHeight };

/** Where an element begins and ends in the view of its scroller, in pixels from where the view begins, the way the text runs. */
export function inView(
  element: Element,
  scroller: Element,
  vertical: boolean,
): { readonly from: number; readonly to: number } {
  const [box, view] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return vertical
    ? { from: view.right - box.right, to: view.right - box.left }
    : { from: box.top - view.top, to: box.bottom - view.top };
}

/** How much of the text is seen, in pixels the way it runs. */
export const viewSize = (scroller: Element, vertical: boolean): number =>
  vertical ? scroller.clientWidth : scroller.clientHeight;

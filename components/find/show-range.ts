/** Frames in which what comes into view finds its height: blocks out of view have one that is a guess. */
const SETTLES = 8;
/** How far from the edges of the view a place is left where it is, as a share of the view. */
const MARGIN = 0.12;

/** How far to scroll along one axis so that [from, to] comes into view, a third from its start. */
function shift(from: number, to: number, start: number, size: number): number {
  const margin = size * MARGIN;
  return from >= start + margin && to <= start + size - margin ? 0 : from - start - size / 3;
}

/** Brings a place in the text into view, across or down, however the text is set; folds open what hides it. */
export function showRange(scroller: Element, place: StaticRangeInit): void {
  const { startContainer, startOffset, endContainer, endOffset } = place;
  const parent = startContainer.parentElement;
  const closed = parent?.closest('details:not([open])');
  closed?.setAttribute('open', '');
  const range = scroller.ownerDocument.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  let frames = SETTLES;
  const step = (): void => {
    if (!scroller.isConnected) return;
    const view = scroller.getBoundingClientRect();
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const x = shift(left, right, view.left, view.width);
    const y = shift(top, bottom, view.top, view.height);
    const isAcross = scroller.scrollWidth > scroller.clientWidth;
    const before = [scroller.scrollLeft, scroller.scrollTop];
    scroller.scrollBy({ left: isAcross ? x : 0, top: y, behavior: 'instant' });
    const moved = before[0] !== scroller.scrollLeft || before[1] !== scroller.scrollTop;
    if (frames-- > 0 && (moved || frames > SETTLES - 3)) requestAnimationFrame(step);
  };
  step();
}

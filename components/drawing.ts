/**
 * A long body is drawn a slice at a time, so that the reader can read and click in between. A drawing says how far that
 * has come: what is on screen, and what of it is not yet as it should be, because measures were found or another script
 * was chosen since. Values only; `useSlices` sets the pace.
 */
export interface Drawing<S, D> {
  readonly slices: readonly S[];
  /** Makes what is shown of a slice. */
  readonly draw: (slice: S) => D;
  /** What is on screen: of the first slices, in order. */
  readonly drawn: readonly D[];
  /** Indexes into `drawn` of those that `draw` might make otherwise now, in the order in which they are drawn anew. */
  readonly stale: readonly number[];
}

/** Whether two drawings of a slice look the same. */
export type Same<D> = (a: D, b: D) => boolean;

/** The first slice drawn, the others to come. */
export function beginDrawing<S, D>(slices: readonly S[], draw: (slice: S) => D): Drawing<S, D> {
  return { slices, draw, drawn: slices.slice(0, 1).map(draw), stale: [] };
}

/** Whether every slice is on screen as it should be. */
export const isDrawn = <S, D>({ slices, drawn, stale }: Drawing<S, D>): boolean =>
  stale.length === 0 && drawn.length >= slices.length;

/** Slices looked at in one step: what has not changed costs next to nothing, but not nothing. */
const MOST_LOOKED_AT = 200;

/**
 * Draws what comes next: what is on screen and stale, then what is not yet on screen.
 * @param count slices to draw; those that turn out the same do not count
 */
export function drawNext<S, D>(drawing: Drawing<S, D>, same: Same<D>, count = 1): Drawing<S, D> {
  const { slices, draw } = drawing;
  const drawn = [...drawing.drawn];
  let stale = 0;
  let left = count;
  for (; left > 0 && stale < Math.min(drawing.stale.length, MOST_LOOKED_AT); stale++) {
    const index = drawing.stale[stale] ?? 0;
    const [slice, old] = [slices[index], drawn[index]];
    if (slice === undefined || old === undefined) continue;
    const now = draw(slice);
    if (same(old, now)) continue;
    drawn[index] = now;
    left--;
  }
  const rest = drawing.stale.slice(stale);
  if (rest.length === 0) drawn.push(...slices.slice(drawn.length, drawn.length + left).map(draw));
  return { ...drawing, drawn, stale: rest };
}

/** How many slices from the one in view are drawn anew at once: it may show the end of one and the start of the next. */
const IN_VIEW = 2;

/**
 * The drawing of the same article, changed. What is in view is drawn anew at once; what is not stays as it was until its
 * turn comes, the slices after the view first.
 * @param inView index of the slice at the top of the view
 */
export function changeDrawing<S, D>(
  last: Drawing<S, D>,
  next: Pick<Drawing<S, D>, 'slices' | 'draw'>,
  same: Same<D>,
  inView: number,
): Drawing<S, D> {
  const drawn = last.drawn.slice(0, next.slices.length);
  const indexes = [...drawn.keys()];
  const first = Math.min(inView, Math.max(0, drawn.length - IN_VIEW));
  const stale = [...indexes.slice(first), ...indexes.slice(0, first)];
  const begun = drawNext({ ...next, drawn, stale: stale.slice(0, IN_VIEW) }, same, IN_VIEW);
  return { ...begun, stale: stale.slice(IN_VIEW) };
}

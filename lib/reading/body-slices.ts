import type { BodyPart } from './body-parts.ts';

/** Cost of what is drawn at once before anything else: more than the largest screen shows of a text. */
const FIRST_SLICE = 2000;
/** Cost of what is drawn in one go afterwards: some ten milliseconds on a slow machine. */
const SLICE = 4000;

/** The parts in slices to be drawn one at a time: neighbours together up to a cost, the first slice smaller. */
export function slicesOf(parts: readonly BodyPart[]): readonly (readonly BodyPart[])[] {
  const slices: BodyPart[][] = [];
  let cost = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const limit = slices.length === 1 ? FIRST_SLICE : SLICE;
    if (cost + part.cost > limit) {
      slices.push([part]);
      cost = part.cost;
    } else {
      slices.at(-1)?.push(part);
      cost += part.cost;
    }
  }
  return slices;
}

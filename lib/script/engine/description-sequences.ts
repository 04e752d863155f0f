import { widthAt } from './code-points.ts';

/** ⿰⿱⿴… U+2FF0 to U+2FFF: they describe a character by its parts, which must stay as they are. */
export const isDescription = (unit: number): boolean => unit >= 0x2ff0 && unit <= 0x2fff;

/** How many parts an ideographic description character joins, as OpenCC counts them. */
const arity = (unit: number): number => (unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2);

/**
 * Where each ideographic description sequence of a text ends, by the offset of the character that opens it. A
 * character without enough parts after it opens none. Worked out from the right, so that ⿰⿰⿰… takes linear time.
 */
export function descriptionEnds(units: Uint16Array, from: number, end: number): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let i = end - 1; i >= from; i--) {
    const unit = units[i] ?? 0;
    if (!isDescription(unit)) continue;
    let at = i + 1;
    let parts = arity(unit);
    for (; parts > 0 && at < end; parts--) at = ends.get(at) ?? at + widthAt(units, at, end);
    if (parts === 0) ends.set(i, at);
  }
  return ends;
}

import type { BodyPart } from './body-parts.ts';

/** A name for the place of a part, for the element that shows it. */
export const partId = ({ places }: Pick<BodyPart, 'places'>): string => {
  const [place] = places.filter((one) => one !== undefined);
  if (!place) return '';
  return place.start === 0 ? `block-${place.paragraph}` : `block-${place.paragraph}-${place.start}`;
};

/**
 * Finds the id of the part that shows an offset of a paragraph.
 * @returns the function that does, by binary search
 */
export function findPartId(parts: readonly BodyPart[]): (paragraph: number, offset?: number) => string {
  const firsts = parts.flatMap((part) => {
    const place = part.places.find((one) => one !== undefined);
    return place ? [{ ...place, id: partId(part) }] : [];
  });
  return (paragraph, offset = 0) => {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = firsts[middle];
      if (place && (place.paragraph < paragraph || (place.paragraph === paragraph && place.start <= offset)))
        low = middle + 1;
      else high = middle;
    }
    return firsts[Math.max(0, low - 1)]?.id ?? '';
  };
}

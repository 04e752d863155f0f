import { mapRange, type OffsetMap } from './map-range.ts';

/**
 * A place no match may reach across: a stretch of the source, in UTF-16 units, that becomes `value` whatever the
 * dictionaries say, or, where `start` is `end`, the boundary of a word. 余 in 记者余先河 is a cut with the value 余, and
 * behind 河 is an empty one.
 */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The same cut in the text that a conversion with this map gave. */
export function moveCut({ start, end, value }: Cut, map: OffsetMap): Cut {
  const [from, to] = mapRange(map, start, end);
  return { start: from, end: to, value };
}

/**
 * The cuts of both lists, each ascending and apart; those of the first win over any of the second that they touch (the
 * reader's own 余额 over the surname 余). Ascending and apart again.
 */
export function mergeCuts(first: readonly Cut[], second: readonly Cut[]): readonly Cut[] {
  if (first.length === 0) return second;
  const merged: Cut[] = [];
  let at = 0;
  for (const cut of first) {
    at = takeBefore(cut.start, second, at, merged);
    while (at < second.length && (second[at]?.start ?? 0) < cut.end) at++;
    merged.push(cut);
  }
  takeBefore(Number.POSITIVE_INFINITY, second, at, merged);
  return merged;
}

/**
 * Takes from `cuts[at …]` those that lie between what is merged already and `limit`, and passes over those that touch
 * either. Returns the place of the first that begins at `limit` or behind it.
 */
function takeBefore(limit: number, cuts: readonly Cut[], at: number, merged: Cut[]): number {
  const from = merged.at(-1)?.end ?? 0;
  for (let i = at; i < cuts.length; i++) {
    const cut = cuts[i];
    if (!cut || cut.start >= limit) return i;
    if (cut.start >= from && cut.end <= limit) merged.push(cut);
  }
  return cuts.length;
}

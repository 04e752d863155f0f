import { mapRange } from '../../script/engine/map-range.ts';
import type { Reading } from '../article.ts';
import type { PlacedNote, PlacedNotes } from './place-notes.ts';

/** Notes placed in the page's own text as they stand in the text shown: where it is converted, through its maps. */
export function shownNotes(
  { placed, lost }: PlacedNotes,
  { maps }: { readonly maps?: Reading['maps'] | undefined },
): PlacedNotes {
  if (!maps) return { placed, lost };
  const show = ({ note, stretches }: PlacedNote): PlacedNote => ({
    note,
    stretches: stretches.map(({ paragraph, start, end }) => {
      const [from, to] = mapRange(maps[paragraph] ?? [], start, end);
      return { paragraph, start: from, end: to };
    }),
  });
  return { placed: placed.map(show), lost };
}

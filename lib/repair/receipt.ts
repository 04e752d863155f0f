import type { Certainty, Repair } from '../reading/article.ts';
import { editText } from '../reading/edit-runs.ts';
import type { Edit } from './fix.ts';

const WEIGHT = { certain: 0, probable: 1, guess: 2 } as const satisfies Record<Certainty, number>;

/** A text with the repairs that led to it. */
export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** Which of two fixes gives a merged repair its name. */
type Stronger = (a: string, b: string) => string;

/** Two neighbours belong together when they overlap, or when both are empty at the same place. */
const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === a.end && b.start === b.end && a.start === b.start);

/**
 * Adds the edits of one fix to a receipt. An edit that touches what an earlier fix made is merged with it into one
 * repair: the span of both, the page's own text as `before`, the weaker certainty of the two.
 *
 * @param edits applied ones only, sorted, not overlapping
 */
export function record(state: Repaired, fix: string, edits: readonly Edit[], stronger: Stronger): Repaired {
  const { text, repairs } = state;
  const out: Repair[] = [];
  let r = 0;
  let e = 0;
  let shift = 0;
  while (r < repairs.length || e < edits.length) {
    const first = edits[e];
    const earlier = repairs[r];
    const before =
      earlier &&
      (!first || earlier.start < first.start || (earlier.start === first.start && earlier.end === earlier.start));
    if (earlier && (!first || (before && !touches(earlier, first)))) {
      out.push(shift === 0 ? earlier : { ...earlier, start: earlier.start + shift, end: earlier.end + shift });
      r++;
      continue;
    }
    if (!first) break;
    let start = Math.min(first.start, before && earlier ? earlier.start : first.start);
    let end = first.start;
    const madeHere: Edit[] = [];
    const madeBefore: Repair[] = [];
    // Grow the cluster from whichever list has the next member that touches it.
    for (;;) {
      const nextEdit = edits[e];
      const nextRepair = repairs[r];
      const cluster = { start, end };
      if (nextEdit && (madeHere.length === 0 || touches(nextEdit, cluster))) {
        madeHere.push(nextEdit);
        end = Math.max(end, nextEdit.end);
        e++;
      } else if (nextRepair && touches(nextRepair, cluster)) {
        madeBefore.push(nextRepair);
        start = Math.min(start, nextRepair.start);
        end = Math.max(end, nextRepair.end);
        r++;
      } else break;
    }
    let was = '';
    let at = start;
    for (const repair of madeBefore) {
      was += text.slice(at, repair.start) + repair.before;
      at = repair.end;
    }
    was += text.slice(at, end);
    const after = editText(
      text.slice(start, end),
      madeHere.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
    const lead = madeHere[0] ?? first;
    const made = [...madeBefore.map(({ fix: name, certainty, reason }) => ({ fix: name, certainty, reason }))];
    const named = made.reduce((best, one) => (stronger(best.fix, one.fix) === best.fix ? best : one), {
      fix,
      certainty: lead.certainty,
      reason: lead.reason as string,
    });
    const certainty = [...made, ...madeHere].reduce<Certainty>(
      (weak, one) => (WEIGHT[one.certainty] > WEIGHT[weak] ? one.certainty : weak),
      'certain',
    );
    if (was !== after) {
      out.push({
        fix: named.fix,
        start: start + shift,
        end: start + shift + after.length,
        before: was,
        after,
        certainty,
        reason: named.reason,
      });
    }
    shift += after.length - (end - start);
  }
  return { text: editText(text, edits), repairs: out };
}

/** The page's own text again: the receipt replayed backwards. Guesses were never applied and are skipped. */
export function unrepair(text: string, repairs: readonly Repair[]): string {
  let out = '';
  let at = 0;
  for (const repair of repairs) {
    if (repair.certainty === 'guess') continue;
    out += text.slice(at, repair.start) + repair.before;
    at = repair.end;
  }
  return out + text.slice(at);
}

import type { Certainty, Repair } from '../reading/article.ts';
import { editText } from '../reading/edit-runs.ts';
import type { FixEdit } from './fix.ts';

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

/** Edits of one fix and repairs of earlier ones that touch each other, with the span that they cover together. */
interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly FixEdit[];
  readonly repairs: readonly Repair[];
}

/** What the next edit and the next earlier repair are, and by how much the text behind them has moved. */
interface Cursor {
  edit: number;
  repair: number;
  shift: number;
}

const comesBefore = (repair: Repair, edit: FixEdit): boolean =>
  repair.start < edit.start || (repair.start === edit.start && repair.end === repair.start);

/** Takes the next edit and whatever touches it: the cluster grows from whichever list has the next member. */
function takeCluster(repairs: readonly Repair[], edits: readonly FixEdit[], cursor: Cursor): Cluster | undefined {
  const first = edits[cursor.edit];
  const earlier = repairs[cursor.repair];
  if (!first) return undefined;
  let start = earlier && comesBefore(earlier, first) ? earlier.start : first.start;
  let end = first.start;
  const madeHere: FixEdit[] = [];
  const madeBefore: Repair[] = [];
  for (;;) {
    const edit = edits[cursor.edit];
    const repair = repairs[cursor.repair];
    if (edit && (madeHere.length === 0 || touches(edit, { start, end }))) {
      madeHere.push(edit);
      end = Math.max(end, edit.end);
      cursor.edit++;
    } else if (repair && touches(repair, { start, end })) {
      madeBefore.push(repair);
      start = Math.min(start, repair.start);
      end = Math.max(end, repair.end);
      cursor.repair++;
    } else return { start, end, edits: madeHere, repairs: madeBefore };
  }
}

/** The page's own text where a cluster is: what stood there before the earlier repairs. */
function textBefore(text: string, { start, end, repairs }: Cluster): string {
  let was = '';
  let at = start;
  for (const repair of repairs) {
    was += text.slice(at, repair.start) + repair.before;
    at = repair.end;
  }
  return was + text.slice(at, end);
}

const textAfter = (text: string, { start, end, edits }: Cluster): string =>
  editText(
    text.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );

/** Fix and reason of the strongest of a cluster; the fix now at work counts as the last. */
function nameOf({ edits, repairs }: Cluster, fix: string, stronger: Stronger): Pick<Repair, 'fix' | 'reason'> {
  let best: Pick<Repair, 'fix' | 'reason'> = { fix, reason: edits[0]?.reason ?? '' };
  for (const one of repairs) if (stronger(best.fix, one.fix) !== best.fix) best = one;
  return best;
}

/** Certain where all of a cluster is; a guess is only offered, and never part of one. */
const certaintyOf = ({ edits, repairs }: Cluster): Certainty =>
  [...repairs, ...edits].every(({ certainty }) => certainty === 'certain') ? 'certain' : 'probable';

const moved = (repair: Repair, shift: number): Repair =>
  shift === 0 ? repair : { ...repair, start: repair.start + shift, end: repair.end + shift };

/**
 * Adds the edits of one fix to a receipt. An edit that touches what an earlier fix made is merged with it into one
 * repair: the span of both, the page's own text as `before`, the weaker certainty of the two.
 *
 * @param edits applied ones only, sorted, not overlapping
 */
export function record(
  { text, repairs }: Repaired,
  fix: string,
  edits: readonly FixEdit[],
  stronger: Stronger,
): Repaired {
  const out: Repair[] = [];
  const cursor: Cursor = { edit: 0, repair: 0, shift: 0 };
  for (let first = edits[0]; first; first = edits[cursor.edit]) {
    for (let one = repairs[cursor.repair]; one && comesBefore(one, first) && !touches(one, first); ) {
      out.push(moved(one, cursor.shift));
      one = repairs[++cursor.repair];
    }
    const cluster = takeCluster(repairs, edits, cursor);
    if (!cluster) break;
    const before = textBefore(text, cluster);
    const after = textAfter(text, cluster);
    if (before !== after) {
      const start = cluster.start + cursor.shift;
      const { fix: name, reason } = nameOf(cluster, fix, stronger);
      const certainty = certaintyOf(cluster);
      out.push({ fix: name, start, end: start + after.length, before, after, certainty, reason });
    }
    cursor.shift += after.length - (cluster.end - cluster.start);
  }
  for (const one of repairs.slice(cursor.repair)) out.push(moved(one, cursor.shift));
  return { text: editText(text, edits), repairs: out };
}

/** The page's own text again: the receipt replayed backwards. A guess has what stands there as `before`, and changes nothing. */
export function unrepair(text: string, repairs: readonly Repair[]): string {
  let out = '';
  let at = 0;
  for (const repair of repairs) {
    out += text.slice(at, repair.start) + repair.before;
    at = repair.end;
  }
  return out + text.slice(at);
}

import { isDamaged } from '../evidence.ts';
import type { FixEdit, Page } from '../fix.ts';
import { loadCharacterModel } from '../language/character-model.ts';
import type { RunPlace } from './doubts.ts';
import { reproduces } from './forward.ts';
import { type FoundRun, joinWitnesses } from './join-witnesses.ts';
import { withoutDoubts } from './leave-doubts.ts';
import { nextExact } from './next-exact.ts';
import { openMarksAt } from './quotation.ts';
import { type RunReading, readRun } from './read-run.ts';
import { gatherRunPage, type RunPage, withoutNotes } from './run-page.ts';

/*
 * The search over bytes, whole: what `misalignedRuns` asks on a page that may need it.
 */

/** Nats by which such a run must be likelier repaired, and the most its costliest character may cost. */
const LOUD = 14;
const FLUENT_LONE = 10;
/** The same where several runs are read alike: 縣 behind 。 costs 10.7, whatever stood before. */
const FLUENT_JOINED = 12;

/** Characters before a run that the search sees, and characters of the line it may read. */
const CONTEXT = 40;
const REACH = 400;
/** Characters behind a run that tell whether it ends within a name. */
const BEHIND = 6;

/** Nats by which it must beat the next, and mean nats a character it may cost, to count as certain. */
const CERTAIN = 5;
const FLUENT = 6;
/** Nats of the costliest character of a run that reads plainly. */
const PLAIN = 8;
/** Mean nats a character above which the reading is no Chinese. */
const NONSENSE = 10;

function rate(reading: RunReading, exact: boolean, search: RunPage): Pick<FixEdit, 'certainty' | 'reason'> {
  if (!exact || reading.cost > NONSENSE) return { certainty: 'guess', reason: 'bytesUnsure' };
  if (reading.gap) return { certainty: 'probable', reason: 'characterLost' };
  // Where pairs may be missing or folded, a note alone does not settle what stands between.
  const settled = search.droppedLeads.length === 0 && !search.folded ? reading.cost <= FLUENT : reading.worst <= PLAIN;
  if (reading.exact && reading.pinned && reading.margin >= CERTAIN && settled) {
    return { certainty: 'certain', reason: 'bytesFromNotes' };
  }
  return { certainty: 'probable', reason: 'bytesFromModel' };
}

/** What is done about a run that is read with bytes chosen by the model. A character that nothing proves is none. */
function chosenEdit(reading: RunReading, edit: FixEdit, place: RunPlace): FixEdit {
  const after = withoutDoubts(reading, place);
  if (after === reading.text) return edit;
  const isNothing = !/[^□]/.test(after);
  return isNothing
    ? { ...edit, certainty: 'guess', reason: 'bytesUnsure' }
    : { ...edit, after, certainty: 'probable', reason: 'characterLost' };
}

/** What stands on the line before a run, as far as the search looks, mended: its notes gone, the run before it read. */
function textBefore(page: Page, start: number, last: FixEdit | undefined): string {
  const { text } = page;
  const reach = Math.max(0, start - CONTEXT);
  const near = reach + text.slice(reach, start).lastIndexOf('\n') + 1;
  if (!last || last.end <= near || last.end > start) return withoutNotes(text.slice(near, start), page);
  return text.slice(near, last.start) + last.after + withoutNotes(text.slice(last.end, start), page);
}

/** The rest of the line from a place, as far as one run may reach. */
function lineFrom(text: string, start: number): string {
  const [line = ''] = text.slice(start, start + REACH).split('\n', 1);
  return line;
}

/** Whether a reading on a page without any other sign of damage speaks for itself, loudly. */
const isLoud = (reading: RunReading, isJoined: boolean): boolean =>
  reading.gain >= LOUD &&
  reading.margin >= CERTAIN &&
  !reading.gap &&
  reading.exact &&
  reading.worst <= (isJoined ? FLUENT_JOINED : FLUENT_LONE);

function readRunAt({ text }: Page, start: number, before: string, search: RunPage): FoundRun {
  const around = { text: before, open: openMarksAt(text, start, before) };
  const reading = readRun(lineFrom(text, start), 0, around, search);
  if (!reading) return { start, end: start + 1, before, exact: false, isJoined: false };
  const end = start + reading.end;
  const shown = { before: before.slice(-1), run: text.slice(start, end), following: text[end] ?? '' };
  const isExact = (one: string): boolean => reproduces({ ...shown, text: one }, search);
  if (isExact(reading.text)) return { start, end, before, reading, exact: true, isJoined: false };
  const next = nextExact(reading, isExact);
  return { start, end, before, reading: next ?? reading, exact: next !== undefined, isJoined: false };
}

/** What is done about a run; nothing where nothing is to be changed or said. */
function editOf(page: Page, found: FoundRun, search: RunPage): FixEdit | undefined {
  const { start, end, before, reading, exact } = found;
  const { text, evidence } = page;
  const run = text.slice(start, end);
  if (!isDamaged(evidence) && !(reading && isLoud(reading, found.isJoined))) return undefined;
  if (!reading) return { start, end, after: run, certainty: 'guess', reason: 'bytesLost', unresolved: true };
  if (reading.text === run) return undefined;
  const edit: FixEdit = { start, end, after: reading.text, ...rate(reading, exact, search) };
  if (edit.certainty !== 'probable') return edit;
  const behind = lineFrom(text, end).slice(0, BEHIND);
  return chosenEdit(reading, edit, { before, behind, page: search });
}

/**
 * The runs of a page read anew.
 * @param starts places where a run may begin, ascending
 */
export async function readRuns(page: Page, starts: readonly number[]): Promise<readonly FixEdit[]> {
  const search = gatherRunPage(page, await loadCharacterModel());
  const runs: FoundRun[] = [];
  let last: FixEdit | undefined;
  for (const start of starts) {
    const done = runs.at(-1)?.end ?? 0;
    if (start < done) continue;
    const run = readRunAt(page, start, textBefore(page, start, last), search);
    runs.push(run);
    last = editOf(page, run, search) ?? last;
  }
  return joinWitnesses(runs, page.text).flatMap((run) => editOf(page, run, search) ?? []);
}

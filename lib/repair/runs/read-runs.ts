import { isHan } from '../../script/tables/code-units.ts';
import { isDamaged } from '../evidence.ts';
import type { FixEdit, Page } from '../fix.ts';
import { loadCharacterModel } from '../language/character-model.ts';
import { reproduces } from './forward.ts';
import { placesInNames } from './in-name.ts';
import { isQuotedAt } from './quotation.ts';
import { type RunReading, readRun } from './read-run.ts';
import { gatherRunPage, type RunPage, withoutNotes } from './run-page.ts';

/*
 * The search over bytes, whole: what `misalignedRuns` asks on a page that may need it.
 */

/** Nats by which such a run must be likelier repaired, and the most its costliest character may cost. */
const LOUD = 14;
const FLUENT_LONE = 10;

/** Characters before a run that the search sees, and characters of the line it may read. */
const CONTEXT = 40;
const REACH = 400;
/** Characters behind a run that tell whether it ends within a name. */
const BEHIND = 6;

/** Nats by which the best reading must beat the next to be applied. */
const SURE = 0.1;
/** Nats by which it must beat the next, and mean nats a character it may cost, to count as certain. */
const CERTAIN = 5;
const FLUENT = 6;
/** Nats of the costliest character of a run that reads plainly. */
const PLAIN = 8;
/** Mean nats a character above which the reading is no Chinese. */
const NONSENSE = 10;

function rate(reading: RunReading, exact: boolean, search: RunPage): Pick<FixEdit, 'certainty' | 'reason'> {
  if (!exact || !reading.exact || reading.margin < SURE || reading.cost > NONSENSE)
    return { certainty: 'guess', reason: 'bytesUnsure' };
  if (reading.gap) return { certainty: 'probable', reason: 'characterLost' };
  // Where pairs may be missing or folded, a note alone does not settle what stands between.
  const settled = search.droppedLeads.length === 0 && !search.folded ? reading.cost <= FLUENT : reading.worst <= PLAIN;
  if (reading.pinned && reading.margin >= CERTAIN && settled) {
    return { certainty: 'certain', reason: 'bytesFromNotes' };
  }
  return { certainty: 'probable', reason: 'bytesFromModel' };
}

/** Nats by which a reading with bytes that the model chose must beat the next, and the same where a character of it is odd. */
const CHOSEN = 1.8;
const CHOSEN_ODD = 3;
/** Nats from which on a character is odd. */
const ODD = 9;

/** The same where nothing but marks is in doubt: 。” or 。 */
const CHOSEN_MARK = 1;

/** Whether the model was too unsure of the bytes that it chose. */
function isDoubtful({ text, doubt, margin, worst }: RunReading): boolean {
  if (!/[\u3400-\u9fff]/.test(text.slice(...doubt))) return margin < CHOSEN_MARK;
  return margin < CHOSEN || (margin < CHOSEN_ODD && worst >= ODD);
}

/** What a reading makes of a run: □ for each character that the model chose and that is doubtful or of a person's name. */
function withoutDoubts(reading: RunReading, before: string, behind: string): string {
  const { text, proved } = reading;
  const [from, to] = isDoubtful(reading) ? reading.doubt : [0, 0];
  const inName = placesInNames(before + text + behind);
  const isGone = (char: string, i: number): boolean =>
    proved[i] === '□' && ((i >= from && i < to) || (isHan(char.charCodeAt(0)) && inName[before.length + i] === 1));
  return [...text].map((char, i) => (isGone(char, i) ? '□' : char)).join('');
}

/** What is done about a run that is read with bytes chosen by the model. A character that nothing proves is none. */
function chosenEdit(reading: RunReading, edit: FixEdit, around: readonly [before: string, behind: string]): FixEdit {
  const after = withoutDoubts(reading, ...around);
  if (after === reading.text) return edit;
  const isNothing = !/[^□，。、；：？！“”]/.test(after);
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
const isLoud = (reading: RunReading): boolean =>
  reading.gain >= LOUD && reading.margin >= CERTAIN && !reading.gap && reading.exact && reading.worst <= FLUENT_LONE;

/** The run at a place, and how it may be read; the edit is missing when nothing is to be changed or said. */
interface FoundRun {
  readonly end: number;
  readonly edit?: FixEdit;
}

function readRunAt(page: Page, start: number, before: string, search: RunPage): FoundRun {
  const { text } = page;
  const around = { text: before, isQuoted: isQuotedAt(text, start, before) };
  const reading = readRun(lineFrom(text, start), 0, around, search);
  const end = start + (reading?.end ?? 1);
  const run = text.slice(start, end);
  if (!isDamaged(page.evidence) && !(reading && isLoud(reading))) return { end };
  if (!reading) {
    return { end, edit: { start, end, after: run, certainty: 'guess', reason: 'bytesLost', unresolved: true } };
  }
  if (reading.text === run) return { end };
  const exact = reproduces({ before: before.slice(-1), text: reading.text, run, following: text[end] ?? '' }, search);
  const edit: FixEdit = { start, end, after: reading.text, ...rate(reading, exact, search) };
  if (edit.certainty !== 'probable' || reading.pinned) return { end, edit };
  return { end, edit: chosenEdit(reading, edit, [before, lineFrom(text, end).slice(0, BEHIND)]) };
}

/**
 * The runs of a page read anew.
 * @param starts places where a run may begin, ascending
 */
export async function readRuns(page: Page, starts: readonly number[]): Promise<readonly FixEdit[]> {
  const search = gatherRunPage(page, await loadCharacterModel());
  const edits: FixEdit[] = [];
  let done = 0;
  for (const start of starts) {
    if (start < done) continue;
    const { end, edit } = readRunAt(page, start, textBefore(page, start, edits.at(-1)), search);
    done = end;
    if (edit) edits.push(edit);
  }
  return edits;
}

import type { Repair } from '../reading/article.ts';
import { gather, merge, NO_EVIDENCE } from './evidence.ts';
import type { Edit, Fix, Page } from './fix.ts';
import { FIXES } from './fixes.ts';
import { type Repaired, record } from './receipt.ts';
import { signsOf } from './signs.ts';

export interface RepairOptions {
  /** More text of the same page (navigation, other blocks): counted by the page gate and the model, never repaired. */
  readonly context?: string;
  /** ISO 8601 date of the page; proves a lost 月 or 日. */
  readonly published?: string;
}

/** What kind of damage the page showed, whether or not it could be undone. */
export interface DamageSummary {
  /** Notes were damage on this page. */
  readonly notes: boolean;
  /** Inserted commas were damage on this page. */
  readonly commas: boolean;
  /** Bytes were lost before clause marks. */
  readonly marks: boolean;
  /** Places left as they are. */
  readonly unresolved: number;
}

export interface RepairResult {
  readonly text: string;
  /** In coordinates of `text`, sorted by start, not overlapping. Replayed from last to first they give the input. */
  readonly repairs: readonly Repair[];
  readonly damage: DamageSummary;
}

/** Undoing one damage can lay bare another (`&amp;amp;ldquo;`); real pages settle after two rounds. */
const ROUNDS = 8;

const chain: readonly Fix[] = FIXES;
const KIND = new Map(chain.map(({ name, kind }) => [name, kind]));
const stronger = (a: string, b: string): string => (KIND.get(b) === 'damage' && KIND.get(a) !== 'damage' ? b : a);

/** Line feeds separate paragraphs that the caller splits again: an edit that would change one is dropped. */
const keepsLines = (text: string, edit: Edit): boolean =>
  !edit.after.includes('\n') && !text.slice(edit.start, edit.end).includes('\n');

const overlap = (a: Repair | Edit, b: Repair | Edit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);

/** The guesses and the places left damaged, as repairs that change nothing yet; the first of two that overlap stays. */
function pending(text: string, repairs: readonly Repair[], offered: readonly (readonly [string, Edit])[]): Repair[] {
  const added: Repair[] = [];
  let r = 0;
  for (const [fix, edit] of offered.toSorted(([, a], [, b]) => a.start - b.start || a.end - b.end)) {
    const { start, end, certainty, reason } = edit;
    while ((repairs[r]?.end ?? Infinity) < start) r++;
    let taken = added.length > 0 && overlap(edit, added.at(-1) ?? edit);
    for (let i = r; !taken && (repairs[i]?.start ?? Infinity) <= end; i++) taken = overlap(edit, repairs[i] ?? edit);
    if (taken) continue;
    const before = text.slice(start, end);
    const base = { fix, start, end, before, after: edit.after, certainty, reason };
    added.push(edit.unresolved ? { ...base, after: before, unresolved: true } : base);
  }
  return added.length === 0 ? [...repairs] : [...repairs, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Undoes what mirrors and wrong decoders did to a page's text, with a receipt.
 *
 * The whole page is one call, its paragraphs and header fields joined by line feeds: none is added, removed or crossed,
 * so that the result splits again. `certain` and `probable` repairs are made; a `guess` is only offered and an
 * `unresolved` place only named. `repair((await repair(x)).text)` changes nothing more.
 */
export async function repair(text: string, options: RepairOptions = {}): Promise<RepairResult> {
  const { context = '', published } = options;
  let evidence = NO_EVIDENCE;
  let gathered = -1;
  let state: Repaired = { text, repairs: [] };
  let offered: (readonly [string, Edit])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = state.text;
    offered = [];
    let signs = signsOf(state.text);
    for (const fix of chain) {
      if (!(signs & fix.signs)) continue;
      // Once a round, and what an earlier one found stays found: the damage itself is gone by then.
      if (fix.kind === 'damage' && gathered !== round) {
        evidence = merge(evidence, gather(state.text, context, signs));
        gathered = round;
      }
      const page: Page = {
        text: state.text,
        signs,
        context,
        evidence,
        ...(published ? { published } : {}),
      };
      const edits = (await fix.find(page)).filter((edit) => keepsLines(page.text, edit));
      const made = edits.filter((edit) => edit.certainty !== 'guess' && !edit.unresolved);
      offered.push(
        ...edits
          .filter((edit) => edit.certainty === 'guess' || edit.unresolved)
          .map((edit) => [fix.name, edit] as const),
      );
      if (made.length === 0) continue;
      state = record(state, fix.name, made, stronger);
      signs = signsOf(state.text);
    }
    if (state.text === before) break;
    if (round === ROUNDS - 1) offered = [];
  }
  const repairs = pending(state.text, state.repairs, offered);
  return {
    text: state.text,
    repairs,
    damage: {
      notes: evidence.notes,
      commas: evidence.commas,
      marks: evidence.marks,
      unresolved: repairs.filter((one) => one.unresolved).length,
    },
  };
}

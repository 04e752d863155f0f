import type { Repair } from '../reading/article.ts';
import { type DamageEvidence, merge, NO_EVIDENCE } from './evidence.ts';
import type { Fix, FixEdit, Page } from './fix.ts';
import { type Repaired, record } from './receipt.ts';
import { signsOf } from './signs.ts';

/** What else is known of the page. */
export interface RepairOptions {
  /** More text of the same page (navigation, other blocks): counted by the page gate and the model, never repaired. */
  readonly context?: string;
  /** ISO 8601 date of the page; proves a lost 月 or 日. */
  readonly published?: string;
  /**
   * Line feeds separate paragraphs that the caller splits again: none is added, removed or crossed. Else a line that markup
   * or a PDF's width broke, or joined, is mended as well.
   */
  readonly keepLines?: boolean;
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

/** The text as it was before the damage, as far as that can be told, and how it differs from what was given. */
export interface RepairResult {
  readonly text: string;
  /** In coordinates of `text`, sorted by start, not overlapping. Replayed from last to first they give the input. */
  readonly repairs: readonly Repair[];
  readonly damage: DamageSummary;
}

/** Undoing one damage can lay bare another (`&amp;amp;ldquo;`); real pages settle after two rounds. */
const ROUNDS = 8;

/** Fixes in their order, and how a page is asked what it shows of damage. */
export interface Chain {
  readonly fixes: readonly Fix[];
  readonly gather: (
    text: string,
    context: string,
    signs: number,
    earlier: DamageEvidence,
  ) => DamageEvidence | Promise<DamageEvidence>;
}

/** Of two fixes that touched the same place the one that undid damage. */
const strongerIn =
  ({ fixes }: Chain) =>
  (a: string, b: string): string => {
    const isDamage = (name: string): boolean => fixes.some((fix) => fix.name === name && fix.kind === 'damage');
    return isDamage(b) && !isDamage(a) ? b : a;
  };

/** A line feed that an edit would add is a space, or nothing behind the end of a sentence. */
function withoutBreaks(text: string, edit: FixEdit): FixEdit {
  const isEnd = /[。！？：；”\s]$/.test(text.slice(0, edit.start).slice(-1));
  return { ...edit, after: edit.after.replaceAll('\n', isEnd ? '' : ' ') };
}

/** An edit that would remove a line feed is dropped. */
const keepsLines = (text: string, edits: readonly FixEdit[]): readonly FixEdit[] =>
  edits
    .filter(({ start, end }) => !text.slice(start, end).includes('\n'))
    .map((edit) => (edit.after.includes('\n') ? withoutBreaks(text, edit) : edit));

const overlap = (a: Repair | FixEdit, b: Repair | FixEdit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);

const isMade = (edit: FixEdit): boolean => edit.certainty !== 'guess' && !edit.unresolved;

type Offer = readonly [fix: string, edit: FixEdit];

/** A repair that changes nothing yet: a guess with what it would put there, or a place that is damaged and stays. */
function offeredRepair([fix, edit]: Offer, text: string): Repair {
  const { start, end, certainty, reason } = edit;
  const before = text.slice(start, end);
  const base = { fix, start, end, before, after: edit.after, certainty, reason };
  return edit.unresolved ? { ...base, after: before, unresolved: true } : base;
}

const byPlace = (a: Repair | FixEdit, b: Repair | FixEdit): number => a.start - b.start || a.end - b.end;

/** The repairs made and those only offered, in order; of two that overlap the one made, else the first, stays. */
function withOffers(text: string, repairs: readonly Repair[], offers: readonly Offer[]): Repair[] {
  const added: Repair[] = [];
  let next = 0;
  for (const offer of offers.toSorted(([, a], [, b]) => byPlace(a, b))) {
    const [, edit] = offer;
    while ((repairs[next]?.end ?? Infinity) < edit.start) next++;
    const last = added.at(-1);
    let isTaken = last !== undefined && overlap(edit, last);
    for (let i = next; !isTaken; i++) {
      const made = repairs[i];
      if (!made || made.start > edit.end) break;
      isTaken = overlap(edit, made);
    }
    if (!isTaken) added.push(offeredRepair(offer, text));
  }
  return added.length === 0 ? [...repairs] : [...repairs, ...added].sort(byPlace);
}

const boxesIn = (text: string): number => text.split('□').length - 1;

/** Places of a repair that are not undone: it is none, or □ stands in it for characters that are gone. */
const placesLost = ({ before, after, unresolved }: Repair): number =>
  unresolved ? 1 : Math.max(0, boxesIn(after) - boxesIn(before));

/** What a page has come to: its text with the receipt, what it showed of damage, what is offered. */
interface Progress {
  readonly state: Repaired;
  readonly evidence: DamageEvidence;
  readonly offers: readonly Offer[];
}

/** What a fix wants, its line feeds kept out where they are the caller's. */
async function editsOf(fix: Fix, page: Page, keepLines: boolean): Promise<readonly FixEdit[]> {
  const found = await fix.find(page);
  return keepLines ? keepsLines(page.text, found) : found;
}

/** Every fix of the chain once, each on what those before left. */
async function runOnce(
  chain: Chain,
  { state, evidence }: Progress,
  { context = '', published, keepLines = false }: RepairOptions,
): Promise<Progress> {
  const offers: Offer[] = [];
  let now = state;
  let shown = evidence;
  let signs = signsOf(now.text);
  let isGathered = false;
  for (const fix of chain.fixes) {
    if (!(signs & fix.signs)) continue;
    // Once a round, and what an earlier one found stays found: the damage itself is gone by then.
    if (fix.kind === 'damage' && !isGathered) {
      shown = merge(shown, await chain.gather(now.text, context, signs, shown));
      isGathered = true;
    }
    const { text } = now;
    const page: Page = { text, signs, context, evidence: shown, ...(published ? { published } : {}) };
    const edits = await editsOf(fix, page, keepLines);
    for (const edit of edits) if (!isMade(edit)) offers.push([fix.name, edit]);
    const made = edits.filter(isMade);
    if (made.length === 0) continue;
    now = record(now, fix.name, made, strongerIn(chain));
    signs = signsOf(now.text);
  }
  return { state: now, evidence: shown, offers };
}

/** Runs a chain over a page's text, again and again until nothing changes. Line feeds are neither added, removed nor crossed. */
export async function runFixes(chain: Chain, text: string, options: RepairOptions): Promise<RepairResult> {
  let progress: Progress = { state: { text, repairs: [] }, evidence: NO_EVIDENCE, offers: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const before = progress.state.text;
    progress = await runOnce(chain, progress, options);
    if (progress.state.text === before) break;
    // A chain that does not settle offers nothing.
    if (round === ROUNDS - 1) progress = { ...progress, offers: [] };
  }
  const { state, evidence, offers } = progress;
  const repairs = withOffers(state.text, state.repairs, offers);
  const { commas, marks, scattered } = evidence;
  const notes = evidence.notes || scattered.size > 0;
  const unresolved = repairs.reduce((sum, one) => sum + placesLost(one), 0);
  return { text: state.text, repairs, damage: { notes, commas, marks, unresolved } };
}

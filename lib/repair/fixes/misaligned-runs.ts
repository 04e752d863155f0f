import { isDamaged } from '../evidence.ts';
import type { Fix, FixEdit, Page } from '../fix.ts';
import { loadCharacterModel } from '../language/character-model.ts';
import { SYLLABLE } from '../language/pinyin.ts';
import { reproduces } from '../runs/forward.ts';
import { looksMisread } from '../runs/looks-misread.ts';
import { type RunReading, readRun } from '../runs/read-run.ts';
import { gatherRunPage, type RunPage, withoutNotes } from '../runs/run-page.ts';
import { SIGN } from '../signs.ts';

/** What may stand for a lost byte. */
const LOST = /[?？\ufffd]/g;
/**
 * Where a run may begin: a lost byte before a note, before a clause mark, as U+FFFD, or before a tag whose < it took. Tried
 * at each lost byte by itself, so that no text is searched for the end of a tag more than once from the same place.
 */
const RUN_HERE = new RegExp(
  [
    `[?？\\ufffd][(（]?[ \\u00a0]?[${SYLLABLE}]{1,8}[ \\u00a0]?[)）]`,
    '[?？\\ufffd](?=[，,、。；;？?！!])',
    '\\ufffd',
    // Of a tag's name as much as there is, up to ten letters, and then not more than 80 characters.
    '[?？](?=/?[a-z](?:[a-z0-9]{0,8}(?![a-z0-9])|[a-z0-9]{9})[^<>\\n]{0,80}>)',
  ].join('|'),
  'iy',
);

function beginsRun(text: string, at: number): boolean {
  RUN_HERE.lastIndex = at;
  return RUN_HERE.test(text);
}

/** A lost byte on a page that shows no other damage: ASCII ? or U+FFFD in a sentence, right before a clause mark. */
const LONE = /(?<=[\u3400-\u9fff])(?:\?(?=[，、。；])|\ufffd(?=[，、。；！？,;])|\?(?=？[a-z\u3400-\u9fff]))/g;
/** Nats by which such a run must be likelier repaired, and the most its costliest character may cost. */
const LOUD = 14;
const FLUENT_LONE = 10;

/** Characters before a run that the search sees, and characters of the line it may read. */
const CONTEXT = 40;
const REACH = 400;

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
  const settled = !search.dropsUserDefined && !search.folded ? reading.cost <= FLUENT : reading.worst <= PLAIN;
  if (reading.pinned && reading.margin >= CERTAIN && settled) {
    return { certainty: 'certain', reason: 'bytesFromNotes' };
  }
  return { certainty: 'probable', reason: 'bytesFromModel' };
}

/** Places where a run may begin. On a page without other damage only those behind which the text looks misread. */
function startsOn({ text, evidence }: Page): readonly number[] {
  const isDamagedPage = isDamaged(evidence);
  const places = [...text.matchAll(isDamagedPage ? LOST : LONE)].map(({ index }) => index);
  return places.filter((at) => (isDamagedPage ? beginsRun(text, at) : looksMisread(text, at)));
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
  const reading = readRun(lineFrom(text, start), 0, before, search);
  const end = start + (reading?.end ?? 1);
  const run = text.slice(start, end);
  if (!isDamaged(page.evidence) && !(reading && isLoud(reading))) return { end };
  if (!reading) {
    return { end, edit: { start, end, after: run, certainty: 'guess', reason: 'bytesLost', unresolved: true } };
  }
  if (reading.text === run) return { end };
  const exact = reproduces({ before: before.slice(-1), text: reading.text, run, following: text[end] ?? '' }, search);
  return { end, edit: { start, end, after: reading.text, ...rate(reading, exact, search) } };
}

/**
 * Runs read from the wrong byte pairs because a note or a comma was put into the middle of a character:
 * 速?gòu)某\ue5d6B(tài)化 → 速從常態化, 会议？？h委 → 会议。縣委, 冷鏈?zhǔn)称贩揽?， → 冷鏈食品防控，.
 * On pages that show the damage (see `evidence.ts`); a lone run elsewhere must be far likelier repaired than as shown.
 * Certain when every lost byte follows from a note and the run reads plainly; probable when the model chose a lost byte,
 * or when a byte of the text itself is gone (□); only offered when two readings are level or damaging the reading again
 * (`forward.ts`) does not give what the page shows.
 */
export const misalignedRuns = {
  name: 'misalignedRuns',
  kind: 'damage',
  signs: SIGN.question | SIGN.replacement,
  find: async (page) => {
    const starts = startsOn(page);
    if (starts.length === 0) return [];
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
  },
} as const satisfies Fix;

import { isDamaged } from '../evidence.ts';
import type { Edit, Fix } from '../fix.ts';
import { loadCharacterModel } from '../language/character-model.ts';
import { SYLLABLE } from '../language/pinyin.ts';
import { reproduces } from '../runs/forward.ts';
import { looksMisread } from '../runs/looks-misread.ts';
import { type RunReading, readRun } from '../runs/read-run.ts';
import { gatherRunPage, type RunPage, withoutNotes } from '../runs/run-page.ts';
import { SIGN } from '../signs.ts';

/** Where a run may begin: a lost byte before a note, before a clause mark, or as U+FFFD. */
const START = new RegExp(
  `[?？\\ufffd][(（]?[ \\u00a0]?[${SYLLABLE}]{1,8}[ \\u00a0]?[)）]|[?？\\ufffd](?=[，,、。；;？?！!])|\\ufffd|[?？](?=/?[a-z][a-z0-9]{0,9}[^<>\\n]{0,80}>)`,
  'gi',
);

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

function rate(reading: RunReading, exact: boolean, search: RunPage): Pick<Edit, 'certainty' | 'reason'> {
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
    const { text, evidence } = page;
    const damaged = isDamaged(evidence);
    const shown = [...text.matchAll(damaged ? START : LONE)].map((match) => match.index);
    const starts = damaged ? shown : shown.filter((at) => looksMisread(text, at));
    if (starts.length === 0) return [];
    const model = await loadCharacterModel();
    const search = gatherRunPage(page, model);
    const edits: Edit[] = [];
    let done = 0;
    for (const start of starts) {
      if (start < done) continue;
      const near = Math.max(
        start - CONTEXT,
        text.slice(Math.max(0, start - CONTEXT), start).lastIndexOf('\n') + 1 + Math.max(0, start - CONTEXT),
      );
      const ahead = text.slice(start, start + REACH);
      const lineEnd = ahead.indexOf('\n');
      const line = lineEnd < 0 ? ahead : ahead.slice(0, lineEnd);
      const last = edits.at(-1);
      const before =
        last && last.end > near && last.end <= start
          ? text.slice(near, last.start) + last.after + withoutNotes(text.slice(last.end, start), page)
          : withoutNotes(text.slice(near, start), page);
      const reading = readRun(line, 0, before, search);
      const end = start + (reading?.end ?? 1);
      done = end;
      // Without any other sign of damage the run must speak for itself, loudly.
      if (
        !damaged &&
        (!reading ||
          reading.gain < LOUD ||
          reading.margin < CERTAIN ||
          reading.gap ||
          !reading.exact ||
          reading.worst > FLUENT_LONE)
      )
        continue;
      if (!reading) {
        edits.push({
          start,
          end,
          after: text.slice(start, end),
          certainty: 'guess',
          reason: 'bytesLost',
          unresolved: true,
        });
        continue;
      }
      if (reading.text === text.slice(start, end)) continue;
      const exact = reproduces(before.slice(-1), reading.text, text.slice(start, end), text[end] ?? '', search);
      edits.push({ start, end, after: reading.text, ...rate(reading, exact, search) });
    }
    return edits;
  },
} as const satisfies Fix;

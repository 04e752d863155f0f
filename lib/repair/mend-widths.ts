import type { Repair } from '../reading/article.ts';
import { NO_EVIDENCE } from './evidence.ts';
import { halfWidthPunctuation } from './fixes/half-width-punctuation.ts';
import type { RepairResult } from './run-fixes.ts';
import { signsOf } from './signs.ts';

/** A mark made full-width can let the next be seen as one of a Chinese sentence; real pages settle after two rounds. */
const ROUNDS = 8;

/**
 * What `repair` makes of a text without damage: its marks of half width made full-width, one character for one. A page in
 * five has some; the chain of all fixes and its receipt stay out of the page's script.
 */
export function mendWidths(source: string): RepairResult {
  const repairs: Repair[] = [];
  let text = source;
  for (let round = 0; round < ROUNDS; round++) {
    const signs = signsOf(text);
    const edits =
      signs & halfWidthPunctuation.signs
        ? halfWidthPunctuation.find({ text, signs, context: '', evidence: NO_EVIDENCE })
        : [];
    if (edits.length === 0) break;
    const units = text.split('');
    for (const { start, end, after, certainty, reason } of edits) {
      repairs.push({
        fix: halfWidthPunctuation.name,
        start,
        end,
        before: units[start] ?? '',
        after,
        certainty,
        reason,
      });
      units[start] = after;
    }
    text = units.join('');
  }
  repairs.sort((a, b) => a.start - b.start);
  return { text, repairs, damage: { notes: false, commas: false, marks: false, unresolved: 0 } };
}

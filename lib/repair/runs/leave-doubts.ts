import { Doubts, type RunPlace } from './doubts.ts';
import type { RunReading } from './read-run.ts';

/*
 * What of a reading is not known well enough to be put into a text: □ stands for it. A character counts by the share of the
 * readings near the best that have it too (`support.ts`), each weighed by how near it is, and by how well it fits where it
 * stands (`doubts.ts`). The numbers were chosen on pages of news and of other genres damaged by two programs, and looked at
 * on others: see docs/encoding-damage.md.
 */

/** What a reading makes of a run: □ for each character of which too little is known, and where one may be missing. */
export function withoutDoubts(reading: RunReading, place: RunPlace): string {
  const doubts = new Doubts(reading, place);
  const characters = [...reading.text];
  const alone = characters.map((char, i) => char === '□' || doubts.isUnknown(i));
  const unknown = alone.map((isUnknown, i) => isUnknown || doubts.isUnfit(i, alone));
  const hasGap = (i: number): boolean => doubts.mayLack(i) && !unknown[i - 1] && !unknown[i];
  return characters.map((char, i) => (hasGap(i) ? '□' : '') + (unknown[i] ? '□' : char)).join('');
}

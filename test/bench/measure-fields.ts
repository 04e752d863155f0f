import type { Measure } from '../../lib/reading/article.ts';
import { canon } from '../../lib/text/canonical-clause.ts';
import type { Labelled } from '../../scripts/measures/labelled-texts.ts';

type Found = Measure & { readonly start: number; readonly end: number };

interface Tally {
  right: number;
  wanted: number;
  readonly wrong: string[];
}

const bare = (text: string): string =>
  canon(text)
    .replace(/（[^）]*）/g, '')
    .replace(/[^\u3400-\u9fff0-9A-Za-z.%]/g, '');

/** Attribution, addressee, deadline and number of the spans that match a label (overlap over union at least .5). */
export function fieldTallies(
  items: readonly Labelled[],
  find: (item: Labelled) => readonly Found[],
): Record<string, Tally> {
  const tallies: Record<string, Tally> = {};
  const count = (field: string, right: boolean, note: string): void => {
    tallies[field] ??= { right: 0, wanted: 0, wrong: [] };
    const tally = tallies[field];
    tally.wanted++;
    if (right) tally.right++;
    else tally.wrong.push(note);
  };
  for (const item of items) {
    const measures = find(item);
    for (const label of item.measures) {
      if (label.category === 'setphrase') continue;
      const match = measures.find((measure) => {
        const shared = Math.min(measure.end, label.end) - Math.max(measure.start, label.start);
        return shared / (label.end - label.start + measure.end - measure.start - shared) >= 0.5;
      });
      if (!match) continue;
      const text = item.text.slice(label.start, label.end);
      if (label.attributed_to && !/（.*）/.test(label.attributed_to)) {
        const got = match.attributedTo ? match.attributedTo.speaker + match.attributedTo.verb : '';
        const wanted = bare(label.attributed_to);
        count(
          'attribution',
          bare(got) === wanted ||
            wanted.endsWith(bare(match.attributedTo?.speaker ?? '\0') + (match.attributedTo?.verb ?? '')),
          `${wanted} / ${got} / ${text}`,
        );
      }
      if (label.actor) {
        const got = bare(match.actor ?? '');
        const wanted = bare(label.actor);
        count(
          'addressee',
          got !== '' && (got === wanted || got.includes(wanted) || wanted.includes(got)),
          `${wanted} / ${got} / ${text}`,
        );
      }
      if (label.deadline) {
        const got = bare(match.deadline?.text ?? '');
        const wanted = bare(label.deadline);
        count('deadline', got !== '' && (wanted.includes(got) || got.includes(wanted)), `${wanted} / ${got} / ${text}`);
      }
      for (const number of label.numbers ?? []) {
        // A document's number (18号公告) is labelled as one, and is no amount.
        if (/^\d+号/.test(number)) continue;
        const digits = number.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? [];
        const got = (match.numbers ?? []).map((one) => one.text.replaceAll(',', ''));
        count(
          'numbers',
          digits.every((digit) => got.some((one) => one.includes(digit))),
          `${number} / ${got.join(' ')} / ${text}`,
        );
      }
    }
  }
  return tallies;
}

export const fieldRows = (
  items: readonly Labelled[],
  find: (item: Labelled) => readonly Found[],
): Record<string, string | number>[] =>
  Object.entries(fieldTallies(items, find)).map(([field, { right, wanted }]) => ({
    what: `${field} of matched spans`,
    value: Number((right / wanted).toFixed(3)),
    of: wanted,
  }));

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

/** One thing that a label says of its measure, and what was found of it. */
interface Comparison {
  readonly field: 'attribution' | 'addressee' | 'deadline' | 'numbers';
  readonly right: boolean;
  readonly wanted: string;
  readonly got: string;
}

type Label = Labelled['measures'][number];

/** The measure that a label is of: overlap over union at least .5. */
const matchOf = (label: Label, measures: readonly Found[]): Found | undefined =>
  measures.find((measure) => {
    const shared = Math.min(measure.end, label.end) - Math.max(measure.start, label.start);
    return shared / (label.end - label.start + measure.end - measure.start - shared) >= 0.5;
  });

function attribution(label: Label, { attributedTo }: Found): Comparison[] {
  if (!label.attributed_to || /（.*）/.test(label.attributed_to)) return [];
  const wanted = bare(label.attributed_to);
  const got = attributedTo ? attributedTo.speaker + attributedTo.verb : '';
  const ending = bare(attributedTo?.speaker ?? '\0') + (attributedTo?.verb ?? '');
  return [{ field: 'attribution', right: bare(got) === wanted || wanted.endsWith(ending), wanted, got }];
}

/** Of two texts one holds the other, and something was found. */
const agree = (got: string, wanted: string): boolean => got !== '' && (got.includes(wanted) || wanted.includes(got));

function addressee(label: Label, { actor }: Found): Comparison[] {
  if (!label.actor) return [];
  const [got, wanted] = [bare(actor ?? ''), bare(label.actor)];
  return [{ field: 'addressee', right: agree(got, wanted), wanted, got }];
}

function deadline(label: Label, measure: Found): Comparison[] {
  if (!label.deadline) return [];
  const [got, wanted] = [bare(measure.deadline?.text ?? ''), bare(label.deadline)];
  return [{ field: 'deadline', right: agree(got, wanted), wanted, got }];
}

function numbers(label: Label, measure: Found): Comparison[] {
  const got = (measure.numbers ?? []).map((one) => one.text.replaceAll(',', ''));
  // A document's number (18号公告) is labelled as one, and is no amount.
  const labelled = (label.numbers ?? []).filter((number) => !/^\d+号/.test(number));
  return labelled.map((wanted) => {
    const digits = wanted.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? [];
    const right = digits.every((digit) => got.some((one) => one.includes(digit)));
    return { field: 'numbers', right, wanted, got: got.join(' ') };
  });
}

const COMPARE = [attribution, addressee, deadline, numbers];

/** Attribution, addressee, deadline and number of the spans that match a label. */
export function fieldTallies(
  items: readonly Labelled[],
  find: (item: Labelled) => readonly Found[],
): Record<string, Tally> {
  const tallies: Record<string, Tally> = {};
  const count = ({ field, right, wanted, got }: Comparison, text: string): void => {
    tallies[field] ??= { right: 0, wanted: 0, wrong: [] };
    const tally = tallies[field];
    tally.wanted++;
    if (right) tally.right++;
    else tally.wrong.push(`${wanted} / ${got} / ${text}`);
  };
  for (const item of items) {
    const measures = find(item);
    for (const label of item.measures.filter(({ category }) => category !== 'setphrase')) {
      const match = matchOf(label, measures);
      const comparisons = match ? COMPARE.flatMap((compare) => compare(label, match)) : [];
      for (const one of comparisons) count(one, item.text.slice(label.start, label.end));
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

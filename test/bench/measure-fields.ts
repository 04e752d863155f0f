import type { Measure } from '../../lib/reading/article.ts';
import { canon } from '../../lib/text/canonical-clause.ts';
import type { Label, Labelled } from '../../scripts/measures/labelled-texts.ts';

/*
 * The fields of the measures that match a label, against what the label says: category, speaker, actor, deadline, numbers.
 * A measure is the match of a label where it overlaps it best, and by half of what both cover.
 */

type Found = Measure & { readonly start: number; readonly end: number };

/** The fields that are compared, in the order they are printed. */
export const FIELDS = ['category', 'speaker', 'actor', 'deadline', 'numbers'] as const;
export type Field = (typeof FIELDS)[number];

/** Right (also: rightly absent), another one, one where the label has none, none where the label has one. */
export type Outcome = 'right' | 'absent' | 'wrong' | 'invented' | 'missed';

/** One thing that a label says of its measure, and what was found of it. */
export interface Comparison {
  readonly field: Field;
  readonly outcome: Outcome;
  readonly wanted: string;
  readonly got: string;
  readonly text: string;
}

const bare = (text: string): string =>
  canon(text)
    .replace(/（[^）]*）/g, '')
    .replace(/[^\u3400-\u9fff0-9A-Za-z.%]/g, '');

const overlapOf = (label: Label, { start, end }: Found): number => {
  const shared = Math.min(end, label.end) - Math.max(start, label.start);
  return shared / (label.end - label.start + end - start - shared);
};

/** The measure that a label is of. */
function matchOf(label: Label, measures: readonly Found[]): Found | undefined {
  const best = measures.toSorted((a, b) => overlapOf(label, b) - overlapOf(label, a))[0];
  return best && overlapOf(label, best) >= 0.5 ? best : undefined;
}

/** Of two texts one holds the other. */
const agree = (got: string, wanted: string): boolean => got.includes(wanted) || wanted.includes(got);

function outcomeOf(got: string, wanted: string, same = agree): Outcome {
  if (wanted === '') return got === '' ? 'absent' : 'invented';
  if (got === '') return 'missed';
  return same(got, wanted) ? 'right' : 'wrong';
}

/** What of a label's speaker is no name: its verb and, in brackets, what the reader added. */
const SAYING =
  /(?:作出|做出|提出|强调|指出|要求|表示|认为|介绍|透露|重申|呼吁|建议|提醒|规定|宣布|希望|号召|回应|回复|答复|明确|决定|说|称|公布|通知|部署|指示|重要)+$/;

const speakerBare = (text: string): string => bare(text).replace(SAYING, '');

/** Digits of an amount, as both write them; a document's number (18号公告) is labelled as one, and is no amount. */
const digitsOf = (numbers: readonly string[]): string =>
  numbers
    .filter((number) => !/^\d+号/.test(number))
    .flatMap((number) => number.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? [])
    .join(' ');

const holdsAll = (got: string, wanted: string): boolean => {
  const there = got.split(' ');
  return wanted.split(' ').every((digit) => there.includes(digit));
};

function compare(label: Label, measure: Found, text: string): Comparison[] {
  const row = (field: Field, [got, wanted]: readonly [string, string], same = agree): Comparison => ({
    field,
    outcome: outcomeOf(got, wanted, same),
    wanted,
    got,
    text,
  });
  return [
    row('category', [measure.category, label.category], (got, wanted) => got === wanted),
    row('speaker', [speakerBare(measure.attributedTo?.speaker ?? ''), speakerBare(label.attributed_to ?? '')]),
    row('actor', [bare(measure.actor ?? ''), bare(label.actor ?? '')]),
    row('deadline', [bare(measure.deadline?.text ?? ''), bare(label.deadline ?? '')]),
    row('numbers', [digitsOf((measure.numbers ?? []).map((one) => one.text)), digitsOf(label.numbers ?? [])], holdsAll),
  ];
}

/** Every field of every label that a measure matches. */
export const compareFields = (item: Labelled, measures: readonly Found[]): Comparison[] =>
  item.measures
    .filter(({ category }) => category !== 'setphrase')
    .flatMap((label) => {
      const match = matchOf(label, measures);
      return match ? compare(label, match, item.text.slice(label.start, label.end)) : [];
    });

/** One row a field: the share that is right of all, right of those that have one, and how the others go wrong. */
export function fieldRows(
  items: readonly Labelled[],
  find: (item: Labelled) => readonly Found[],
  name = 'matched spans',
): Record<string, string | number>[] {
  const all = items.flatMap((item) => compareFields(item, find(item)));
  return FIELDS.map((field) => {
    const own = all.filter((one) => one.field === field);
    const count = (outcome: Outcome): number => own.filter((one) => one.outcome === outcome).length;
    const [right, absent] = [count('right'), count('absent')];
    return {
      what: `${field} of ${name}`,
      value: Number(((right + absent) / own.length).toFixed(3)),
      of: own.length,
      'right of those that have one': Number((right / (own.length - absent - count('invented'))).toFixed(3)),
      wrong: count('wrong'),
      invented: count('invented'),
      missed: count('missed'),
    };
  });
}

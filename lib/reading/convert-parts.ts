import type { Converted } from '../script/convert.ts';
import { mapRange } from '../script/engine/map-range.ts';
import type { Block, Deadline, Measure, MeasureNumber, PlacedRepair, Reading, Run, Runs } from './article.ts';
import { withRuns } from './paragraphs.ts';

/** The runs of a text as they lie in its conversion; one that nothing is left of is gone. */
export const convertRuns = (runs: Runs, { text, map }: Converted, source: string): Runs => {
  const out: Run[] = [];
  let at = 0;
  let from = 0;
  runs.forEach((run, index) => {
    at += run.text.length;
    const to = index === runs.length - 1 ? text.length : Math.max(from, mapRange(map, at, source.length)[0]);
    if (to > from) out.push({ ...run, text: text.slice(from, to) });
    from = to;
  });
  return out;
};

/** Converts a text that stands for itself: a name, a title. */
export type Show = (text: string) => string;

/** The block with its runs converted, and what it says beside them. */
export function showBlock(block: Block, showRuns: (runs: Runs) => Runs, show: Show): Block {
  const shown = withRuns(block, showRuns);
  return shown.kind === 'figure' ? { ...shown, alt: show(shown.alt) } : shown;
}

/** Where a range of a paragraph stands in its conversion. */
export type Move = (paragraph: number, start: number, end: number) => readonly [start: number, end: number];

/** A measure moved with its paragraph, what it says converted. */
export function showMeasure(measure: Measure, move: Move, show: Show): Measure {
  const [start, end] = move(measure.paragraph, measure.start, measure.end);
  const { attributedTo, actor, deadline, numbers } = measure;
  return {
    ...measure,
    start,
    end,
    ...(attributedTo && {
      attributedTo: {
        ...attributedTo,
        speaker: show(attributedTo.speaker),
        verb: show(attributedTo.verb),
        ...(attributedTo.within !== undefined && { within: show(attributedTo.within) }),
      },
    }),
    ...(actor !== undefined && { actor: show(actor) }),
    ...(deadline && { deadline: { ...deadline, text: show(deadline.text) } satisfies Deadline }),
    ...(numbers && {
      numbers: numbers.map(
        (n): MeasureNumber => ({ ...n, text: show(n.text), ...(n.unit !== undefined && { unit: show(n.unit) }) }),
      ),
    }),
  };
}

/** The body as it is shown. */
export interface ShownBody {
  readonly move: Move;
  readonly textAt: (paragraph: number) => string;
}

/**
 * A repair of the header moves with its field, one of the body with its paragraph. What it put there is read off the
 * paragraph where it can be: which mark closes a quotation is known only from the whole.
 */
export function showRepair(
  repair: PlacedRepair,
  reading: Reading,
  body: ShownBody,
  convert: (text: string) => Converted,
): PlacedRepair {
  const after = convert(repair.after).text;
  if (!('field' in repair)) {
    const [start, end] = body.move(repair.paragraph, repair.start, repair.end);
    const inPlace = body.textAt(repair.paragraph).slice(start, end);
    return { ...repair, start, end, after: inPlace.length === after.length ? inPlace : after };
  }
  const value = reading[repair.field];
  const shown = typeof value === 'string' ? value : (value ?? []).join('、');
  const [start, end] = mapRange(convert(shown).map, repair.start, repair.end);
  return { ...repair, start, end, after };
}

const FIELDS = ['subtitle', 'kicker', 'source', 'editor', 'issuer', 'siteName', 'documentNumber'] as const;

/** The texts of the header that are there, converted. */
export function showHeader(reading: Reading, show: Show): Partial<Reading> {
  const fields = FIELDS.flatMap((key) => {
    const value = reading[key];
    return value === undefined ? [] : [[key, show(value)]];
  });
  return {
    ...Object.fromEntries(fields),
    title: show(reading.title),
    authors: reading.authors.map(show),
    ...(reading.subjects && { subjects: reading.subjects.map(show) }),
  };
}

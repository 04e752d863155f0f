import type { Measure, MeasureCategory, Reading } from '../article.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** The fields of a measure that a reader can say are wrong. */
export const CORRECTABLE = ['who', 'deadline', 'numbers', 'saidBy'] as const;

/** One of `CORRECTABLE`. */
export type CorrectableField = (typeof CORRECTABLE)[number];

/** What a reader says of a measure: that it is none, that it is one, or what of it is wrong. */
export interface Correction {
  readonly verdict?: 'none' | 'is';
  /** Wrong fields: what is right where the reader says it, '' where it is only wrong. */
  readonly fields?: Readonly<Partial<Record<CorrectableField, string>>>;
  /** The kind that is right. */
  readonly category?: MeasureCategory;
}

/** A correction and where it was made: a paragraph of the page's own text, which holds the words it is about. */
export interface PlacedCorrection extends Correction {
  readonly paragraph: number;
}

/** Corrections by the words they are about, as the page has them: where the text says the same again, they hold again. */
export type Corrections = ReadonlyMap<string, PlacedCorrection>;

/** A correction as it is exported, with what was found in its place. */
export interface CorrectionNote extends PlacedCorrection {
  readonly quote: string;
  readonly found?: Pick<Measure, 'category' | 'salience' | 'actor' | 'deadline' | 'numbers' | 'attributedTo' | 'rules'>;
}

/** Nothing corrected. */
export const NO_CORRECTIONS: Corrections = new Map();

/** The words of a measure in the paragraphs it points into. */
export const quoteOf = ({ paragraph, start, end }: Measure, texts: readonly string[]): string =>
  (texts[paragraph] ?? '').slice(start, end);

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** A measure without the fields that are wrong, and with those that are right. */
function withFields(measure: Measure, fields: NonNullable<Correction['fields']>): Measure {
  const { who, deadline, numbers, saidBy } = fields;
  const { actor, deadline: limit, numbers: amounts, attributedTo, ...rest } = measure;
  const right = {
    actor: who ?? actor,
    deadline: deadline === undefined ? limit : { text: deadline, ...(ISO_DAY.test(deadline) && { date: deadline }) },
    numbers: numbers === undefined ? amounts : undefined,
    attributedTo: saidBy === undefined ? attributedTo : { speaker: saidBy, verb: '' },
  };
  return {
    ...rest,
    ...(right.actor && { actor: right.actor }),
    ...(right.deadline?.text && { deadline: right.deadline }),
    ...(right.numbers && { numbers: right.numbers }),
    ...(right.attributedTo &&
      (right.attributedTo.speaker || right.attributedTo.verb) && { attributedTo: right.attributedTo }),
  };
}

function corrected(measure: Measure, { verdict, fields, category }: Correction): Measure {
  if (verdict === 'none') return { ...measure, highlighted: false, corrected: 'none' };
  const right = withFields(measure, fields ?? {});
  const isOne = verdict === 'is' && !measure.highlighted;
  return {
    ...right,
    corrected: 'changed',
    ...(category && { category }),
    ...(isOne && { highlighted: true, salience: 2 as const, corrected: 'added' as const }),
  };
}

/** The measure that a reader says some words are; `undefined` where the text does not have them now. */
function added(
  quote: string,
  { paragraph, fields, category }: PlacedCorrection,
  texts: readonly string[],
): Measure | undefined {
  const here = texts[paragraph]?.includes(quote) ? paragraph : texts.findIndex((text) => text.includes(quote));
  const start = texts[here]?.indexOf(quote) ?? -1;
  if (start < 0) return undefined;
  const measure: Measure = {
    paragraph: here,
    start,
    end: start + quote.length,
    category: category ?? 'directive',
    salience: 2,
    highlighted: true,
    corrected: 'added',
    rules: [],
    score: 0,
  };
  return withFields(measure, fields ?? {});
}

const overlap = (a: Measure, b: Measure): boolean => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;

/**
 * The reading as its reader corrected it. What is no measure stays in the list, not marked, so that it can be taken back;
 * what the reader says is one takes the place of those found over the same words.
 */
export function correctMeasures(reading: Reading, corrections: Corrections): Reading {
  if (corrections.size === 0) return reading;
  const texts = paragraphsOf(reading.blocks);
  const seen = new Set<string>();
  const found = reading.measures.map((measure) => {
    const quote = quoteOf(measure, texts);
    const correction = corrections.get(quote);
    if (!correction) return measure;
    seen.add(quote);
    return corrected(measure, correction);
  });
  const more = [...corrections].flatMap(([quote, correction]) =>
    correction.verdict === 'is' && !seen.has(quote) ? (added(quote, correction, texts) ?? []) : [],
  );
  const kept = found.filter((measure) => !more.some((one) => overlap(measure, one)));
  const measures = [...kept, ...more].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return { ...reading, measures };
}

/** The corrections as they are exported: each with its words and with what was found there. */
export function correctionNotes(
  { blocks, measures }: Pick<Reading, 'blocks' | 'measures'>,
  corrections: Corrections,
): readonly CorrectionNote[] {
  const texts = paragraphsOf(blocks);
  const byQuote = new Map(measures.map((measure) => [quoteOf(measure, texts), measure]));
  return [...corrections].map(([quote, correction]) => {
    const measure = byQuote.get(quote);
    if (!measure) return { ...correction, quote };
    const { category, salience, actor, deadline, numbers, attributedTo, rules } = measure;
    return {
      ...correction,
      quote,
      found: { category, salience, actor, deadline, numbers, attributedTo, rules } as NonNullable<
        CorrectionNote['found']
      >,
    };
  });
}

import type { Deadline, Measure, MeasureCategory, MeasureNumber, Reading, Salience } from '../article.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { speakerText } from '../speaker-text.ts';
import { type Modality, modalityOf } from './modality-of.ts';

/** A measure as a line of the table: who must do what, by when. What the text does not say is '' or absent. */
export interface MeasureRow {
  /** Indexes into the reading's measures: more than one where the text says the same again. */
  readonly indexes: readonly [number, ...number[]];
  readonly who: string;
  readonly modality: Modality | undefined;
  /** Its own words, condition included, on one line. */
  readonly what: string;
  /** The whole sentence it stands in. */
  readonly sentence: string;
  readonly deadline: Deadline | undefined;
  readonly numbers: readonly MeasureNumber[];
  readonly saidBy: string;
  /** Where it stands in the text's own numbering, outermost first. */
  readonly path: readonly string[];
  /** Index into the paragraphs, and the range in it. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly category: MeasureCategory;
  readonly salience: Salience;
  readonly rules: readonly string[];
  readonly corrected: Measure['corrected'];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const STOP = /[。！？；\n]/;

/** The sentence around a range, its closing mark included. */
function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !STOP.test(text.charAt(from - 1))) from--;
  let to = Math.max(end, start + 1);
  while (to < text.length && !STOP.test(text.charAt(to - 1))) to++;
  return oneLine(text.slice(from, to));
}

/** The amounts of a measure without those that only say its deadline (30日内). */
const amountsOf = ({ deadline, numbers = [] }: Measure): readonly MeasureNumber[] =>
  numbers.filter((number) => !deadline?.text.includes(number.text));

/** What makes two measures one line: the same words to the same people by the same day. */
const keyOf = ({ who, what, deadline, saidBy }: MeasureRow): string =>
  JSON.stringify([who, what.replace(/[\s，、；。]/g, ''), deadline?.date, saidBy]);

function rowOf(measure: Measure, index: number, text: string): MeasureRow {
  const { paragraph, start, end, category, salience, rules, path = [] } = measure;
  const what = oneLine(text.slice(start, end));
  return {
    indexes: [index],
    who: measure.actor ?? '',
    modality: modalityOf(measure, what),
    what,
    sentence: sentenceAround(text, start, end),
    deadline: measure.deadline,
    numbers: amountsOf(measure),
    saidBy: measure.attributedTo ? speakerText(measure.attributedTo) : '',
    path,
    paragraph,
    start,
    end,
    category,
    salience,
    rules,
    corrected: measure.corrected,
  };
}

/**
 * The measures of a reading as lines of a table, in the order of the text; one that is said again (in a summary, in a
 * box) joins the line it stands on already.
 * @param keep which measures are listed
 */
export function measureRows(
  { blocks, measures }: Pick<Reading, 'blocks' | 'measures'>,
  keep: (measure: Measure) => boolean,
): readonly MeasureRow[] {
  const texts = paragraphsOf(blocks);
  const rows = new Map<string, MeasureRow>();
  measures.forEach((measure, index) => {
    if (!keep(measure)) return;
    const row = rowOf(measure, index, texts[measure.paragraph] ?? '');
    const key = keyOf(row);
    const last = rows.get(key);
    rows.set(key, last ? { ...last, indexes: [...last.indexes, index] } : row);
  });
  return [...rows.values()];
}

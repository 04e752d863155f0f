import type { Convert, Converted } from '../script/convert.ts';
import { convertSliced } from '../script/convert-sliced.ts';
import { detectScript } from '../script/detect.ts';
import { mapRange } from '../script/engine/map-range.ts';
import type { Block, Deadline, Measure, MeasureNumber, PlacedRepair, Reading, Run, Runs } from './article.ts';
import { paragraphsOf, textOf, withRuns } from './paragraphs.ts';

/** Characters of an article that tell its script; the rest is not looked at. */
const TELLING = 60_000;

const convertRuns = (runs: Runs, { text, map }: Converted, source: string): Runs => {
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
type Show = (text: string) => string;

/** The block with its runs converted, and what it says beside them. */
function showBlock(block: Block, showRuns: (runs: Runs) => Runs, show: Show): Block {
  const shown = withRuns(block, showRuns);
  return shown.kind === 'figure' ? { ...shown, alt: show(shown.alt) } : shown;
}

/** Where a range of a paragraph stands in its conversion. */
type Move = (paragraph: number, start: number, end: number) => readonly [start: number, end: number];

function showMeasure(measure: Measure, move: Move, show: Show): Measure {
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

/** A repair of the header moves with its field, one of the body with its paragraph. */
function showRepair(repair: PlacedRepair, reading: Reading, move: Move, convert: (text: string) => Converted) {
  const after = convert(repair.after).text;
  if (!('field' in repair)) {
    const [start, end] = move(repair.paragraph, repair.start, repair.end);
    return { ...repair, start, end, after };
  }
  const value = reading[repair.field];
  const shown = typeof value === 'string' ? value : (value ?? []).join('、');
  const [start, end] = mapRange(convert(shown).map, repair.start, repair.end);
  return { ...repair, start, end, after };
}

const FIELDS = ['subtitle', 'kicker', 'source', 'editor', 'issuer', 'siteName', 'documentNumber'] as const;

/** The texts of the header that are there, converted. */
function showHeader(reading: Reading, show: Show): Partial<Reading> {
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

/** Items converted between two pauses: each is a few words. */
const AT_ONCE = 200;

/** As `items.map(make)`, pausing now and then. */
async function mapSliced<T, U>(
  items: readonly T[],
  make: (item: T) => U,
  pause: () => Promise<void>,
): Promise<readonly U[]> {
  const made: U[] = [];
  for (const [index, item] of items.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await pause();
    made.push(make(item));
  }
  return made;
}

/** Keeps what was converted: speakers, addressees and units come again and again. */
function remembering(convert: (text: string) => Converted): (text: string) => Converted {
  const known = new Map<string, Converted>();
  return (text) => {
    const found = known.get(text) ?? convert(text);
    known.set(text, found);
    return found;
  };
}

/**
 * The same reading as it is shown in another script: every text converted by whole paragraphs, every range mapped
 * through the alignment. `before` of a repair stays the page's own text, links stay what they are.
 * @param pause awaited between slices of work, so that a text of a million characters does not freeze the page
 */
export async function convertReading(
  reading: Reading,
  convertText: Convert,
  pause: () => Promise<void> = async () => {},
): Promise<Reading> {
  const sources = paragraphsOf(reading.blocks);
  // A paragraph that shows no script of its own (一、二、三) has that of the article.
  const source = detectScript(sources.join('\n').slice(0, TELLING));
  const convert = remembering((text) => convertText(text, { source }));
  const show: Show = (text) => convert(text).text;
  const converted: Converted[] = [];
  for await (const one of convertSliced(sources, convertText, { source, pause })) converted.push(one);
  const move: Move = (paragraph, start, end) => {
    const result = converted[paragraph];
    return result ? mapRange(result.map, start, end) : [start, end];
  };
  let next = 0;
  const showRuns = (runs: Runs): Runs => {
    const index = next++;
    const result = converted[index];
    return result ? convertRuns(runs, result, sources[index] ?? '') : runs;
  };
  const blocks = await mapSliced(reading.blocks, (block) => showBlock(block, showRuns, show), pause);
  const removedRuns = (runs: Runs): Runs => convertRuns(runs, convert(textOf(runs)), textOf(runs));
  return {
    ...reading,
    ...showHeader(reading, show),
    blocks,
    measures: await mapSliced(reading.measures, (measure) => showMeasure(measure, move, show), pause),
    repairs: await mapSliced(reading.repairs, (repair) => showRepair(repair, reading, move, convert), pause),
    removals: await mapSliced(
      reading.removals,
      (removal) => ({
        ...removal,
        text: show(removal.text),
        blocks: removal.blocks.map((block) => showBlock(block, removedRuns, show)),
      }),
      pause,
    ),
  };
}

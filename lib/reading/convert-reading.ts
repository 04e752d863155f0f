import type { Convert, Converted } from '../script/convert.ts';
import { convertSliced } from '../script/convert-sliced.ts';
import { detectScript, type Script } from '../script/detect.ts';
import { mapRange } from '../script/engine/map-range.ts';
import type { QuoteStyle } from '../script/quotes/quote-marks.ts';
import { makeQuoteTurner, turnQuotes } from '../script/quotes/turn-quotes.ts';
import type { Reading, Runs } from './article.ts';
import { convertRuns, type Move, type Show, showBlock, showHeader, showMeasure, showRepair } from './convert-parts.ts';
import { paragraphsOf, textOf } from './paragraphs.ts';

/** Characters of an article that tell its script; the rest is not looked at. */
const TELLING = 60_000;

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

/** How a reading is converted. */
export interface ConvertReadingOptions {
  /** Awaited between slices of work, so that a text of a million characters does not freeze the page. */
  readonly pause?: () => Promise<void>;
  /** The quotation marks to show; the page's own without it. The converter itself must leave them alone. */
  readonly quotes?: QuoteStyle | undefined;
}

/** Converts a text that stands for itself, quotation marks and all. */
const convertAlone =
  (convertText: Convert, source: Script, quotes: QuoteStyle | undefined) =>
  (text: string): Converted => {
    const made = convertText(text, { source });
    return quotes ? { ...made, text: turnQuotes([made.text], quotes)[0] ?? made.text } : made;
  };

/** The paragraphs of a body converted; a quotation may go through several of them. */
async function convertParagraphs(
  converting: AsyncIterable<Converted>,
  quotes: QuoteStyle | undefined,
): Promise<readonly Converted[]> {
  const converted: Converted[] = [];
  const turner = quotes && makeQuoteTurner(quotes);
  for await (const one of converting) {
    converted.push(one);
    turner?.add(one.text);
  }
  const turned = turner?.finish();
  return turned ? converted.map((one, index) => ({ ...one, text: turned(index) })) : converted;
}

/**
 * The same reading as it is shown in another script: every text converted by whole paragraphs, every range mapped
 * through the alignment. `before` of a repair stays the page's own text, links stay what they are.
 */
export async function convertReading(
  reading: Reading,
  convertText: Convert,
  { pause = async () => {}, quotes }: ConvertReadingOptions = {},
): Promise<Reading> {
  const sources = paragraphsOf(reading.blocks);
  // A paragraph that shows no script of its own (一、二、三) has that of the article.
  const telling = reading.entries?.map(({ text }) => text) ?? sources;
  const source = detectScript(telling.join('\n').slice(0, TELLING));
  const convert = remembering(convertAlone(convertText, source, quotes));
  const show: Show = (text) => convert(text).text;
  const converted = await convertParagraphs(convertSliced(sources, convertText, { source, pause }), quotes);
  const move: Move = (paragraph, start, end) => {
    const result = converted[paragraph];
    return result ? mapRange(result.map, start, end) : [start, end];
  };
  const textAt = (paragraph: number): string => converted[paragraph]?.text ?? '';
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
    repairs: await mapSliced(
      reading.repairs,
      (repair) => showRepair(repair, reading, { move, textAt }, convert),
      pause,
    ),
    ...(reading.entries && {
      entries: await mapSliced(reading.entries, (entry) => ({ ...entry, text: show(entry.text) }), pause),
    }),
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

import type { Convert, Converted, ParagraphOptions } from '../script/convert.ts';
import { convertSliced } from '../script/convert-sliced.ts';
import { detectScript } from '../script/detect.ts';
import { mapRange } from '../script/engine/map-range.ts';
import type { QuoteStyle } from '../script/quotes/quote-marks.ts';
import { makeQuoteTurner, turnQuotes } from '../script/quotes/turn-quotes.ts';
import { fold } from '../script/tables/fold.ts';
import type { Reading, Runs } from './article.ts';
import { convertRuns, type Move, type Show, showBlock, showHeader, showMeasure, showRepair } from './convert-parts.ts';
import { paragraphsOf, textOf } from './paragraphs.ts';

/** Characters of an article that tell its script; the rest is not looked at. */
const TELLING = 60_000;

/** Items worked on between two pauses: each is a few words, or looked at and no more. */
const AT_ONCE = 200;

/** Names of people carried over a page, so that a page of nothing else does not cost their number times its length. */
const MOST_NAMES = 300;

/** As `items.map(make)`, pausing now and then. */
async function mapSliced<T, U>(
  items: readonly T[],
  make: (item: T, index: number) => U,
  pause: () => Promise<void>,
): Promise<readonly U[]> {
  const made: U[] = [];
  for (const [index, item] of items.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await pause();
    made.push(make(item, index));
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
  (convertText: Convert, options: ParagraphOptions, quotes: QuoteStyle | undefined) =>
  (text: string): Converted => {
    const made = convertText(text, options);
    return quotes ? { ...made, text: turnQuotes([made.text], quotes)[0] ?? made.text } : made;
  };

/** The paragraphs of a body with the marks of their quotations; one may go through several of them. */
async function turnParagraphs(
  converted: readonly Converted[],
  quotes: QuoteStyle | undefined,
  pause: () => Promise<void>,
): Promise<readonly Converted[]> {
  if (!quotes) return converted;
  const turner = makeQuoteTurner(quotes);
  await mapSliced(converted, ({ text }) => turner.add(text), pause);
  await pause();
  const turned = turner.finish();
  await pause();
  return mapSliced(converted, (one, index) => ({ ...one, text: turned(index) }), pause);
}

/**
 * The paragraphs converted, those that have a name anew which another one shows by a title or in a list (局长付冲 in the
 * first, 付冲 alone in the fifth); with those names.
 */
async function convertParagraphs(
  sources: readonly string[],
  convertText: Convert,
  {
    titles,
    pause,
    ...options
  }: ParagraphOptions & { readonly titles: readonly string[]; readonly pause: () => Promise<void> },
): Promise<{ readonly converted: readonly Converted[]; readonly names: readonly string[] }> {
  const converted: Converted[] = [];
  for await (const one of convertSliced(sources, convertText, { ...options, pause })) converted.push(one);
  const shown = [...converted, ...titles.map((title) => convertText(title, options))];
  const names = [...new Set(shown.flatMap((one) => one.names ?? []))].slice(0, MOST_NAMES);
  if (names.length === 0) return { converted, names };
  // A name that came out right by itself does so again: only where one was not seen is there anything to mend.
  const hasMissed = (source: string, index: number): boolean => {
    const seen = new Set(converted[index]?.names);
    const others = names.filter((name) => !seen.has(name));
    if (others.length === 0) return false;
    const folded = fold(source);
    return others.some((name) => folded.includes(name));
  };
  const mended = await mapSliced([...sources.entries()], ([index, source]) => hasMissed(source, index), pause);
  const missed = [...sources.keys()].filter((index) => mended[index]);
  let next = 0;
  const again = convertSliced(
    missed.map((index) => sources[index] ?? ''),
    convertText,
    { ...options, names, pause },
  );
  for await (const one of again) converted[missed[next++] ?? 0] = one;
  return { converted, names };
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
  const titles = [reading.title, ...(reading.authors ?? []), reading.editor ?? ''];
  const { converted: plain, names } = await convertParagraphs(sources, convertText, { source, pause, titles });
  const converted = await turnParagraphs(plain, quotes, pause);
  const convert = remembering(convertAlone(convertText, { source, names }, quotes));
  const show: Show = (text) => convert(text).text;
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
    maps: converted.map(({ map }) => map),
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

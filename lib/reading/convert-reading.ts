import type { Convert, Converted } from '../script/convert.ts';
import { convertSliced } from '../script/convert-sliced.ts';
import { detectScript } from '../script/detect.ts';
import { mapRange } from '../script/engine/map-range.ts';
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

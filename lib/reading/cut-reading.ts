import type { TextPoint } from './annotations/place-notes.ts';
import type { Block, Measure, PlacedRepair, Reading } from './article.ts';
import { type CutBlock, cutBlock, cutOneText, type RangeOf } from './cut-blocks.ts';
import type { KeptText } from './kept-text.ts';
import { paragraphsOf, runsOf } from './paragraphs.ts';

/** A part of a reading, and of which texts of the whole its paragraphs are, in order. */
export interface CutReading {
  readonly reading: Reading;
  readonly kept: readonly KeptText[];
}

const isBefore = (a: TextPoint, b: TextPoint): boolean =>
  a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.offset < b.offset);

/** Whether a cut at an offset would fall between the two units of one character. */
const isSplit = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** A point brought into the texts, and to that side of a character that takes all of it. */
function within(texts: readonly string[], { paragraph, offset }: TextPoint, side: 'start' | 'end'): TextPoint {
  if (paragraph < 0) return { paragraph: 0, offset: 0 };
  const own = Math.min(paragraph, texts.length - 1);
  const text = texts[own] ?? '';
  const at = own < paragraph ? text.length : Math.min(Math.max(0, offset), text.length);
  if (!isSplit(text, at)) return { paragraph: own, offset: at };
  return { paragraph: own, offset: side === 'start' ? at - 1 : at + 1 };
}

/** Two points in order, neither at an edge of a text of which it takes nothing. */
function settled(texts: readonly string[], a: TextPoint, b: TextPoint): readonly [from: TextPoint, to: TextPoint] {
  const isTurned = isBefore(b, a);
  const from = within(texts, isTurned ? b : a, 'start');
  const to = within(texts, isTurned ? a : b, 'end');
  if (from.paragraph === to.paragraph) return [from, to];
  const length = texts[from.paragraph]?.length ?? 0;
  const before = texts[to.paragraph - 1]?.length ?? 0;
  const isSpent = length > 0 && from.offset === length;
  const isUntouched = to.offset === 0 && texts[to.paragraph] !== '';
  return [
    isSpent ? { paragraph: from.paragraph + 1, offset: 0 } : from,
    isUntouched ? { paragraph: to.paragraph - 1, offset: before } : to,
  ];
}

function cutBlocks(blocks: readonly Block[], a: TextPoint, b: TextPoint): readonly CutBlock[] {
  const texts = paragraphsOf(blocks);
  if (texts.length === 0 || (a.paragraph === b.paragraph && a.offset === b.offset)) return [];
  const [from, to] = settled(texts, a, b);
  const isOne = from.paragraph === to.paragraph;
  if (isBefore(to, from) || (isOne && from.offset === to.offset)) return [];
  const rangeOf: RangeOf = (paragraph, length) => {
    if (paragraph < from.paragraph || paragraph > to.paragraph) return undefined;
    return {
      start: paragraph === from.paragraph ? from.offset : 0,
      end: paragraph === to.paragraph ? to.offset : length,
    };
  };
  let paragraph = 0;
  return blocks.flatMap((block) => {
    const first = paragraph;
    paragraph += runsOf(block).length;
    if (paragraph <= from.paragraph || first > to.paragraph) return [];
    return isOne ? cutOneText(block, first, from.paragraph - first, rangeOf) : cutBlock(block, first, rangeOf);
  });
}

/** A measure as far as it is kept. */
function cutMeasure(measure: Measure, placeOf: ReadonlyMap<number, KeptText>): readonly Measure[] {
  const place = placeOf.get(measure.paragraph);
  if (!place) return [];
  const { paragraph, start, end } = place;
  const own = { start: Math.max(measure.start, start) - start, end: Math.min(measure.end, end) - start };
  return own.end > own.start ? [{ ...measure, paragraph, ...own }] : [];
}

/** A repair that is kept whole: half of one says nothing. Those of the header stay. */
function cutRepair(repair: PlacedRepair, placeOf: ReadonlyMap<number, KeptText>): readonly PlacedRepair[] {
  if (!('paragraph' in repair)) return [repair];
  const place = placeOf.get(repair.paragraph);
  if (!place || repair.start < place.start || repair.end > place.end) return [];
  const { paragraph, start } = place;
  return [{ ...repair, paragraph, start: repair.start - start, end: repair.end - start }];
}

/**
 * The part of a reading between two points of its own text, in either order: what a reader has selected. Lists keep their
 * numbers, headings their level, of a table the rows that are touched stay whole; words out of one text, or of one cell,
 * are a paragraph. The header stays, for who wants to cite. Nothing between the points: no blocks.
 *
 * `cutReading(reading, { paragraph: 2, offset: 5 }, { paragraph: 2, offset: 13 })` → `各乡镇要压实责任`
 */
export function cutReading(whole: Reading, a: TextPoint, b: TextPoint): CutReading {
  const cut = cutBlocks(whole.blocks, a, b);
  const kept = cut.flatMap((one) => one.kept);
  // For each paragraph of the whole, its number in the part, and what of it is there.
  const placeOf = new Map(kept.map((text, paragraph) => [text.paragraph, { ...text, paragraph }] as const));
  const { maps: _maps, pages: _pages, entries: _entries, wall: _wall, ...rest } = whole;
  return {
    kept,
    reading: {
      ...rest,
      outcome: 'selection',
      blocks: cut.map(({ block }) => block),
      measures: whole.measures.flatMap((measure) => cutMeasure(measure, placeOf)),
      repairs: whole.repairs.flatMap((repair) => cutRepair(repair, placeOf)),
      removals: [],
      notices: [],
    },
  };
}

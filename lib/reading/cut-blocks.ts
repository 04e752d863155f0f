import type { Block, List, Runs } from './article.ts';
import { cutTableRows } from './cut-table-rows.ts';
import type { KeptText } from './kept-text.ts';
import { numbersOf } from './list-numbers.ts';
import { runsOf, textOf } from './paragraphs.ts';

/** A block that is left of another, and of which texts its own texts are, in the order of `runsOf`. */
export interface CutBlock {
  readonly block: Block;
  readonly kept: readonly KeptText[];
}

/** Which units of a paragraph are kept; `undefined` where nothing of it is, not even an empty text. */
export type RangeOf = (
  paragraph: number,
  length: number,
) => { readonly start: number; readonly end: number } | undefined;

/** The runs of a text between two offsets of it. */
function sliceRuns(runs: Runs, start: number, end: number): Runs {
  let at = 0;
  return runs.flatMap((run): Runs => {
    const text = run.text.slice(Math.max(start - at, 0), Math.max(end - at, 0));
    at += run.text.length;
    if (text === run.text) return [run];
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** One text of a block, cut. */
interface CutRuns {
  readonly runs: Runs;
  readonly kept: KeptText;
  /** Its beginning is there. */
  readonly begun: boolean;
}

/** The text at a place of a block, as far as it is kept. */
function cutAt(runs: Runs, paragraph: number, rangeOf: RangeOf): CutRuns | undefined {
  const range = rangeOf(paragraph, textOf(runs).length);
  if (!range) return undefined;
  return {
    runs: sliceRuns(runs, range.start, range.end),
    kept: { paragraph, ...range },
    begun: range.start === 0,
  };
}

/** A text that stands for itself. */
const alone = ({ runs, kept }: CutRuns): CutBlock => ({ block: { kind: 'paragraph', runs }, kept: [kept] });

/**
 * What is kept of a list: its items with the numbers they had, of the outermost depth that is left. Of an item whose
 * beginning is cut off only the words are there, and no number.
 */
function cutList(list: List, first: number, rangeOf: RangeOf): readonly CutBlock[] {
  const numbers = numbersOf(list);
  const all = list.items.flatMap((item, index) => {
    const cut = cutAt(item.runs, first + index, rangeOf);
    const number = numbers[index];
    return cut ? [{ cut, item: { depth: item.depth, runs: cut.runs, ...(number !== undefined && { number }) } }] : [];
  });
  const [head] = all;
  const parted = head && !head.cut.begun ? [alone(head.cut)] : [];
  const items = all.slice(parted.length);
  if (items.length === 0) return parted;
  const depth = items.reduce((least, { item }) => Math.min(least, item.depth), Number.POSITIVE_INFINITY);
  const moved = items.map(({ item }) => ({ ...item, depth: item.depth - depth }));
  const outermost = moved.filter((item) => item.depth === 0);
  const start = outermost[0]?.number;
  // An item without a number would be counted in a list that is ordered.
  const ordered = outermost.every(({ number }) => number !== undefined);
  const block: List = {
    kind: 'list',
    ordered,
    ...(ordered && start !== undefined && { start }),
    items: moved,
  };
  return [...parted, { block, kept: items.map(({ cut }) => cut.kept) }];
}

/** What is kept of a block, in order; `first` is the paragraph of its first text. */
export function cutBlock(block: Block, first: number, rangeOf: RangeOf): readonly CutBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'attachment': {
      const cut = cutAt(block.runs, first, rangeOf);
      return cut ? [{ block: { ...block, runs: cut.runs }, kept: [cut.kept] }] : [];
    }
    case 'figure': {
      const cut = cutAt(block.caption, first, rangeOf);
      return cut ? [{ block: { ...block, caption: cut.runs }, kept: [cut.kept] }] : [];
    }
    case 'quote': {
      const cuts = block.paragraphs.flatMap((runs, index) => cutAt(runs, first + index, rangeOf) ?? []);
      const paragraphs = cuts.map(({ runs }) => runs);
      return cuts.length > 0 ? [{ block: { ...block, paragraphs }, kept: cuts.map(({ kept }) => kept) }] : [];
    }
    case 'list':
      return cutList(block, first, rangeOf);
    case 'table': {
      const caption = cutAt(block.caption, first, rangeOf);
      const rows = cutTableRows(block, first, (paragraph) => rangeOf(paragraph, 0) !== undefined);
      if (!caption && rows.length === 0) return [];
      if (caption && rows.length === 0 && block.rows.length > 0) return [alone(caption)];
      return [
        {
          block: { ...block, caption: caption?.runs ?? [], rows: rows.map((row) => row.map(({ cell }) => cell)) },
          kept: [caption?.kept ?? { paragraph: first, start: 0, end: 0 }, ...rows.flat().map(({ kept }) => kept)],
        },
      ];
    }
    default:
      return block satisfies never;
  }
}

/**
 * What is kept where no more than one text is: a block that is whole stays one, words out of one are a paragraph of their
 * own, as are those of a cell and of a caption.
 * @param index of the text among `runsOf(block)`
 */
export function cutOneText(block: Block, first: number, index: number, rangeOf: RangeOf): readonly CutBlock[] {
  const runs = runsOf(block)[index] ?? [];
  const cut = cutAt(runs, first + index, rangeOf);
  if (!cut) return [];
  const isWhole = cut.begun && cut.kept.end === textOf(runs).length;
  if (isWhole && block.kind !== 'table' && block.kind !== 'figure') return cutBlock(block, first, rangeOf);
  if (block.kind !== 'attachment') return [alone(cut)];
  return [alone({ ...cut, runs: cut.runs.map((run) => ({ ...run, href: block.href })) })];
}

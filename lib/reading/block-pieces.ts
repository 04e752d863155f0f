import type { Block, List, ListItem, Paragraph, Quote, Runs, Table } from './article.ts';
import { columnWidths, cutTable, isLongTable } from './cut-table.ts';
import { cutText, runsIn } from './cut-text.ts';
import { numbersOf } from './list-numbers.ts';
import { runsOf } from './paragraphs.ts';

/** Where a text that is shown stands in the reading: from `start` of a paragraph of `paragraphsOf(blocks)`. */
export interface TextPlace {
  readonly paragraph: number;
  readonly start: number;
  /** The paragraph ends with it. */
  readonly last: boolean;
}

/** Most items of a list that is set as one. */
const MOST_ITEMS = 200;

const wholeText = (paragraph: number): TextPlace => ({ paragraph, start: 0, last: true });

/** A block, or a stretch of one as a block of its own. */
export interface BlockPiece {
  readonly block: Block;
  /** Of each of `runsOf(block)`; absent for a cell that holds no text of its own. */
  readonly places: readonly (TextPlace | undefined)[];
  /** Widths of a table's columns, in characters, where it is one of several pieces. */
  readonly columns?: readonly number[];
}

function paragraphPieces(block: Paragraph, paragraph: number): readonly BlockPiece[] {
  const ranges = cutText(block.runs);
  return runsIn(block.runs, ranges).map((runs, i) => ({
    block: ranges.length > 1 ? { ...block, runs } : block,
    places: [{ paragraph, start: ranges[i]?.start ?? 0, last: i === ranges.length - 1 }],
  }));
}

function quotePieces(block: Quote, first: number): readonly BlockPiece[] {
  const pieces = block.paragraphs.map((runs, i) => paragraphPieces({ kind: 'paragraph', runs }, first + i));
  if (pieces.length <= MOST_ITEMS && pieces.every((own) => own.length === 1))
    return [{ block, places: pieces.map((_, i) => wholeText(first + i)) }];
  return pieces.flat().map(({ block: one, places }) => ({
    block: { kind: 'quote', paragraphs: runsOf(one) },
    places,
  }));
}

/** A long list in several, each begun with an item of the outermost level where one is near. */
function listPieces(block: List, first: number): readonly BlockPiece[] {
  if (block.items.length <= MOST_ITEMS) return [whole(block, first)];
  const numbers = numbersOf(block);
  const items = block.items.map((item, i): ListItem => {
    const number = numbers[i];
    return number === undefined ? item : { ...item, number };
  });
  const pieces: BlockPiece[] = [];
  for (let from = 0; from < items.length; ) {
    const most = Math.min(from + MOST_ITEMS, items.length);
    let to = most;
    while (to < items.length && to > from + MOST_ITEMS / 2 && (items[to]?.depth ?? 0) > 0) to--;
    if ((items[to]?.depth ?? 0) > 0) to = most;
    pieces.push({
      block: { ...block, items: items.slice(from, to) },
      places: items.slice(from, to).map((_, i) => wholeText(first + from + i)),
    });
    from = to;
  }
  return pieces;
}

function tablePieces(block: Table, first: number): readonly BlockPiece[] {
  if (!isLongTable(block)) return [whole(block, first)];
  const columns = columnWidths(block);
  return cutTable(block).map((rows, part) => ({
    block: { ...block, caption: part === 0 ? block.caption : [], rows: rows.map((row) => row.map((c) => c.cell)) },
    places: [
      part === 0 ? wholeText(first) : undefined,
      ...rows.flatMap((row) =>
        row.map(({ index }) => (index === undefined ? undefined : wholeText(first + 1 + index))),
      ),
    ],
    columns,
  }));
}

const whole = (block: Block, first: number): BlockPiece => ({
  block,
  places: runsOf(block).map((_: Runs, i) => wholeText(first + i)),
});

/** A block in pieces short enough to be set as one; `first` is the paragraph of its first text. */
export function piecesOf(block: Block, first: number): readonly BlockPiece[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphPieces(block, first);
    case 'quote':
      return quotePieces(block, first);
    case 'list':
      return listPieces(block, first);
    case 'table':
      return tablePieces(block, first);
    case 'heading':
    case 'figure':
    case 'attachment':
      return [whole(block, first)];
    default:
      return block satisfies never;
  }
}

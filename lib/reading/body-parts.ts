import type { Block, List, ListItem, Paragraph, Quote, Runs, Table } from './article.ts';
import { columnWidths, cutTable, isLongTable } from './cut-table.ts';
import { cutText, runsIn } from './cut-text.ts';
import { numbersOf } from './list-numbers.ts';
import { runsOf, textOf } from './paragraphs.ts';

/** Where a text that is shown stands in the reading: from `start` of a paragraph of `paragraphsOf(blocks)`. */
export interface TextPlace {
  readonly paragraph: number;
  readonly start: number;
  /** The paragraph ends with it. */
  readonly last: boolean;
}

/**
 * What is drawn as one: a block, or a stretch of a block too long to be set as one (`cutText`, `cutTable`), as a block
 * of its own.
 */
export interface BodyPart {
  readonly block: Block;
  /** Of each of `runsOf(block)`; absent for a cell that holds no text of its own. */
  readonly places: readonly (TextPlace | undefined)[];
  /** Something of the same block stands before it, or after it. */
  readonly continues: boolean;
  readonly continued: boolean;
  /** Widths of a table's columns, in characters, where it is one of several parts. */
  readonly columns?: readonly number[];
  /** How high it is, in characters of full lines. */
  readonly length: number;
  /** How much work it is to draw: about one for each character. */
  readonly cost: number;
}

/** What an element costs to make, to style and to lay out, in characters of plain text. */
const ELEMENT = 40;

/** A short line is as high as a full one: this many characters. */
const LINE = 30;

function sizeOf(block: Block): Pick<BodyPart, 'length' | 'cost'> {
  const texts = runsOf(block);
  let [characters, elements, height] = [0, 1, 0];
  for (const runs of texts) {
    const own = textOf(runs).length;
    characters += own;
    elements += 1 + runs.length;
    height += Math.max(LINE, own);
  }
  const length = block.kind === 'table' ? LINE * block.rows.length : height;
  return { length, cost: characters + ELEMENT * elements };
}

/** Most items of a list that is set as one. */
const MOST_ITEMS = 200;

const wholeText = (paragraph: number): TextPlace => ({ paragraph, start: 0, last: true });

type Piece = Pick<BodyPart, 'block' | 'places' | 'columns'>;

function paragraphPieces(block: Paragraph, paragraph: number): readonly Piece[] {
  const ranges = cutText(block.runs);
  return runsIn(block.runs, ranges).map((runs, i) => ({
    block: ranges.length > 1 ? { ...block, runs } : block,
    places: [{ paragraph, start: ranges[i]?.start ?? 0, last: i === ranges.length - 1 }],
  }));
}

function quotePieces(block: Quote, first: number): readonly Piece[] {
  const pieces = block.paragraphs.map((runs, i) => paragraphPieces({ kind: 'paragraph', runs }, first + i));
  if (pieces.length <= MOST_ITEMS && pieces.every((own) => own.length === 1))
    return [{ block, places: pieces.map((_, i) => wholeText(first + i)) }];
  return pieces.flat().map(({ block: one, places }) => ({
    block: { kind: 'quote', paragraphs: runsOf(one) },
    places,
  }));
}

/** A long list in several, each begun with an item of the outermost level where one is near. */
function listPieces(block: List, first: number): readonly Piece[] {
  if (block.items.length <= MOST_ITEMS) return [whole(block, first)];
  const numbers = numbersOf(block);
  const items = block.items.map((item, i): ListItem => {
    const number = numbers[i];
    return number === undefined ? item : { ...item, number };
  });
  const pieces: Piece[] = [];
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

function tablePieces(block: Table, first: number): readonly Piece[] {
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

const whole = (block: Block, first: number): Piece => ({
  block,
  places: runsOf(block).map((_: Runs, i) => wholeText(first + i)),
});

function piecesOf(block: Block, first: number): readonly Piece[] {
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

/** The parts of a body, in order: every text of every block stands in them once, whole. */
export function partsOf(blocks: readonly Block[]): readonly BodyPart[] {
  let paragraph = 0;
  return blocks.flatMap((block) => {
    const first = paragraph;
    paragraph += runsOf(block).length;
    const pieces = piecesOf(block, first);
    return pieces.map(
      (piece, i): BodyPart => ({
        ...piece,
        continues: i > 0,
        continued: i < pieces.length - 1,
        ...sizeOf(piece.block),
      }),
    );
  });
}

/** Cost of what is drawn at once before anything else: more than the largest screen shows of a text. */
const FIRST_SLICE = 2000;
/** Cost of what is drawn in one go afterwards: some ten milliseconds on a slow machine. */
const SLICE = 4000;

/** The parts in slices to be drawn one at a time: neighbours together up to a cost, the first slice smaller. */
export function slicesOf(parts: readonly BodyPart[]): readonly (readonly BodyPart[])[] {
  const slices: BodyPart[][] = [];
  let cost = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const limit = slices.length === 1 ? FIRST_SLICE : SLICE;
    if (cost + part.cost > limit) {
      slices.push([part]);
      cost = part.cost;
    } else {
      slices.at(-1)?.push(part);
      cost += part.cost;
    }
  }
  return slices;
}

/** A name for the place of a part, for the element that shows it. */
export const partId = ({ places }: Pick<BodyPart, 'places'>): string => {
  const [place] = places.filter((one) => one !== undefined);
  if (!place) return '';
  return place.start === 0 ? `block-${place.paragraph}` : `block-${place.paragraph}-${place.start}`;
};

/**
 * Finds the id of the part that shows an offset of a paragraph.
 * @returns the function that does, by binary search
 */
export function findPartId(parts: readonly BodyPart[]): (paragraph: number, offset?: number) => string {
  const firsts = parts.flatMap((part) => {
    const place = part.places.find((one) => one !== undefined);
    return place ? [{ ...place, id: partId(part) }] : [];
  });
  return (paragraph, offset = 0) => {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = firsts[middle];
      if (place && (place.paragraph < paragraph || (place.paragraph === paragraph && place.start <= offset)))
        low = middle + 1;
      else high = middle;
    }
    return firsts[Math.max(0, low - 1)]?.id ?? '';
  };
}

import type { Block } from './article.ts';
import { type BlockPiece, piecesOf } from './block-pieces.ts';
import { runsOf, textOf } from './paragraphs.ts';

/**
 * What is drawn as one: a block, or a stretch of a block too long to be set as one (`cutText`, `cutTable`), as a block
 * of its own.
 */
export interface BodyPart extends BlockPiece {
  /** Something of the same block stands before it, or after it. */
  readonly continues: boolean;
  readonly continued: boolean;
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

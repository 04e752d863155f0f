import type { RunStyle } from '../../reading/article.ts';
import { type MarkedRuns, referencesOf } from '../marked-blocks.ts';

/** A stretch of a paragraph that is set in one way. */
export interface Piece {
  /** UTF-16 offset into the paragraph. */
  readonly start: number;
  readonly text: string;
  readonly style: RunStyle;
  readonly href?: string | undefined;
  /** Part of a highlighted measure. */
  readonly marked: boolean;
  /** Numbers of footnotes that stand behind it, 1 for the first of the document. */
  readonly notes: readonly number[];
}

/** A text as the one piece of a paragraph, for what the page's own body does not hold: the title, the date. */
export const plainPieces = (text: string, href?: string, notes: readonly number[] = []): readonly Piece[] => [
  { start: 0, text, style: 'plain', href, marked: false, notes },
];

const FIRST_HALF = /[\ud800-\udbff]$/;
const LAST_HALF = /^[\udc00-\udfff]/;

/** Pieces that part no character: where a mark ends within one, its last half goes to the piece before. */
function wholeCharacters(pieces: readonly Piece[]): readonly Piece[] {
  const isParted = (at: number): boolean =>
    FIRST_HALF.test(pieces[at]?.text ?? '') && LAST_HALF.test(pieces[at + 1]?.text ?? '');
  if (!pieces.some((_, at) => isParted(at))) return pieces;
  return pieces.map((piece, at) => {
    const [from, more] = [isParted(at - 1) ? 1 : 0, isParted(at) ? (pieces[at + 1]?.text.charAt(0) ?? '') : ''];
    return from || more ? { ...piece, start: piece.start + from, text: piece.text.slice(from) + more } : piece;
  });
}

/** A text that is cut at its measures and footnotes as pieces; the numbers of footnotes are a piece without text. */
export const piecesOf = (groups: MarkedRuns): readonly Piece[] =>
  wholeCharacters(
    groups.flatMap(({ mark, pieces }) =>
      pieces.map((piece): Piece => {
        const { start, text, run } = piece;
        const notes = referencesOf(piece);
        return { start, text, style: run.style, href: run.href, marked: mark !== undefined, notes };
      }),
    ),
  );

/** The text of pieces. */
export const textOfPieces = (pieces: readonly Piece[]): string =>
  pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map(({ text }) => text).join('');

/** Whether there is nothing to read in pieces, no number of a footnote either. */
export const isBlank = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ text, notes }) => text.trim() === '' && notes.length === 0);

/** Pieces cut in two at an offset: those before it, those behind it. */
export function cutPieces(pieces: readonly Piece[], offset: number): readonly [readonly Piece[], readonly Piece[]] {
  const before: Piece[] = [];
  const behind: Piece[] = [];
  for (const piece of pieces) {
    const length = offset - piece.start;
    // The number of a footnote belongs to what is before it.
    if (length < 0 || (length === 0 && piece.text !== '')) behind.push(piece);
    else if (length >= piece.text.length) before.push(piece);
    else {
      before.push({ ...piece, text: piece.text.slice(0, length), notes: [] });
      behind.push({ ...piece, start: offset, text: piece.text.slice(length) });
    }
  }
  return [before, behind];
}

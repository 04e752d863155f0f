import type { Run } from '../reading/article.ts';
import { safeLink } from '../reading/safe-link.ts';
import { type MarkedRuns, type References, referencesOf } from './marked-blocks.ts';
import { soundText } from './sound-text.ts';

/** A stretch of Markdown set in one way, its text sound and its address safe; or the numbers of footnotes, without text. */
export interface MarkdownPiece {
  readonly run: Run;
  readonly references: References;
}

/**
 * An address between `<` and `>`: what would end it or be a cell's edge, an escape or code is encoded, what looks like an
 * entity is kept from being one. `undefined` where it must not be a link.
 */
export function markdownLink(address: string): string | undefined {
  const href = safeLink(address);
  return href
    ?.replace(/[<>|\\`]/g, (sign) => (sign === '`' ? '%60' : encodeURIComponent(sign)))
    .replace(/&(?=#?\w{1,32};)/g, '&amp;');
}

/** A piece as Markdown has it; `undefined` where there is nothing of it. */
function soundPiece(piece: MarkedRuns[number]['pieces'][number], isBold: boolean): MarkdownPiece | undefined {
  const { style, href } = piece.run;
  if (piece.text === '') return { run: { style, text: '' }, references: referencesOf(piece) };
  const text = soundText(piece.text);
  if (text === '') return undefined;
  const set = isBold && (style === 'plain' || style === 'emphasis') ? 'strong' : style;
  const link = href && markdownLink(href);
  return { run: { style: set, text, ...(link && { href: link }) }, references: [] };
}

/** Whether two pieces are set alike, so that one pair of delimiters holds both. */
const areAlike = (one: MarkdownPiece, other: MarkdownPiece): boolean =>
  one.run.text !== '' && other.run.text !== '' && one.run.style === other.run.style && one.run.href === other.run.href;

/** The pieces of cut runs, sound, those that are set alike joined; `bold` sets what is marked in strong runs. */
export function markdownPieces(groups: MarkedRuns, bold: boolean): readonly MarkdownPiece[] {
  const out: MarkdownPiece[] = [];
  const all = groups.flatMap(({ mark, pieces }) =>
    pieces.flatMap((piece) => soundPiece(piece, bold && mark !== undefined) ?? []),
  );
  for (const piece of all) {
    const last = out.at(-1);
    if (last && areAlike(last, piece))
      out[out.length - 1] = { ...last, run: { ...last.run, text: last.run.text + piece.run.text } };
    else out.push(piece);
  }
  return out;
}

/** The pieces between two offsets of their joined text; the number of a footnote goes with what is before it. */
export function slicePieces(pieces: readonly MarkdownPiece[], from: number, to: number): readonly MarkdownPiece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    if (piece.run.text === '') return at > from && at <= to ? [piece] : [];
    const text = piece.run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += piece.run.text.length;
    return text === '' ? [] : [{ ...piece, run: { ...piece.run, text } }];
  });
}

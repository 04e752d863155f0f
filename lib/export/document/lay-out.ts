import type { Attachment, Figure, List, Reading, Table } from '../../reading/article.ts';
import { safeLink } from '../../reading/safe-link.ts';
import { type ExportOptions, markStyleOf } from '../export-options.ts';
import { titleReferences } from '../footnote.ts';
import { headerLines } from '../header-lines.ts';
import { markedBlocks } from '../marked-blocks.ts';
import { PAGE, type Role } from './official-format.ts';
import { cutPieces, isBlank, type Piece, piecesOf, plainPieces, textOfPieces } from './pieces.ts';
import { placeRoles } from './place-roles.ts';
import type { PlacedRole } from './placed-role.ts';
import { textWidth } from './text-width.ts';

/** A paragraph, and what it is. */
export interface LaidText extends PlacedRole {
  readonly kind: 'text';
  readonly pieces: readonly Piece[];
}

/** A part of a document, in its order; its texts are cut into pieces, one list of them for each of `runsOf(block)`. */
export type Laid =
  | LaidText
  | { readonly kind: 'list'; readonly list: List; readonly texts: readonly (readonly Piece[])[] }
  | { readonly kind: 'table'; readonly table: Table; readonly texts: readonly (readonly Piece[])[] }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly caption: readonly Piece[] };

const line = (role: Role, text: string | undefined, notes: readonly number[] = []): readonly LaidText[] =>
  !text?.trim() && notes.length === 0
    ? []
    : [{ kind: 'text', role, pieces: plainPieces(text ?? '', undefined, notes) }];

/** Characters of 四号 that a line surely holds: 32, were the figures of all faces half as wide as characters. */
const FACTS_LINE = PAGE.characters;

/** Facts one after another, in as few lines as hold them: none is parted that fits in one. */
function factLines(facts: readonly string[]): string {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    const longer = last === undefined ? fact : `${last}　${fact}`;
    if (last !== undefined && textWidth(longer) <= FACTS_LINE) lines[lines.length - 1] = longer;
    else lines.push(fact);
  }
  return lines.join('\n');
}

/** Characters of white space at the start of a paragraph that are its indent, which it has here anyway. */
const WIDEST_INDENT = 4;

/** A paragraph without the white space that a page, or what damaged it, sets before it. More is a place of its own. */
function withoutIndent(pieces: readonly Piece[]): readonly Piece[] {
  const text = textOfPieces(pieces);
  const lead = text.length - text.trimStart().length;
  if (lead === 0 || textWidth(text.slice(0, lead)) > WIDEST_INDENT) return pieces;
  const [before, behind] = cutPieces(pieces, lead);
  return before.some(({ notes }) => notes.length > 0) ? pieces : behind;
}

/** What stands over the body. An official document names its number there, news its source and date. */
function headOf(reading: Reading, { footnotes = [], labels }: ExportOptions, facts: boolean): readonly LaidText[] {
  const { documentNumber, ...rest } = reading;
  const told = factLines(headerLines(rest, labels));
  return [
    ...line('kicker', reading.kicker),
    ...line('title', reading.title, titleReferences(footnotes)),
    ...line('subtitle', reading.subtitle),
    ...line('number', documentNumber),
    ...(facts ? line('facts', told) : []),
  ];
}

/** The text of a file that hangs on the article is a link to it. */
const linked = (pieces: readonly Piece[], { href }: Attachment): readonly Piece[] => {
  const target = safeLink(href);
  return target === undefined
    ? pieces
    : pieces.map((piece) => (piece.text === '' ? piece : { ...piece, href: target }));
};

/** The body in its order. */
function bodyOf(reading: Reading, options: ExportOptions, roles: readonly PlacedRole[]): readonly Laid[] {
  return markedBlocks(reading, markStyleOf(options, 'highlight') !== 'none', options.footnotes).flatMap(
    ({ block, texts }, index): readonly Laid[] => {
      const all = texts.map(piecesOf);
      const [first = []] = all;
      const role = roles[index] ?? { role: 'body' };
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
        case 'quote':
          return all
            .filter((pieces) => !isBlank(pieces))
            .map((pieces) => ({ kind: 'text', ...role, pieces: withoutIndent(pieces) }));
        case 'attachment':
          return isBlank(first) ? [] : [{ kind: 'text', ...role, pieces: linked(first, block) }];
        case 'list':
          return [{ kind: 'list', list: block, texts: all }];
        case 'table':
          return [{ kind: 'table', table: block, texts: all }];
        case 'figure':
          return [{ kind: 'figure', figure: block, caption: first }];
        default:
          return block satisfies never;
      }
    },
  );
}

/**
 * A reading as the parts of a document, each with what it is in one (GB/T 9704—2012): head, body, and the address where
 * it is asked for. A number that the body gives itself is not said twice.
 * @param facts whether source and date stand under the title, which no official document has
 */
export function layOut(reading: Reading, options: ExportOptions, facts: boolean): readonly Laid[] {
  const roles = placeRoles(reading);
  const saysNumber = roles.some(({ role }) => role === 'number');
  const { documentNumber: _, ...unnumbered } = reading;
  const head = (options.header ?? true) ? headOf(saysNumber ? unnumbered : reading, options, facts) : [];
  const body = bodyOf(reading, options, roles);
  const [first, ...rest] = body;
  // 7.3.2: an empty line under the title.
  const spaced = head.length > 0 && first?.kind === 'text' && first.role !== 'number';
  const href = options.address ? safeLink(reading.url) : undefined;
  const address: readonly LaidText[] =
    href === undefined ? [] : [{ kind: 'text', role: 'facts', before: 1, pieces: plainPieces(reading.url, href) }];
  return [...head, ...(spaced ? [{ ...first, before: 1 }, ...rest] : body), ...address];
}

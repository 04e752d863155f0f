import { safeLink } from '../../../reading/safe-link.ts';
import type { MarkStyle } from '../../export-options.ts';
import { escapeHtml } from '../../html-text.ts';
import { soundText } from '../../sound-text.ts';
import { type FaceName, faceName } from '../official-format.ts';
import type { Piece } from '../pieces.ts';
import type { DocumentParts } from './document-parts.ts';

/*
 * The text of a document as WordprocessingML (ISO 29500-1, 17): what differs from text to text. The rest of the package is
 * made beforehand, see scripts/make-document-parts.ts.
 */

/** How a document is written: what is the same for all its paragraphs. */
export interface DocumentWay {
  /** As Word knows it: zh-CN, zh-TW, zh-HK. */
  readonly lang: string;
  readonly marks: MarkStyle;
  readonly parts: DocumentParts;
}

/** How the pieces of a paragraph are set beside what they are themselves. */
export interface PieceSetting {
  /** A face of its own, for the head that opens a paragraph. */
  readonly face?: FaceName;
  /** Whether its face says already what bold would: nothing is bold in it. */
  readonly plain?: boolean;
  /** Points, where it is another than that of its style. */
  readonly size?: number | undefined;
}

/** 17.3.2.38: half points. */
export const sizeXml = (points: number): string => `<w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`;

/** 17.3.2.26: one face for figures, letters and characters. */
function fonts(face: FaceName, lang: string): string {
  const name = escapeHtml(faceName(face, lang));
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

/** 17.3.2.28, in the order that the schema gives. */
function properties(
  { style, marked }: Piece,
  { lang, marks }: DocumentWay,
  { face, plain, size }: PieceSetting,
  isLink: boolean,
): string {
  const isBold = !plain && (style === 'strong' || (marked && marks === 'bold'));
  const inner = [
    isLink ? '<w:rStyle w:val="Hyperlink"/>' : '',
    face ? fonts(face, lang) : '',
    isBold ? '<w:b/><w:bCs/>' : '',
    style === 'emphasis' ? '<w:i/><w:iCs/>' : '',
    size === undefined ? '' : sizeXml(size),
    marked && marks === 'highlight' ? '<w:highlight w:val="yellow"/>' : '',
    style === 'superscript' || style === 'subscript' ? `<w:vertAlign w:val="${style}"/>` : '',
  ].join('');
  return inner && `<w:rPr>${inner}</w:rPr>`;
}

const lineXml = (line: string): string => (line === '' ? '' : `<w:t xml:space="preserve">${escapeHtml(line)}</w:t>`);

function pieceXml(piece: Piece, way: DocumentWay, setting: PieceSetting): string {
  const target = piece.href === undefined ? undefined : safeLink(piece.href);
  const link = target === undefined ? undefined : way.parts.linkTo(target);
  const text = soundText(piece.text).split('\n').map(lineXml).join('<w:br/>');
  const run = `<w:r>${properties(piece, way, setting, link !== undefined)}${text}</w:r>`;
  return link === undefined ? run : `<w:hyperlink r:id="${link}" w:history="1">${run}</w:hyperlink>`;
}

/** 17.11.14: the number of a footnote. */
const noteXml = (number: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;

/** The pieces of a paragraph, the numbers of footnotes behind them. */
export const runsXml = (pieces: readonly Piece[], way: DocumentWay, setting: PieceSetting = {}): string =>
  pieces
    .map((piece) => (piece.text === '' ? '' : pieceXml(piece, way, setting)) + piece.notes.map(noteXml).join(''))
    .join('');

import { safeLink } from '../../reading/safe-link.ts';
import { escapeHtml } from '../html-text.ts';
import { FACES, type FaceName, faceName } from './official-format.ts';
import type { Piece } from './pieces.ts';

/*
 * The text of 公文格式 as HTML: what paragraphs and cells have in common.
 */

/** How a reading is written: what is the same for all its parts. */
export interface Way {
  readonly lang: string;
  readonly marks: 'none' | 'bold' | 'highlight';
}

const MARK = 'background-color:#ffff00;mso-highlight:yellow';

/** A face with those that stand in for it. A programme that knows only one takes the first. */
export function fontOf(face: FaceName, lang: string): string {
  const { instead, generic } = FACES[face];
  const name = faceName(face, lang);
  const names = [name, ...instead].map((one) => (/\s/.test(one) ? `'${one}'` : one));
  return `font-family:${names.join(',')},${generic};mso-fareast-font-family:${name}`;
}

const ELEMENTS = { strong: 'strong', emphasis: 'em', superscript: 'sup', subscript: 'sub', plain: '' } as const;

/** The numbers of footnotes. */
export const notesToHtml = (notes: readonly number[]): string =>
  notes.map((number) => `<sup>[${number}]</sup>`).join('');

/** One piece. What is set in a face of its own is not bold besides. */
function pieceToHtml({ text, style, href, marked, notes }: Piece, { marks }: Way, bold = true): string {
  const element = style === 'strong' && !bold ? '' : ELEMENTS[style];
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  if (element && text !== '') html = `<${element}>${html}</${element}>`;
  if (marked && marks === 'bold' && bold && text !== '') html = `<b>${html}</b>`;
  if (marked && marks === 'highlight' && text !== '') html = `<span style="${MARK}">${html}</span>`;
  const target = href && text !== '' ? safeLink(href) : undefined;
  if (target) html = `<a href="${escapeHtml(target)}">${html}</a>`;
  return html + notesToHtml(notes);
}

/** Pieces in a row. @param bold whether what is strong is bold */
export const writePieces = (pieces: readonly Piece[], way: Way, bold = true): string =>
  pieces.map((piece) => pieceToHtml(piece, way, bold)).join('');

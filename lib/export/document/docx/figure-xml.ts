import type { Figure } from '../../../reading/article.ts';
import { escapeHtml } from '../../html-text.ts';
import { pictureAddress } from '../../picture-address.ts';
import type { Laid } from '../lay-out.ts';
import { PAGE } from '../official-format.ts';
import { type Picture, pictureOf } from '../picture.ts';
import { isBlank, plainPieces } from '../pieces.ts';
import { pictureId } from './document-parts.ts';
import { paragraphXml, textXml } from './paragraph-xml.ts';
import type { DocumentWay } from './run-xml.ts';
import { STYLE_IDS } from './style-ids.ts';

/** ISO 29500-1, 20.1.2.1 (EMU): of a millimetre, and of a pixel of 1/96 inch. */
const [EMU_OF_MM, EMU_OF_PIXEL] = [36_000, 9525];

/** A picture leaves room on its page for what stands below it. */
const [WIDEST, HIGHEST] = [PAGE.textWidth * EMU_OF_MM, PAGE.textHeight * 0.8 * EMU_OF_MM];
/** Longest text that stands for a picture, in characters. */
const LONGEST_ALT = 1000;

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

/** 20.4.2.8 (inline): a picture in the line, as large as it is or as the page allows. */
function pictureXml(picture: Picture, alt: string, { parts }: DocumentWay): string {
  const [width, height] = [picture.width * EMU_OF_PIXEL, picture.height * EMU_OF_PIXEL];
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  const [cx, cy] = [width, height].map((length) => Math.max(1, Math.round(length * scale)));
  const number = parts.addPicture(picture);
  const described = `id="${number}" name="Picture ${number}" descr="${escapeHtml(alt.slice(0, LONGEST_ALT))}"`;
  const fill = `<pic:blipFill><a:blip r:embed="${pictureId(number)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`;
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const inner = `<pic:pic xmlns:pic="${PIC}"><pic:nvPicPr><pic:cNvPr ${described}/><pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}</pic:pic>`;
  const graphic = `<a:graphic xmlns:a="${A}"><a:graphicData uri="${PIC}">${inner}</a:graphicData></a:graphic>`;
  return `<w:r><w:drawing><wp:inline xmlns:wp="${WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${described}/>${graphic}</wp:inline></w:drawing></w:r>`;
}

/** What stands for a picture that is elsewhere: its words, or its address, linked where that is one of a picture. */
function linkXml({ src, alt }: Figure, way: DocumentWay): string {
  const href = pictureAddress(src);
  const text = alt.trim() || href;
  return text === undefined ? '' : textXml({ kind: 'text', role: 'caption', pieces: plainPieces(text, href) }, way);
}

/** A figure: the picture itself where the page holds it, else a link to it; then its caption. */
export function figureXml({ figure, caption }: Laid & { kind: 'figure' }, way: DocumentWay): string {
  const picture = pictureOf(figure.src);
  const image = picture
    ? paragraphXml({ style: STYLE_IDS.picture }, pictureXml(picture, figure.alt, way))
    : linkXml(figure, way);
  return image + (isBlank(caption) ? '' : textXml({ kind: 'text', role: 'caption', pieces: caption }, way));
}

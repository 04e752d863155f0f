import { PAGE, SIZE } from '../official-format.ts';
import { EMPTY_PACKAGE } from './empty-package.ts';
import { LINE_PITCH, TEXT_WIDTH, twipsOfMillimetres, twipsOfPoints } from './lengths.ts';

/*
 * A page that lies across, for a table that is too wide for others: GB/T 9704—2012, 8 (横排表格). The sheet is printed as
 * others are and turned to be read, its head at the binding: so the white above is that of the binding, and the number of
 * the page stands where it does on other sheets, which is at the left of what is read, its own head at the left too.
 */

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FOOTER = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const bottom = PAGE.height - PAGE.top - PAGE.textHeight;
const right = PAGE.width - PAGE.left - PAGE.textWidth;

/** The first element of a name in a part that is made beforehand, where it is the only one of that name. */
function elementIn(path: string, name: string): string {
  const xml = EMPTY_PACKAGE[path] ?? '';
  const end = `</${name}>`;
  return xml.slice(xml.indexOf(`<${name}>`), xml.indexOf(end) + end.length);
}

/** 17.6.17: the page as all others are. */
export const UPRIGHT = elementIn('word/document.xml', 'w:sectPr');

const margin = (name: string, mm: number): string => `w:${name}="${twipsOfMillimetres(mm)}"`;

/** The page that lies across: each side has the white of the side that it is on the sheet. */
export const ACROSS = [
  '<w:sectPr><w:footerReference w:type="default" r:id="rIdAcross1"/><w:footerReference w:type="even" r:id="rIdAcross2"/>',
  `<w:pgSz w:w="${twipsOfMillimetres(PAGE.height)}" w:h="${twipsOfMillimetres(PAGE.width)}" w:orient="landscape"/>`,
  `<w:pgMar ${margin('top', PAGE.left)} ${margin('right', PAGE.top)} ${margin('bottom', right)} ${margin('left', bottom)}`,
  ` ${margin('header', 15)} ${margin('footer', 15)} w:gutter="0"/><w:pgNumType/>`,
  `<w:docGrid w:type="default" w:linePitch="${LINE_PITCH}"/></w:sectPr>`,
].join('');

/** A length of VML. */
const points = (twips: number): string => `${twips / 20}pt`;

/**
 * 7.5: the number in a box at the left, turned, its middle as far under the text as on other pages. ISO 29500-4, 19.1 (VML):
 * of DrawingML, LibreOffice 7.4 takes no place for a box in a footer.
 */
function footerXml(number: string): string {
  const high = twipsOfPoints(SIZE.四号);
  const style = [
    'position:absolute;z-index:1;mso-position-horizontal-relative:page;mso-position-vertical-relative:page',
    `margin-left:${points(twipsOfMillimetres(bottom - PAGE.numberBelow) - high / 2)}`,
    `margin-top:${points(twipsOfMillimetres(PAGE.left))}`,
    `width:${points(high)};height:${points(TEXT_WIDTH)}`,
  ].join(';');
  const text = `<v:textbox style="layout-flow:vertical" inset="0,0,0,0"><w:txbxContent>${number}</w:txbxContent></v:textbox>`;
  const box = `<w:pict><v:rect id="number" style="${style}" filled="f" stroked="f">${text}</v:rect></w:pict>`;
  const names = `xmlns:w="${WORD}" xmlns:v="urn:schemas-microsoft-com:vml"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr ${names}><w:p><w:r>${box}</w:r></w:p></w:ftr>`;
}

/** The paragraph with the number of the page, as it stands on others: at the right of odd ones, at the left of even ones. */
const numberOf = (path: string): string => elementIn(path, 'w:p');

/** What a document with such a page has beside the others: parts, and what is put into those that name them. */
export const ACROSS_PARTS = {
  files: {
    'word/footer3.xml': footerXml(numberOf('word/footer1.xml')),
    'word/footer4.xml': footerXml(numberOf('word/footer2.xml')),
  },
  relationships: [1, 2]
    .map((at) => `<Relationship Id="rIdAcross${at}" Type="${RELATIONSHIPS}/footer" Target="footer${at + 2}.xml"/>`)
    .join(''),
  types: [3, 4].map((at) => `<Override ContentType="${FOOTER}" PartName="/word/footer${at}.xml"/>`).join(''),
} as const;

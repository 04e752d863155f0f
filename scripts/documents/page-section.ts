import { AlignmentType, DocumentGridType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { LINE_PITCH, twipsOfMillimetres, twipsOfPoints } from '../../lib/export/document/docx/lengths.ts';
import { PAGE, SIZE } from '../../lib/export/document/official-format.ts';
import { fontOf } from './document-styles.ts';

const bottom = PAGE.height - PAGE.top - PAGE.textHeight;

/** 7.5: the dash is in the middle of the number's line, and 7 mm under the text. */
const footerFromEdge = twipsOfMillimetres(bottom - PAGE.numberBelow) - twipsOfPoints(SIZE.四号 / 2);

/** 7.5: — 1 — in 4号 宋体, one character from the outer edge: right on odd pages, left on even ones. */
function footer(side: 'left' | 'right'): Footer {
  const space = twipsOfPoints(SIZE.四号);
  const number = new TextRun({
    font: fontOf('song'),
    size: SIZE.四号 * 2,
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  const paragraph = new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { left: side === 'left' ? space : 0, right: side === 'right' ? space : 0, firstLine: 0 },
    spacing: { before: 0, after: 0, line: twipsOfPoints(SIZE.四号), lineRule: LineRuleType.EXACT },
    children: [number],
  });
  return new Footer({ children: [paragraph] });
}

/** 5.2: the page and its number. */
export const PAGE_SECTION = {
  properties: {
    page: {
      size: { width: twipsOfMillimetres(PAGE.width), height: twipsOfMillimetres(PAGE.height) },
      margin: {
        top: twipsOfMillimetres(PAGE.top),
        bottom: twipsOfMillimetres(bottom),
        left: twipsOfMillimetres(PAGE.left),
        right: twipsOfMillimetres(PAGE.width - PAGE.left - PAGE.textWidth),
        header: twipsOfMillimetres(15),
        footer: footerFromEdge,
      },
    },
    // The pitch of lines and characters is in the styles: a grid of characters is drawn by Word alone, and elsewhere a
    // character a little wider than its place takes two.
    grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH },
  },
  footers: { default: footer('right'), even: footer('left') },
};

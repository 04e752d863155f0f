import { columnWidths, type TableRoom } from '../column-widths.ts';
import type { Laid } from '../lay-out.ts';
import { SIZE, settingOf } from '../official-format.ts';
import { isBlank, type Piece, plainPieces, textOfPieces } from '../pieces.ts';
import { type Slot, slotTable } from '../table-slots.ts';
import { TEXT_WIDTH, twipsOfPoints } from './lengths.ts';
import { paragraphXml, textXml } from './paragraph-xml.ts';
import { type DocumentWay, runsXml } from './run-xml.ts';
import { STYLE_IDS } from './style-ids.ts';

/** 17.4.84: joined with the cell below, or with that above. */
const MERGES = { none: '', begins: '<w:vMerge w:val="restart"/>', 'goes-on': '<w:vMerge/>' } as const;

/** 17.4.66 (cell): in the order that the schema gives. A cell ends with a paragraph, whatever is in it. */
function cellXml({ header, columns, merge }: Slot, width: number, inner: string): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${span}${MERGES[merge]}<w:vAlign w:val="center"/>`;
  const text = paragraphXml({ style: STYLE_IDS.cell, align: header ? 'center' : undefined }, inner);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
/** Half a point. */
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
const PADDING = { top: 40, left: 80, bottom: 40, right: 80 } as const;
/** Sizes of a table, in points: that of its style, then 五号, 小五 and 六号 for one of many columns. */
const SIZES = [settingOf('cell').size, SIZE.五号, 9, 7.5] as const;
const ROOM: TableRoom = {
  whole: TEXT_WIDTH,
  padding: PADDING.left + PADDING.right,
  sizes: SIZES.map(twipsOfPoints) as [number, ...number[]],
};
const MARGINS = Object.entries(PADDING)
  .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
  .join('');

const PROPERTIES = [
  `<w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders>`,
  `<w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>`,
].join('');

/** Rows as lines, their cells parted by spaces: for a table that no word processor would open. */
function rowLines({ table }: Laid & { kind: 'table' }, cells: readonly (readonly Piece[])[], way: DocumentWay): string {
  const gap = plainPieces('　');
  let next = 0;
  return table.rows
    .map((row) => {
      const pieces = row.flatMap((_, at) => [...(at > 0 ? gap : []), ...(cells[next++] ?? [])]);
      return pieces.length > 0 ? paragraphXml({ style: STYLE_IDS.cell }, runsXml(pieces, way)) : '';
    })
    .join('');
}

/** A table over the width of the text, its rows of heads again on each page; its caption stands before it. */
export function tableXml(part: Laid & { kind: 'table' }, way: DocumentWay): string {
  const [caption = [], ...cells] = part.texts;
  const title = isBlank(caption) ? '' : textXml({ kind: 'text', role: 'caption', pieces: caption }, way);
  const slotted = slotTable(part.table.rows);
  if (!slotted) return title + rowLines(part, cells, way);
  const { widths, size: twips } = columnWidths(slotted, cells.map(textOfPieces), ROOM);
  const own = SIZES.find((points) => twipsOfPoints(points) === twips);
  const size = own === SIZES[0] ? undefined : own;
  const heads = part.table.rows.findIndex((row) => row.length === 0 || row.some(({ header }) => !header));
  const rows = slotted.rows.map((row, at) => {
    let column = 0;
    const inner = row.map((slot) => {
      const width = widths.slice(column, column + slot.columns).reduce((sum, one) => sum + one, 0);
      column += slot.columns;
      return cellXml(slot, width, runsXml(cells[slot.index ?? -1] ?? [], way, { size }));
    });
    return `<w:tr>${at < heads ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${inner.join('')}</w:tr>`;
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  // 17.4.38: tables that touch are one, and behind the last of a document there is a paragraph.
  const behind = paragraphXml({ style: STYLE_IDS.cell }, '');
  return `${title}<w:tbl>${PROPERTIES}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${behind}`;
}

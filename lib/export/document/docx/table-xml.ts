import type { Laid } from '../lay-out.ts';
import { isBlank, type Piece, plainPieces, textOfPieces } from '../pieces.ts';
import type { Slot } from '../table-slots.ts';
import { paragraphXml, textXml } from './paragraph-xml.ts';
import { type DocumentWay, runsXml } from './run-xml.ts';
import { STYLE_IDS } from './style-ids.ts';
import { isLow, type TableSetting } from './table-setting.ts';

/** 17.4.84: joined with the cell below, or with that above. */
const MERGES = { none: '', begins: '<w:vMerge w:val="restart"/>', 'goes-on': '<w:vMerge/>' } as const;

/** 17.4.66 (cell): in the order that the schema gives. A cell ends with a paragraph, whatever is in it. */
function cellXml({ header, columns, merge }: Slot, width: number, inner: string, size: number | undefined): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${span}${MERGES[merge]}<w:vAlign w:val="center"/>`;
  const text = paragraphXml({ style: STYLE_IDS.cell, align: header ? 'center' : undefined, size }, inner);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
/** Half a point. */
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
/** Above and below the text of a cell. */
const PADDING = 40;

/** 17.4.59 (tblPr): in the order that the schema gives. */
function propertiesXml({ room: { whole, padding } }: TableSetting): string {
  const sides = { top: PADDING, left: padding / 2, bottom: PADDING, right: padding / 2 };
  const margins = Object.entries(sides).map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`);
  return [
    `<w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr>`,
  ].join('');
}

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

/** A row: whole on one page where it is low enough, a head on each page again (17.4.6, 17.4.49). */
function rowXml(
  row: readonly Slot[],
  isHead: boolean,
  setting: TableSetting,
  { cells, way }: { readonly cells: readonly (readonly Piece[])[]; readonly way: DocumentWay },
): string {
  let column = 0;
  const written = row.map((slot) => {
    const width = setting.widths.slice(column, column + slot.columns).reduce((sum, one) => sum + one, 0);
    column += slot.columns;
    const pieces = cells[slot.index ?? -1] ?? [];
    const xml = cellXml(slot, width, runsXml(pieces, way, { size: setting.points }), setting.points);
    return { xml, room: [textOfPieces(pieces), width] as const };
  });
  const isWhole = isLow(
    written.map(({ room }) => room),
    setting,
  );
  const properties = `${isWhole ? '<w:cantSplit/>' : ''}${isHead ? '<w:tblHeader/>' : ''}`;
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${written.map(({ xml }) => xml).join('')}</w:tr>`;
}

/**
 * A table over the width of the text; its caption stands before it, on the same page.
 * @param setting `undefined` where it is written as lines
 */
export function tableXml(part: Laid & { kind: 'table' }, setting: TableSetting | undefined, way: DocumentWay): string {
  const [caption = [], ...cells] = part.texts;
  const title = isBlank(caption) ? '' : textXml({ kind: 'text', role: 'caption', pieces: caption }, way, true);
  if (!setting) return title + rowLines(part, cells, way);
  const rows = setting.table.rows.map((row, at) => rowXml(row, at < setting.heads, setting, { cells, way }));
  const grid = setting.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  // 17.4.38: tables that touch are one, and behind the last of a document there is a paragraph.
  const behind = paragraphXml({ style: STYLE_IDS.cell }, '');
  return `${title}<w:tbl>${propertiesXml(setting)}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${behind}`;
}

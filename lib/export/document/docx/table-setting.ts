import { type ColumnSetting, columnWidths, type TableRoom } from '../column-widths.ts';
import { headRows } from '../head-rows.ts';
import type { Laid } from '../lay-out.ts';
import { SIZE, settingOf } from '../official-format.ts';
import { textOfPieces } from '../pieces.ts';
import { type SlottedTable, slotTable } from '../table-slots.ts';
import { textWidth } from '../text-width.ts';
import { ACROSS_HEIGHT, ACROSS_WIDTH, TEXT_HEIGHT, TEXT_WIDTH, twipsOfPoints } from './lengths.ts';

/** Room for a table, in twips: on a page as all others are, or on one that lies across (8, 横排表格). */
export interface PageRoom extends TableRoom {
  readonly isAcross: boolean;
}

/** Sizes of a table, in points: that of its style, then 五号 and 小五; 六号, 小六 and 七号 as a last resort. */
const [SIZES, SMALL] = [[settingOf('cell').size, SIZE.五号, 9] as const, [9, 7.5, 6.5, 5.5] as const];
const inTwips = ([first, ...more]: readonly [number, ...number[]]): [number, ...number[]] => [
  twipsOfPoints(first),
  ...more.map(twipsOfPoints),
];

/** The white on both sides of a cell: as wide as in other tables, or as little as keeps words apart. */
const [WHITE, LITTLE_WHITE] = [160, 80];

const ROOMS: readonly [PageRoom, ...PageRoom[]] = [
  { isAcross: false, whole: TEXT_WIDTH, padding: WHITE, sizes: inTwips(SIZES) },
  { isAcross: true, whole: ACROSS_WIDTH, padding: WHITE, sizes: inTwips(SIZES) },
  { isAcross: true, whole: ACROSS_WIDTH, padding: LITTLE_WHITE, sizes: inTwips(SMALL), tight: true },
];

/** A table as it is set. */
export interface TableSetting extends ColumnSetting<PageRoom> {
  readonly table: SlottedTable;
  /** Rows that stand again on each page. */
  readonly heads: number;
  /** Points, where it is another than that of its style. */
  readonly points: number | undefined;
}

/** How a table is set; `undefined` for one that no word processor would open. */
export function tableSetting({ table: { rows }, texts }: Laid & { kind: 'table' }): TableSetting | undefined {
  const table = slotTable(rows);
  if (!table) return undefined;
  const cells = texts.slice(1).map(textOfPieces);
  const setting = columnWidths(table, cells, ROOMS);
  const points = [...SIZES, ...SMALL].find((one) => twipsOfPoints(one) === setting.size);
  const heads = headRows(rows, table, cells);
  return { ...setting, table, heads, points: points === SIZES[0] ? undefined : points };
}

/** The share of a page that a row may take and still be kept whole: a higher one would leave much of a page empty. */
const HIGHEST_ROW = 0.5;
/** A line of a cell, of the size of its characters. */
const LINE = 1.5;

/** Whether a row is low enough to stand on one page. @param texts of its cells, with the twips each has */
export function isLow(cells: readonly (readonly [text: string, width: number])[], setting: TableSetting): boolean {
  const { size, room } = setting;
  const most = (HIGHEST_ROW * (room.isAcross ? ACROSS_HEIGHT : TEXT_HEIGHT)) / (LINE * size);
  return cells.every(([text, width]) => {
    const inLine = Math.max(1, Math.floor((width - room.padding) / size));
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / inLine)), 0);
    return lines <= most;
  });
}

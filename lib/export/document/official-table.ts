import { columnWidths, type TableRoom } from './column-widths.ts';
import type { Laid } from './lay-out.ts';
import { PAGE, SIZE, settingOf } from './official-format.ts';
import { fontOf, type Way, writePieces } from './official-pieces.ts';
import { textOfPieces } from './pieces.ts';
import { slotTable } from './table-slots.ts';

/** A twentieth of a point. */
const [TWIPS, TWIPS_OF_MM] = [20, 1440 / 25.4];
/** The white on both sides of a cell, in points. */
const [WHITE, LITTLE_WHITE] = [8, 4];

const whole = Math.round(PAGE.textWidth * TWIPS_OF_MM);
const ROOMS: readonly [TableRoom, ...TableRoom[]] = [
  { whole, padding: WHITE * TWIPS, sizes: [settingOf('cell').size * TWIPS, SIZE.五号 * TWIPS, 9 * TWIPS] },
  { whole, padding: LITTLE_WHITE * TWIPS, sizes: [9 * TWIPS, 7.5 * TWIPS, 6.5 * TWIPS, 5.5 * TWIPS], tight: true },
];

/** How a table is pasted: widths in percent of the cells in reading order, size and white in points. */
interface PastedTable {
  readonly percents: readonly number[];
  readonly size: number;
  readonly white: number;
}

/** A table as wide as the text; a pasted text has no pages of its own, so that none lies across. */
function settingFor({ table: { rows }, texts }: Laid & { kind: 'table' }): PastedTable {
  const table = slotTable(rows);
  if (!table) return { percents: [], size: settingOf('cell').size, white: WHITE };
  const { widths, size, room } = columnWidths(table, texts.slice(1).map(textOfPieces), ROOMS);
  const percents: number[] = [];
  for (const row of table.rows) {
    let column = 0;
    for (const { index, columns } of row) {
      const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
      if (index !== undefined) percents[index] = Math.round((100 * width) / room.whole);
      column += columns;
    }
  }
  return { percents, size: size / TWIPS, white: room.padding / TWIPS };
}

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

/** A table without its caption. */
export function officialTable(part: Laid & { kind: 'table' }, way: Way): string {
  const { percents, size, white } = settingFor(part);
  const font = `${fontOf(settingOf('cell').face, way.lang)};font-size:${size}pt`;
  let next = 0;
  const rows = part.table.rows.map((row) => {
    const inner = row.map(({ header, columnSpan, rowSpan }) => {
      const width = percents[next] === undefined ? '' : `width:${percents[next]}%;`;
      const style = `${width}border:solid black 1pt;padding:2pt ${white / 2}pt;${font}${header ? ';text-align:center' : ''}`;
      const text = writePieces(part.texts[++next] ?? [], way);
      return `<td style="${style}"${span('colspan', columnSpan)}${span('rowspan', rowSpan)}>${text}</td>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  });
  const style = 'border-collapse:collapse;border:none;width:100%';
  return `<table border="1" cellspacing="0" width="100%" style="${style}">${rows.join('')}</table>`;
}

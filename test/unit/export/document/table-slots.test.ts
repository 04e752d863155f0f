import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../lib/export/document/column-widths.ts';
import { type Slot, slotTable } from '../../../../lib/export/document/table-slots.ts';
import type { TableCell } from '../../../../lib/reading/article.ts';

const cell = (columnSpan = 1, rowSpan = 1): TableCell => ({ runs: [], header: false, columnSpan, rowSpan });
const SIGNS = { none: '', begins: '↓', 'goes-on': '↑' } as const;
const show = (...rows: readonly (readonly TableCell[])[]) =>
  slotTable(rows)?.rows.map((row) =>
    row.map(({ index, columns, merge }) => `${index ?? '-'}×${columns}${SIGNS[merge]}`).join(' '),
  );

/** Columns of the cells of a row that reach down, by where they stand. @throws where one goes on from nowhere */
function reachingDown(row: readonly Slot[], above: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const here = new Map<number, number>();
  let column = 0;
  for (const { columns, merge } of row) {
    if (merge === 'goes-on' && above.get(column) !== columns) throw new Error(`nothing goes on at ${column}`);
    if (merge !== 'none') here.set(column, columns);
    column += columns;
  }
  return here;
}

describe('a table of slots', () => {
  it('begins a cell once and goes on with it in each row below', () => {
    expect(show([cell(1, 2), cell(2)], [cell(), cell()])).toEqual(['0×1↓ 1×2', '-×1↑ 2×1 3×1']);
  });

  it('fills rows that are short and rows that are none', () => {
    expect(show([cell(), cell(), cell()], [cell()], [])).toEqual(['0×1 1×1 2×1', '3×1 -×2', '-×3']);
  });

  it('drops columns that no cell begins in', () => {
    expect(show([cell(1000)], [cell(), cell(2), cell()])).toEqual(['0×3', '1×1 2×1 3×1']);
  });

  it('ends a cell where one from above begins', () => {
    expect(show([cell(), cell(1, 2), cell()], [cell(3), cell()])).toEqual(['0×1 1×1↓ 2×1', '3×1 -×1↑ 4×1']);
  });

  it('is none without a cell, and with more columns than a programme opens', () => {
    expect(slotTable([])).toBeUndefined();
    expect(slotTable([[], []])).toBeUndefined();
    expect(slotTable([Array.from({ length: 64 }, () => cell())])).toBeUndefined();
    expect(slotTable([Array.from({ length: 63 }, () => cell())])?.width).toBe(63);
  });

  const anyCell = fc.record({
    runs: fc.constant([]),
    header: fc.boolean(),
    columnSpan: fc.constantFrom(0, 1, 1, 2, 3, 1000),
    rowSpan: fc.constantFrom(0, 1, 1, 2, 65_534),
  });

  it('has every cell once and in order, rows of one width, and nothing that goes on from nowhere', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const table = slotTable(rows);
        const cells = rows.flat().length;
        if (!table) {
          expect(cells).toBe(0);
          return;
        }
        expect(table.rows.flatMap((row) => row.flatMap(({ index }) => index ?? []))).toEqual([...Array(cells).keys()]);
        const widths = table.rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0));
        expect(new Set(widths)).toEqual(new Set([table.width]));
        expect(table.rows.flat().filter(({ columns }) => columns < 1)).toEqual([]);
        table.rows.reduce<ReadonlyMap<number, number>>((above, row) => reachingDown(row, above), new Map());
      }),
    );
  });

  it('shares its width by what its columns hold', () => {
    const table = slotTable([[cell(), cell(), cell()]]);
    const room = { whole: 1600, padding: 0, sizes: [100] } as const;
    expect(table && columnWidths(table, ['甲', '甲乙丙丁', '一二三四五六七八九十\n二'], [room])).toMatchObject({
      widths: [275, 550, 775],
      size: 100,
    });
    expect(table && columnWidths(table, [], [{ ...room, whole: 10 }]).widths.reduce((sum, one) => sum + one, 0)).toBe(
      10,
    );
  });

  it('leaves a narrow column its line beside wide ones, and sets many columns smaller', () => {
    const row = (count: number) => slotTable([Array.from({ length: count }, () => cell())]);
    const room = { whole: 2000, padding: 20, sizes: [100, 50] } as const;
    const long = '按时完成全县四十六座小型水库的安全度汛检查并建立问题清单';
    const [beside, many, most] = [row(4), row(8), row(40)];
    expect(beside && columnWidths(beside, ['序号', long, long, long], [room]).widths[0]).toBeGreaterThanOrEqual(220);
    expect(many && columnWidths(many, Array<string>(8).fill('甲乙丙丁'), [room])).toMatchObject({
      widths: Array(8).fill(250),
      size: 50,
    });
    expect(most && columnWidths(most, Array<string>(40).fill('甲乙丙丁'), [room]).widths).toEqual(Array(40).fill(50));
  });
});

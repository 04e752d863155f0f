import { expect, it } from 'vitest';
import { tableGrid } from '../../../lib/export/table-grid.ts';
import type { TableCell } from '../../../lib/reading/article.ts';
import { textOf } from '../../../lib/reading/paragraphs.ts';

const cell = (text: string, columnSpan = 1, rowSpan = 1): TableCell => ({
  runs: [{ style: 'plain', text }],
  header: false,
  columnSpan,
  rowSpan,
});
const grid = (...rows: readonly TableCell[][]) => tableGrid(rows, ({ runs }) => textOf(runs));

it('leaves room under and beside a cell that spans, so that the next stands in its own column', () => {
  expect(grid([cell('甲', 2), cell('乙')])).toEqual([['甲', '', '乙']]);
  expect(grid([cell('甲', 2, 2), cell('乙')], [cell('丙')], [cell('丁'), cell('戊'), cell('己')])).toEqual([
    ['甲', '', '乙'],
    ['', '', '丙'],
    ['丁', '戊', '己'],
  ]);
  expect(grid([cell('甲'), cell('乙', 1, 3), cell('丙')], [cell('丁'), cell('戊')], [cell('己', 1, 2)], [])).toEqual([
    ['甲', '乙', '丙'],
    ['丁', '', '戊'],
    ['己', '', ''],
    ['', '', ''],
  ]);
});

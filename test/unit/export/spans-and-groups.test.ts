import { expect, it } from 'vitest';
import { type ListLabels, measuresText } from '../../../lib/export/measures-list.ts';
import { tableGrid } from '../../../lib/export/table-grid.ts';
import { CATEGORIES, type TableCell } from '../../../lib/reading/article.ts';
import { textOf } from '../../../lib/reading/paragraphs.ts';
import { measureAt } from './read-html.ts';

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

it('parts the measures of one speaker from those of the next by an empty line', () => {
  const names = Object.fromEntries(CATEGORIES.map((name) => [name, name]));
  const labels: ListLabels = {
    columns: { speaker: '', addressee: '', measure: '', category: '', deadline: '', figure: '', paragraph: '' },
    categories: names as ListLabels['categories'],
    document: '本文',
  };
  const said = { attributedTo: { speaker: '会议', verb: '强调' } };
  const measures = [measureAt(0, 0, 2, said), measureAt(0, 3, 5, said), measureAt(1, 0, 2), measureAt(1, 3, 5, said)];
  expect(measuresText(measures, ['甲乙，丙丁', '戊己，庚辛'], labels)).toBe(
    '会议强调\n• 甲乙（directive）\n• 丙丁（directive）\n\n本文\n• 戊己（directive）\n\n会议强调\n• 庚辛（directive）',
  );
});

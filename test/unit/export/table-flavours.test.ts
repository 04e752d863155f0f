import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableFlavours } from '../../../lib/export/table-flavours.ts';
import type { Table, TableCell } from '../../../lib/reading/article.ts';
import { readingOf } from '../reading/sample.ts';
import { readHtml } from './read-html.ts';

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  runs: [{ style: 'plain', text }],
  header: false,
  columnSpan: 1,
  rowSpan: 1,
  ...more,
});
const TABLE: Table = {
  kind: 'table',
  caption: [{ style: 'plain', text: '任务分工表' }],
  rows: [
    [cell('单位', { header: true, rowSpan: 2 }), cell('任务', { header: true, columnSpan: 2 })],
    [cell('清淤', { header: true }), cell('投资\n（万元）', { header: true })],
    [cell('青岗乡'), cell('5处'), cell('-12.5%')],
  ],
};
const reading = readingOf([TABLE]);

describe('a table on the clipboard', () => {
  it('is cells for a spreadsheet, spans as empty ones, line breaks in quotes', () => {
    expect(tableFlavours(reading, TABLE).text).toBe(
      '任务分工表\n单位\t任务\t\n\t清淤\t"投资\n（万元）"\n青岗乡\t5处\t-12.5%',
    );
  });

  it('is a table for a word processor, with its caption, no header and no class', () => {
    const { html } = tableFlavours(reading, TABLE);
    expect(html).toContain('任务分工表</caption>');
    expect(html).toMatch(/<table[^>]*>/);
    expect(html).not.toContain('class=');
    expect(readHtml(html).blocks).toHaveLength(1);
  });

  it('has its reference below where that is wished', () => {
    const { text, html } = tableFlavours(reading, TABLE, new Date(2026, 2, 2));
    expect(text.split('\n').at(-1)).toBe(
      '云溪县召开防汛工作会议[EB/OL]. [2026-03-02]. https://www.yunxi.example/2021/t1.html.',
    );
    expect(html).toContain('[2026-03-02]');
  });

  it.each([
    '=1+1',
    '+cmd|calc',
    '-2+3',
    '-2 A1',
    '-1,',
    '-1,2',
    '-3亿',
    '-1元+1',
    '@SUM(A1)',
    '＝1',
    ' =HYPERLINK("x")',
  ])('runs no %s', (formula) => {
    const { text, html } = tableFlavours(reading, { ...TABLE, caption: [], rows: [[cell(formula)]] });
    expect(text.replace(/^"/, '').startsWith("'")).toBe(true);
    expect(html).toMatch(/<td[^>]*>'/);
  });

  it.each(['-5', '-2 ℃', '-3.5亿元', '+0.4个百分点', '+3.2%', '－1,200', '-1,234,567.5', '-', '12', ''])(
    'leaves %j as it is',
    (number) => {
      expect(tableFlavours(reading, { ...TABLE, caption: [], rows: [[cell(number)]] }).text).toBe(number);
    },
  );

  it('has a line for each row and as many cells in each, whatever stands in them', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (texts) => {
        const table: Table = { kind: 'table', caption: [], rows: texts.map((row) => row.map((one) => cell(one))) };
        const written = tableFlavours(reading, table).text;
        // Cells in quotes may hold anything.
        const bare = written.replace(/"(?:[^"]|"")*"/g, 'x').split('\n');
        expect(bare.map((line) => line.split('\t').length)).toEqual(texts.map((row) => row.length));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, LABELS, toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import { tableGrid } from '../../../lib/export/table-grid.ts';
import type { Block, List, TableCell } from '../../../lib/reading/article.ts';
import { textOf } from '../../../lib/reading/paragraphs.ts';
import { readingOf } from '../reading/sample.ts';

const plain = (text: string) => [{ style: 'plain', text }] as const;
const cell = (text: string, columnSpan = 1, rowSpan = 1): TableCell => ({
  runs: plain(text),
  header: false,
  columnSpan,
  rowSpan,
});
const item = (text: string, depth = 0, number?: number) => ({
  runs: plain(text),
  depth,
  ...(number !== undefined && { number }),
});
const write = (block: Block) => {
  const reading = readingOf([block]);
  return {
    markdown: toMarkdown(reading, { header: false }).trimEnd(),
    html: toHtml(reading, { header: false }),
    text: toText(reading),
  };
};

const ROSTER = [
  [cell('单位', 1, 2), cell('任务', 2)],
  [cell('新建'), cell('改造')],
  [cell('水利局', 1, 2), cell('3处'), cell('5处')],
  [cell('7处')],
];

describe('tableGrid', () => {
  const show = (rows: readonly (readonly TableCell[])[]) => tableGrid(rows, (c) => textOf(c.runs));
  it('puts every cell in its column', () => {
    expect(show(ROSTER)).toEqual([
      ['单位', '任务', ''],
      ['', '新建', '改造'],
      ['水利局', '3处', '5处'],
      ['', '7处', ''],
    ]);
  });
  it('has rows of one width and each cell once, in order', () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), (spans) => {
        let count = 0;
        const rows = spans.map((row) => row.map(([columns, down]) => cell(String(count++), columns, down)));
        const grid = tableGrid(rows, (_, index) => String(index));
        expect(new Set(grid.map((row) => row.length)).size).toBeLessThanOrEqual(1);
        expect(grid.map((row) => row.filter(Boolean))).toEqual(rows.map((row) => row.map((c) => textOf(c.runs))));
      }),
    );
  });
  it('is not blown up by spans', () => {
    const wide = Array.from({ length: 500 }, () => cell('x', 1000, 1000));
    expect(show([wide])[0]?.length).toBeLessThan(1000);
  });
});

describe('a table with spans', () => {
  const { markdown, text } = write({ kind: 'table', caption: plain('任务分工'), rows: ROSTER });
  it('is a table in Markdown', () => {
    expect(markdown).toBe(
      '任务分工\n\n| 单位 | 任务 |  |\n| --- | --- | --- |\n|  | 新建 | 改造 |\n| 水利局 | 3处 | 5处 |\n|  | 7处 |  |',
    );
  });
  it('keeps its columns as text', () => {
    expect(text).toBe('任务分工\n单位\t任务\t\n\t新建\t改造\n水利局\t3处\t5处\n\t7处\t');
  });
});

describe('a list', () => {
  const NESTED: List = {
    kind: 'list',
    ordered: true,
    start: 2,
    items: [
      item('加强巡查', 0, 2),
      item('排查堤段', 1, 1),
      item('检修泵站', 1, 2),
      item('备足物资', 0, 3),
      item('编织袋', 1),
      item('及时报告', 0, 10),
    ],
  };
  it('has the numbers of the page in every form', () => {
    const { markdown, html, text } = write(NESTED);
    expect(markdown).toBe('2. 加强巡查\n    1. 排查堤段\n    2. 检修泵站\n3. 备足物资\n    - 编织袋\n10) 及时报告');
    expect(html).toBe(
      '<ol start="2"><li value="2">加强巡查<ol><li value="1">排查堤段</li><li value="2">检修泵站</li></ol></li>' +
        '<li value="3">备足物资<ul><li>编织袋</li></ul></li><li value="10">及时报告</li></ol>',
    );
    expect(text).toBe('2. 加强巡查\n1. 排查堤段\n2. 检修泵站\n3. 备足物资\n编织袋\n10. 及时报告');
  });
  it('does not count nested items that carry no number', () => {
    const list: List = { kind: 'list', ordered: true, items: [item('甲'), item('子', 1), item('乙')] };
    expect(write(list).markdown).toBe('1. 甲\n    - 子\n2. 乙');
  });
  it('may begin with a nested item', () => {
    const list: List = {
      kind: 'list',
      ordered: false,
      items: [item('子', 1), item('丑', 1), item('甲'), item('寅', 2)],
    };
    expect(write(list).markdown).toBe('- 子\n- 丑\n- 甲\n    - 寅');
  });
  it('is nested no deeper than a stack can bear', async () => {
    const items = Array.from({ length: 20_000 }, (_, depth) => item('甲', depth));
    for (const { name, group, write: to } of FORMATS) {
      if (group !== 'article' || name === 'docx' || name === 'epub') continue;
      const written = String(await to(readingOf([{ kind: 'list', ordered: false, items }]), { header: false }));
      expect(written.split('甲').length - 1).toBe(20_000);
    }
  });
  it('has two lists in an item where numbered ones follow bare ones', () => {
    const items = [item('甲', 0, 1), item('子', 1), item('丑', 1, 1)];
    const { markdown, html } = write({ kind: 'list', ordered: true, items });
    expect(html).toBe('<ol><li value="1">甲<ul><li>子</li></ul><ol><li value="1">丑</li></ol></li></ol>');
    expect(markdown).toBe('1. 甲\n    - 子\n    1. 丑');
  });
  it('nests below a number of any width', () => {
    const list: List = { kind: 'list', ordered: true, items: [item('甲', 0, 1000), item('子', 1)] };
    expect(write(list).markdown).toBe('1000. 甲\n      - 子');
  });
  it.each([
    '一、加强巡查',
    '（一）加强巡查',
    '1．加强巡查',
    '(1)加强巡查',
    '①加强巡查',
    '第一条 加强巡查',
    '一是加强巡查',
  ])('as text does not number what numbers itself: %s', (text) => {
    expect(write({ kind: 'list', ordered: true, items: [item(text, 0, 1)] }).text).toBe(text);
  });
  it.each(['2.5万亩农田', '2021年汛期', '一体推进'])('as text numbers what only begins like a number: %s', (text) => {
    expect(write({ kind: 'list', ordered: true, items: [item(text, 0, 1)] }).text).toBe(`1. ${text}`);
  });
});

describe('an attachment', () => {
  it('is one link, whatever its runs say', () => {
    const href = 'https://www.yunxi.example/f/1.docx';
    const runs = [
      { style: 'plain', text: '附件：' },
      { style: 'plain', text: '方案.docx', href },
    ] as const;
    const { markdown, html } = write({ kind: 'attachment', href, format: 'docx', runs });
    expect(markdown).toBe(`- [附件：方案.docx](<${href}>)`);
    expect(html).toBe(`<p><a href="${href}">附件：方案.docx</a></p>`);
  });
});

describe('labels', () => {
  it('end as the caller says', () => {
    const labels = {
      ...LABELS,
      source: 'Source',
      published: 'Published',
      authors: 'Authors',
      editor: 'Editor',
      documentNumber: 'Number',
      separator: ': ',
    };
    const reading = readingOf([], { source: '云溪网', editor: '陈某' });
    for (const to of [toText, toMarkdown, toHtml]) {
      expect(to(reading, { header: true, labels })).toContain('Source: 云溪网');
      expect(to(reading, { header: true, labels })).not.toContain('：');
    }
  });
});

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import { extract } from '../../../lib/extract/extract.ts';
import { applyRepairs } from '../../../lib/reading/apply-repairs.ts';
import { textOf } from '../../../lib/reading/paragraphs.ts';
import { readingOf } from '../reading/sample.ts';

const OPENING = '现将有关安排公布如下，各镇要做好衔接工作，确保各项任务按期完成。';
const tableOf = (rows: string) => {
  const html = `<title>关于公布名单的通知</title><h1>关于公布名单的通知</h1><div class="content"><p>${OPENING}</p><table>${rows}</table></div>`;
  const { blocks } = extract(new JSDOM(html, { url: 'http://www.qingxu.example/a.html' }).window.document);
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
};
const textsOf = (rows: string) => tableOf(rows).rows.map((row) => row.map((cell) => textOf(cell.runs)));

const TASKS =
  '<tr><th>任务</th><th>措施</th></tr><tr><td>占道经营<br>乱堆乱放</td><td><ul><li>增设疏导点</li><li>每日巡查</li></ul></td></tr>';

describe('lines within a cell', () => {
  it.each([
    ['br', '增设疏导点<br>每日巡查'],
    ['p', '<p>增设疏导点</p><p>每日巡查</p>'],
    ['div', '<div>增设疏导点</div><div>每日巡查</div>'],
    ['li', '<ul><li>增设疏导点</li><li>每日巡查</li></ul>'],
  ])('set by %s stay lines', (_, cell) => {
    expect(textsOf(`<tr><th>任务</th><th>措施</th></tr><tr><td>占道经营</td><td>${cell}</td></tr>`)[1]).toEqual([
      '占道经营',
      '增设疏导点\n每日巡查',
    ]);
  });

  it('are written as each format writes lines', () => {
    const reading = readingOf([tableOf(TASKS)]);
    expect(toMarkdown(reading, { header: false })).toContain('| 占道经营<br>乱堆乱放 | 增设疏导点<br>每日巡查 |');
    expect(toHtml(reading, { header: false })).toContain('<td>占道经营<br>乱堆乱放</td>');
    expect(toText(reading)).toContain('占道经营 乱堆乱放\t增设疏导点 每日巡查');
  });

  it('stay where the cell is repaired', () => {
    const table = tableOf(TASKS);
    const header = { title: '', authors: [] };
    const repair = { fix: 'mojibake', before: '乱', after: '杂', start: 0, end: 1, certainty: 'certain' } as never;
    const lines = [...Array(8).fill(''), '', '任务', '措施', '占道经营 杂堆乱放', '增设疏导点 每日巡查'];
    const start = lines.slice(0, 11).join('\n').length + 1 + 5;
    const { blocks } = applyRepairs(header as never, [table], {
      text: lines.join('\n'),
      repairs: [{ ...(repair as object), start, end: start + 1 } as never],
    });
    const [repaired] = blocks;
    expect(repaired?.kind === 'table' && textOf(repaired.rows[1]?.[0]?.runs ?? [])).toBe('占道经营\n杂堆乱放');
  });
});

describe('merged cells', () => {
  it('say their text once, with its lines', () => {
    const rows =
      '<tr><td>镇</td><td>市场</td></tr><tr><td rowspan="2">东荡镇</td><td>第一市场<br>第二市场</td></tr><tr><td>水产市场</td></tr><tr><td colspan="2">合计</td></tr>';
    expect(textsOf(rows)).toEqual([['镇', '市场'], ['东荡镇', '第一市场\n第二市场'], ['水产市场'], ['合计']]);
  });
});

describe('names in a roster', () => {
  const nameIn = (cell: string, head = '姓名') =>
    textsOf(
      `<tr><td>序号</td><td>${head}</td></tr><tr><td>1</td><td>${cell}</td></tr><tr><td>2</td><td>赵一凡</td></tr>`,
    )[1]?.[1];
  it.each([
    ['陈雪<br>萍', '陈雪萍'],
    ['王<br>建国', '王建国'],
    ['周 明 远', '周明远'],
    ['李&nbsp;&nbsp;政', '李政'],
    ['陈雪<br>萍<br>赵一凡', '陈雪萍\n赵一凡'],
  ])('are made whole: %s', (cell, name) => {
    expect(nameIn(cell)).toBe(name);
  });
  it('are never joined two to one', () => {
    expect(nameIn('李明<br>张伟')).toBe('李明\n张伟');
    expect(nameIn('李 明 张 伟')).toBe('李 明 张 伟');
  });
  it('are none where no cell names people', () => {
    expect(nameIn('白菜<br>葱', '品种')).toBe('白菜\n葱');
  });
});

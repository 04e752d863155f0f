import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extract/extract.ts';
import type { Block } from '../../../lib/reading/article.ts';
import { textOf } from '../../../lib/reading/paragraphs.ts';

const LEAD = '云溪县召开防汛工作会议，研究部署下一阶段重点任务，要求各部门压实责任、抓好落实。';

const blocksOf = (html: string): readonly Block[] => {
  const page = `<title>防汛工作会议</title><h1>防汛工作会议</h1><div class="content"><p>${LEAD}</p>${html}<p>${LEAD.replace('召开', '再次召开')}</p></div>`;
  return extract(new JSDOM(page, { url: 'http://yunxi.example/x/1.html' }).window.document).blocks;
};
const numbered = (html: string) =>
  blocksOf(html).flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => [item.number, item.depth, textOf(item.runs)]) : [],
  );

describe('numbers of list items', () => {
  it('are counted over the items of their own list', () => {
    const nested = '<ol><li>排查堤段</li><li>检修泵站</li></ol>';
    expect(
      numbered(`<ol><li>加强巡查值守${nested}</li><li>备足抢险物资<ul><li>编织袋</li></ul></li><li>及时报告</li></ol>`),
    ).toEqual([
      [1, 0, '加强巡查值守'],
      [1, 1, '排查堤段'],
      [2, 1, '检修泵站'],
      [2, 0, '备足抢险物资'],
      [undefined, 1, '编织袋'],
      [3, 0, '及时报告'],
    ]);
  });

  it('are those the page sets', () => {
    expect(numbered('<ol start="3"><li>加强巡查</li><li value="7">备足物资</li><li>及时报告</li></ol>')).toEqual([
      [3, 0, '加强巡查'],
      [7, 0, '备足物资'],
      [8, 0, '及时报告'],
    ]);
    expect(numbered('<ol reversed start="a"><div><li>加强巡查</li></div><li>备足物资</li></ol>')).toEqual([
      [2, 0, '加强巡查'],
      [1, 0, '备足物资'],
    ]);
    expect(numbered('<ul><li value="4">加强巡查</li><li>备足物资</li></ul>').map(([number]) => number)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('go on after an item of several paragraphs', () => {
    const lists = blocksOf(
      '<ol><li>加强巡查</li><li><p>各乡镇要备足抢险物资。</p><p>县水利局要加强调度。</p></li><li>及时报告</li></ol>',
    ).flatMap((block) => (block.kind === 'list' ? [block] : []));
    expect(lists.map(({ start, items }) => [start, items[0]?.number])).toEqual([
      [undefined, 1],
      [3, 3],
    ]);
  });
});

describe('an attachment', () => {
  it('is a link itself, and holds none', () => {
    const attached = blocksOf('<p>附件：<a href="/f/1.docx"><b>防汛</b>方案.docx</a></p>').filter(
      (block) => block.kind === 'attachment',
    );
    expect(attached).toEqual([
      {
        kind: 'attachment',
        href: 'http://yunxi.example/f/1.docx',
        format: 'docx',
        runs: [
          { style: 'plain', text: '附件：' },
          { style: 'strong', text: '防汛' },
          { style: 'plain', text: '方案.docx' },
        ],
      },
    ]);
  });
});

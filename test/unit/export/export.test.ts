import { describe, expect, it } from 'vitest';
import { cite, toHtml, toMarkdown, toText } from '../../../lib/export/index.ts';
import type { Block } from '../../../lib/reading/article.ts';
import { paragraph, readingOf } from '../reading/sample.ts';

const run = (text: string) => ({ style: 'plain', text }) as const;
const cell = (text: string, header = false) => ({ runs: [run(text)], header, columnSpan: 1, rowSpan: 1 });

const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 2, runs: [run('一、总体要求')] },
  paragraph('要压实责任，<b>不得</b>瞒报 *险情*。'),
  {
    kind: 'list',
    ordered: true,
    items: [
      { depth: 0, runs: [run('甲')] },
      { depth: 0, runs: [run('乙')] },
    ],
  },
  {
    kind: 'table',
    caption: [],
    rows: [
      [cell('单位', true), cell('时限', true)],
      [cell('水利局'), cell('7月5日')],
    ],
  },
  { kind: 'figure', src: 'https://www.yunxi.example/a.jpg', alt: '现场', caption: [run('现场检查')] },
  { kind: 'attachment', href: 'javascript:alert(1)', format: 'pdf', runs: [run('附件1')] },
];
const reading = readingOf(BLOCKS, {
  source: '云溪发布',
  published: '2021-07-03T08:30+08:00',
  authors: ['陈某'],
  measures: [
    { paragraph: 1, start: 0, end: 5, category: 'directive', salience: 2, highlighted: true, rules: [], score: 1 },
  ],
});

describe('toText', () => {
  it('writes one paragraph a line', () => {
    expect(toText(reading).split('\n')).toEqual([
      '一、总体要求',
      '要压实责任，<b>不得</b>瞒报 *险情*。',
      '1. 甲',
      '2. 乙',
      '单位\t时限',
      '水利局\t7月5日',
      '现场检查',
      '附件1',
    ]);
  });
  it('writes the header when asked', () => {
    expect(toText(reading, { header: true })).toMatch(
      /^云溪县召开防汛工作会议\n来源：云溪发布 {2}发布时间：2021-07-03 08:30 {2}作者：陈某\n\n一、/,
    );
  });
});

describe('toHtml', () => {
  it('never lets page text become markup, nor a script address a link', () => {
    const html = toHtml(reading, { measures: true });
    expect(html).toContain('&lt;b&gt;不得&lt;/b&gt;');
    expect(html).not.toContain('javascript:');
    expect(html).toContain('<mark style="background-color:#fff4cf">要压实责任</mark>');
  });
});

describe('toHtml in an attribute', () => {
  it('ends at no quotation mark of the page', () => {
    const figure: Block = { kind: 'figure', src: 'https://a.example/1.png', alt: '"><b onload="x', caption: [] };
    expect(toHtml(readingOf([figure]), { header: false })).toBe(
      '<figure><img src="https://a.example/1.png" alt="&quot;&gt;&lt;b onload=&quot;x"></figure>',
    );
  });
});

describe('toMarkdown', () => {
  it('writes the address of the page only where a link may lead there', () => {
    const addressed = (url: string): string => toMarkdown(readingOf([], { url }), { address: true });
    expect(addressed('https://a.example/?q=<b>')).toContain('<https://a.example/?q=%3Cb%3E>');
    expect(addressed('data:text/html,<script>1</script>')).not.toContain('data:');
  });

  it('escapes what would be markup and marks measures', () => {
    const markdown = toMarkdown(reading, { measures: true });
    expect(markdown).toContain('**要压实责任**，\\<b\\>不得\\</b\\>瞒报 \\*险情\\*。');
    expect(markdown).toContain('| 单位 | 时限 |\n| --- | --- |\n| 水利局 | 7月5日 |');
    expect(markdown).toContain('1. 甲\n2. 乙');
    expect(markdown).not.toContain('javascript:');
  });
});

describe('cite', () => {
  it('follows GB/T 7714', () => {
    expect(cite(reading, { now: new Date(2021, 6, 9) })).toBe(
      '陈某. 云溪县召开防汛工作会议[EB/OL]. 云溪发布, (2021-07-03)[2021-07-09]. https://www.yunxi.example/2021/t1.html.',
    );
  });
});

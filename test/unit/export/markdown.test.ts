import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../lib/export/index.ts';
import { toObsidian } from '../../../lib/export/to-obsidian.ts';
import type { Block, Measure, Run } from '../../../lib/reading/article.ts';
import { readingOf } from '../reading/sample.ts';

const plain = (text: string): Run => ({ style: 'plain', text });
const strong = (text: string): Run => ({ style: 'strong', text });
const emphasis = (text: string): Run => ({ style: 'emphasis', text });
const body = (blocks: readonly Block[], measures: readonly Measure[] = []): string =>
  toMarkdown(readingOf(blocks, { measures }), { header: false, measures: true }).trimEnd();
const measure = (start: number, end: number): Measure => ({
  paragraph: 0,
  start,
  end,
  category: 'directive',
  salience: 2,
  highlighted: true,
  rules: [],
  score: 1,
});
/** The same as a note of Obsidian, where what is marked is `==…==`. */
const note = (blocks: readonly Block[], measures: readonly Measure[] = []): string =>
  toObsidian(readingOf(blocks, { measures }), { header: false, measures: true }).trimEnd();
const paragraphOf = (runs: readonly Run[]): readonly Block[] => [{ kind: 'paragraph', runs }];
const noted = (runs: readonly Run[], ...marks: readonly (readonly [number, number])[]): string =>
  note(
    paragraphOf(runs),
    marks.map(([start, end]) => measure(start, end)),
  );
const line = (runs: readonly Run[], ...marks: readonly (readonly [number, number])[]): string =>
  body(
    [{ kind: 'paragraph', runs }],
    marks.map(([start, end]) => measure(start, end)),
  );

// What is wanted was checked with markdown-it and markdown-it-mark.
describe('emphasis as CommonMark reads it', () => {
  it('sets a stop outside, where a letter follows it', () => {
    expect(line([strong('一是压实责任。'), plain('各乡镇')])).toBe('**一是压实责任**。各乡镇');
    expect(line([plain('会议'), emphasis('，要求'), plain('各地')])).toBe('会议，*要求*各地');
    expect(noted([plain('要压实责任，不得瞒报。')], [0, 6])).toBe('==要压实责任==，不得瞒报。');
    expect(line([plain('要压实责任，不得瞒报。')], [0, 6])).toBe('**要压实责任**，不得瞒报。');
  });
  it('leaves it inside where it does no harm', () => {
    expect(line([strong('一是压实责任。')])).toBe('**一是压实责任。**');
    expect(line([strong('压实责任。'), plain(' 各乡镇')])).toBe('**压实责任。** 各乡镇');
    expect(line([plain('（'), strong('“四早”'), plain('）')])).toBe('（**“四早”**）');
  });
  it('leaves it inside before an element or a link, which begin with a mark', () => {
    const note: Run = { style: 'superscript', text: '1' };
    const link: Run = { ...plain('各乡镇'), href: 'https://qingdu.example/a.html' };
    expect(line([strong('压实责任。'), note])).toBe('**压实责任。**<sup>1</sup>');
    expect(line([strong('压实责任。'), link])).toBe('**压实责任。**[各乡镇](<https://qingdu.example/a.html>)');
  });
  it('makes no link of white space', () => {
    const link: Run = { ...plain(' '), href: 'https://qingdu.example/a.html' };
    expect(line([plain('甲'), link, plain('乙')])).toBe('甲 乙');
  });
  it('writes the element where the edge is no stop', () => {
    expect(line([plain('落实'), strong('“四早”'), plain('要求')])).toBe('落实<strong>“四早”</strong>要求');
    expect(line([plain('见'), emphasis('《方案》'), plain('第二条')])).toBe('见<em>《方案》</em>第二条');
    expect(noted([plain('落实“四早”要求')], [2, 6])).toBe('落实<mark>“四早”</mark>要求');
    expect(line([plain('落实“四早”要求')], [2, 6])).toBe('落实<strong>“四早”</strong>要求');
    expect(line([plain('甲'), strong('——'), plain('乙')])).toBe('甲<strong>——</strong>乙');
  });
  it('joins what is set alike, and keeps apart what only touches', () => {
    expect(line([strong('甲'), strong('乙')])).toBe('**甲乙**');
    expect(line([strong('会议强调，'), plain('要压实责任。')], [5, 10])).toBe('**会议强调，要压实责任**。');
    expect(line([strong('甲'), emphasis('乙')])).toBe('<strong>甲</strong>*乙*');
    expect(noted([plain('甲乙')], [0, 1], [1, 2])).toBe('<mark>甲</mark>==乙==');
    expect(noted([plain('甲'), strong('乙'), plain('丙')], [0, 2])).toBe('<mark>甲**乙**</mark>丙');
    expect(noted([strong('压实责任。')], [0, 2])).toBe('==**压实**==**责任。**');
  });
});

describe('a heading', () => {
  const heading = (...runs: readonly Run[]): readonly Block[] => [{ kind: 'heading', level: 2, runs }];
  it('is never bold or marked as a whole', () => {
    expect(body(heading(strong('一、压实责任')))).toBe('## 一、压实责任');
    expect(body(heading(plain('一、压实责任')), [measure(0, 6)])).toBe('## 一、压实责任');
    expect(body(heading(plain('一、压实责任')), [measure(2, 6)])).toBe('## 一、压实责任');
    expect(note(heading(strong('（一）压实责任。')), [measure(3, 7)])).toBe('## （一）压实责任。');
    expect(note(heading(plain('1. 压实责任，不得瞒报')), [measure(3, 7), measure(8, 12)])).toBe(
      '## 1. 压实责任，不得瞒报',
    );
  });
  it('keeps what marks a part of it', () => {
    expect(note(heading(plain('会议强调，要压实责任')), [measure(5, 10)])).toBe('## 会议强调，==要压实责任==');
    expect(body(heading(plain('关于'), strong('防汛'), plain('的通知')))).toBe('## 关于**防汛**的通知');
  });
});

describe('a line break', () => {
  it('is one in prose, in an item and in a quote', () => {
    expect(line([plain('地址：云溪县\n电话：12345\n\n# 完')])).toBe('地址：云溪县\\\n电话：12345\\\n\\\n\\# 完');
    const item = { depth: 0, runs: [plain('甲\n- 乙')] };
    expect(body([{ kind: 'list', ordered: true, items: [item] }])).toBe('1. 甲\\\n   \\- 乙');
    expect(body([{ kind: 'quote', paragraphs: [[plain('甲\n=\n乙')]] }])).toBe('> 甲\\\n> \\=\\\n> 乙');
  });
  it('is an element in a cell and a space in a heading', () => {
    const cell = { runs: [plain('占道经营\n乱堆乱放')], header: false, columnSpan: 1, rowSpan: 1 };
    expect(body([{ kind: 'table', caption: [], rows: [[cell]] }])).toContain('| 占道经营<br>乱堆乱放 |');
    expect(body([{ kind: 'heading', level: 2, runs: [plain('上\n下')] }])).toBe('## 上 下');
  });
  it('at the edge says nothing', () => {
    expect(line([plain('\n甲\n')])).toBe('甲');
  });
});

describe('lists side by side', () => {
  const list = (...texts: readonly string[]): Block => ({
    ...{ kind: 'list', ordered: false },
    items: texts.map((text) => ({ depth: 0, runs: [plain(text)] })),
  });
  const file = (text: string): Block => ({
    ...{ kind: 'attachment', format: 'pdf', runs: [plain(text)] },
    href: 'https://qingdu.example/1.pdf',
  });
  it('stay two', () => {
    expect(body([list('甲'), list('乙'), list('丙')])).toBe('- 甲\n\n* 乙\n\n- 丙');
  });
  it('are one of files', () => {
    const link = (text: string) => `[${text}](<https://qingdu.example/1.pdf>)`;
    expect(body([list('甲'), file('一'), file('二')])).toBe(`- 甲\n\n* ${link('一')}\n* ${link('二')}`);
  });
  it('stay two where only empty items part them', () => {
    const items = [1, undefined, 1].map((number) => ({
      ...{ depth: 0, runs: [plain(number ? '甲' : ' ')] },
      ...(number && { number }),
    }));
    expect(body([{ kind: 'list', ordered: false, items }])).toBe('1. 甲\n1) 甲');
  });
  it('have no item without a word', () => {
    expect(body([list('', '甲', ' ')])).toBe('- 甲');
  });
});

describe('what would be markup', () => {
  it('is escaped', () => {
    expect(line([plain('3~5天，~~旧~~，==新==，&lt;')])).toBe('3\\~5天，\\~\\~旧\\~\\~，\\==新\\==，\\&lt;');
    expect(line([plain('见www.qingdu.gov.cn、//qingdu.example或a@qingdu.cn')])).toBe(
      '见www\\.qingdu\\.gov\\.cn、\\//qingdu.example或a\\@qingdu\\.cn',
    );
    expect(line([plain('$1，#防汛#，^1，%%不见%%，<% 甲 %>')])).toBe(
      '\\$1，\\#防汛\\#，\\^1，\\%%不见\\%%，&lt;% 甲 %\\>',
    );
  });
  it('is escaped where two stretches meet', () => {
    const link: Run = { ...plain('各乡镇'), href: 'https://qingdu.example/a.html' };
    expect(line([plain('注意!'), link])).toBe('注意\\![各乡镇](<https://qingdu.example/a.html>)');
    const footnotes = [{ paragraph: 0, offset: 1, text: '注' }];
    const written = (text: string) => toMarkdown(readingOf(paragraphOf([plain(text)])), { header: false, footnotes });
    expect(written('甲(乙)')).toContain('甲[^1]\\(乙)');
    expect(written('甲: 乙')).toContain('甲[^1]\\: 乙');
  });
  it('is encoded in an address', () => {
    const link: Run = { ...plain('甲'), href: 'https://qingdu.example/?a=|`\\&lt;' };
    expect(line([link])).toBe('[甲](<https://qingdu.example/?a=%7C%60%5C&amp;lt;>)');
  });
  it('is escaped at the start of a list item, a quote and a caption too', () => {
    const item = (text: string) => ({ runs: [plain(text)], depth: 0 });
    expect(body([{ kind: 'list', ordered: false, items: [item('1. 甲'), item('# 乙'), item('- 丙')] }])).toBe(
      '- 1\\. 甲\n- \\# 乙\n- \\- 丙',
    );
    expect(body([{ kind: 'quote', paragraphs: [[plain('2) 甲')], [plain('> 乙')]] }])).toBe('> 2\\) 甲\n>\n> \\> 乙');
    expect(body([{ kind: 'figure', src: '', alt: '', caption: [plain('+ 现场')] }])).toBe('\\+ 现场');
    expect(body([{ kind: 'heading', level: 2, runs: [plain('C#')] }])).toBe('## C\\#');
  });
});

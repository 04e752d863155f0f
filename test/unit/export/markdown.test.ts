import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../lib/export/index.ts';
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
    expect(line([plain('要压实责任，不得瞒报。')], [0, 6])).toBe('==要压实责任==，不得瞒报。');
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
    expect(line([plain('落实“四早”要求')], [2, 6])).toBe('落实<mark>“四早”</mark>要求');
    expect(line([plain('甲'), strong('——'), plain('乙')])).toBe('甲<strong>——</strong>乙');
  });
  it('keeps apart what touches', () => {
    expect(line([strong('甲'), strong('乙')])).toBe('<strong>甲</strong>**乙**');
    expect(line([plain('甲乙')], [0, 1], [1, 2])).toBe('<mark>甲</mark>==乙==');
    expect(line([plain('甲'), strong('乙'), plain('丙')], [0, 2])).toBe('<mark>甲**乙**</mark>丙');
    expect(line([strong('压实'), strong('责任。')], [0, 2])).toBe('==**压实**==**责任。**');
  });
});

describe('what would be markup', () => {
  it('is escaped', () => {
    expect(line([plain('3~5天，~~旧~~，==新==，&lt;')])).toBe('3\\~5天，\\~\\~旧\\~\\~，\\==新\\==，\\&lt;');
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

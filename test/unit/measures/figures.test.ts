import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../../lib/measures/find.ts';

const figures = (text: string, kind: 'statistics' | 'notice' = 'statistics'): readonly string[] =>
  findMeasures(['上半年全县经济平稳运行', text], { kind, title: '上半年全县经济平稳运行' })
    .filter(({ category }) => category === 'figure')
    .map(({ start, end }) => text.slice(start, end));

describe('a figure', () => {
  it.each([
    ['全县邮路里程860公里，同比增长5%。', ['全县邮路里程860公里，同比增长5%']],
    ['全县邮路畅通，同比增长5%。', ['同比增长5%']],
    ['全县生产总值68.3亿元，同比增长5.4%，比一季度快0.6个百分点。', undefined],
    ['全县邮路里程860公里；同比增长5%。', ['同比增长5%']],
    ['各乡镇要保持增长，同比增长5%。', []],
  ])('has its amount in the clause before its rate: %s', (text, wanted) => {
    expect(figures(text)).toEqual(wanted ?? [text.slice(0, -1)]);
  });

  it('is an aside where a text demands', () => {
    expect(figures('全县邮路里程860公里，同比增长5%。', 'notice')).toEqual([]);
  });
});

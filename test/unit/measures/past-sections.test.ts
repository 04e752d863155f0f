import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pastSections } from '../../../lib/measures/category/past-sections.ts';
import { findMeasures } from '../../../lib/measures/find.ts';
import { canon } from '../../../lib/text/canonical-clause.ts';

const headings = readFileSync(new URL('cases/past-headings.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [string, 'past' | 'open']);

const isPast = (paragraphs: readonly string[], title = ''): readonly boolean[] =>
  pastSections(
    paragraphs.map((text) => canon(text)),
    canon(title),
    'report',
  );

describe('a section', () => {
  it.each(headings)('under %s is %s', (heading, what) => {
    expect(isPast([heading, '改造老旧小区23个。'])[1]).toBe(what === 'past');
  });

  it('that looks back holds through its own sections, to the next of its rank', () => {
    expect(
      isPast([
        '一、2025年工作回顾',
        '（一）产业发展取得新成效',
        '新增规模以上企业11家。',
        '（二）民生持续改善',
        '新建幼儿园4所。',
        '二、2026年主要任务',
        '（一）加快产业转型',
        '新增规模以上企业15家。',
      ]),
    ).toEqual([true, true, true, true, true, false, false, false]);
  });

  it('ends where a paragraph turns to what comes', () => {
    expect(isPast(['一、工作开展情况', '排查隐患320处。', '下一步，我局要持续整治。', '建立长效机制。'])).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is the whole of a text that is titled so, to its plans', () => {
    const text = ['一、强化排查', '排查隐患320处。', '二、下一步打算', '年内再排查一遍。'];
    expect(isPast(text, '沅丰县2025年安全生产工作总结')).toEqual([true, true, false, false]);
    expect(isPast(text, '关于开展安全生产工作的通知')).toEqual([false, false, false, false]);
  });
});

describe('what a review tells', () => {
  const shown = (paragraphs: readonly string[]): readonly string[] =>
    findMeasures(paragraphs, { title: '沅丰县政府工作报告', published: '2026-01-16' }).map(
      ({ paragraph, start, end, category, highlighted }) =>
        `${highlighted ? '★' : '·'} ${category} ${paragraphs[paragraph]?.slice(start, end)}`,
    );

  it('is counts, listed and not marked; under the year’s tasks the same words are targets', () => {
    const lines = shown([
      '一、过去一年的工作',
      '改造老旧小区23个，新建改建农村公路146公里。狠抓项目建设，推进重点领域改革。',
      '二、今年的主要任务',
      '改造老旧小区23个，新建改建农村公路146公里。',
    ]);
    expect(lines.filter((line) => line.startsWith('★'))).toHaveLength(1);
    expect(lines[0]).toMatch(/^· figure 改造老旧小区23个/);
    expect(lines.at(-1)).toMatch(/^★ target 改造老旧小区23个/);
  });

  it('keeps what has a day that is to come', () => {
    expect(shown(['一、过去一年的工作', '未完工的23处隐患点4月20日前完成整改。']).join('\n')).toContain('★ deadline');
    expect(shown(['今年以来，全县须在6月底前完成病险水库除险加固12座。']).join('\n')).toMatch(/^★ (?:target|deadline)/);
    expect(shown(['今年以来，隐患多发，各地立即组织排查，7月10日前完成整治。']).join('\n')).toContain('★');
  });

  it('ends with a paragraph about a later year', () => {
    const lines = shown(['2025年工作回顾', '改造老旧小区23个。', '2026年，是关键之年。全年安排重点项目120个。']);
    expect(lines[0]).toMatch(/^· figure/);
    expect(lines.at(-1)).toMatch(/^★/);
  });

  it('does not begin in a notice', () => {
    const notice = ['三、工作总结', '各单位于12月20日前报送工作总结。'];
    const [first] = findMeasures(notice, { title: '关于开展汛期安全检查的通知' });
    expect(first).toMatchObject({ category: 'deadline', highlighted: true });
  });

  it('binds where it says so', () => {
    expect(
      shown(['一、过去一年的工作', '各位代表，成绩来之不易，我们要倍加珍惜，严禁虚报瞒报。']).join('\n'),
    ).toContain('★ prohibition');
  });
});

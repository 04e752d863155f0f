import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { findMeasures, withinBudget } from '../../../lib/measures/find.ts';
import type { Measure } from '../../../lib/reading/article.ts';

const NOTICE = [
  '青川县人民政府办公室关于做好今冬森林防火工作的通知',
  '各乡镇人民政府，县政府各部门：',
  '为切实做好今冬明春森林防火工作，保障人民群众生命财产安全，现将有关事项通知如下。',
  '一、严格火源管理。自12月1日起至次年4月30日，林区内严禁野外用火。确需用火的，应当提前3个工作日向县林业局申请。',
  '二、加强巡查值守。各乡镇要组织护林员每日巡查不少于2次，发现火情立即报告。',
  '三、落实资金保障。县财政安排专项资金320万元，用于购置扑火机具。',
  '四、严肃责任追究。对擅离职守的，依法依规严肃追责。',
];

const MEETING = [
  '全市农田水利建设推进会召开',
  '11月8日，全市农田水利建设推进会召开。市委书记陈立群出席会议并讲话。他强调，要加快灌区节水改造，确保年底前新建高标准农田30万亩。要鼓励社会资本参与小型水利设施管护。',
  '市长周明主持会议，有关部门负责同志参加。',
];

const find = (paragraphs: readonly string[], published = '2024-11-20'): Measure[] =>
  findMeasures(paragraphs, { published });
const textOf = (paragraphs: readonly string[], measure: Measure): string =>
  paragraphs[measure.paragraph]?.slice(measure.start, measure.end) ?? '';
const one = (paragraphs: readonly string[], words: string): Measure => {
  const measure = find(paragraphs).find((candidate) => textOf(paragraphs, candidate).includes(words));
  if (!measure) throw new Error(`no measure with ${words}`);
  return measure;
};

describe('findMeasures', () => {
  it('tells bans, sums, sanctions and permissions apart', () => {
    expect(one(NOTICE, '严禁野外用火').salience).toBe(3);
    expect(one(NOTICE, '320万元')).toMatchObject({ category: 'resource', salience: 3, highlighted: true });
    expect(one(NOTICE, '严肃追责')).toMatchObject({ category: 'accountability', salience: 3 });
    expect(one(MEETING, '鼓励社会资本')).toMatchObject({ category: 'permission', salience: 2 });
  });

  it('says who speaks, who is addressed, by when and how much', () => {
    const target = one(MEETING, '30万亩');
    expect(target.attributedTo).toEqual({ speaker: '陈立群', verb: '强调' });
    expect(target.deadline).toEqual({ text: '年底前', date: '2024-12' });
    expect(target.numbers).toEqual([{ text: '30万亩', value: 300_000, unit: '亩' }]);
    expect(one(NOTICE, '护林员').actor).toBe('各乡镇');
  });

  it('finds the same in simplified, in traditional and with half-width marks', () => {
    const ranges = (paragraphs: readonly string[]): unknown =>
      find(paragraphs).map(({ paragraph, start, end, category, salience, highlighted, rules }) => ({
        paragraph,
        start,
        end,
        category,
        salience,
        highlighted,
        rules,
      }));
    for (const article of [NOTICE, MEETING]) {
      for (const to of ['t', 'tw', 'hk'] as const) {
        const convert = Converter({ from: 'cn', to });
        expect(ranges(article.map((text) => convert(text)))).toEqual(ranges(article));
      }
      const narrow = article.map((text) => text.replaceAll('，', ',').replaceAll('：', ':').replaceAll('；', ';'));
      expect(ranges(narrow)).toEqual(ranges(article));
    }
  });

  it('gives spans in order, inside their paragraphs, that do not overlap', () => {
    const clause = fc.constantFrom(
      '会议强调',
      '要加强值班值守',
      '各乡镇要组织排查',
      '严禁违规用火',
      '6月底前完成整改',
      '（一）统一标准',
      '一是压实责任',
      '安排资金200万元',
      '对瞒报的',
      '依法追责',
      '“四早',
      '》',
      '（',
      '确保安全',
      '3.5',
      '12:30',
    );
    const text = fc
      .array(fc.tuple(clause, fc.constantFrom('，', '。', '；', '：', '\n', ',', '')), { maxLength: 20 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 6 }),
        (paragraphs) => {
          let last = { paragraph: -1, end: 0 };
          for (const measure of findMeasures(paragraphs)) {
            const length = paragraphs[measure.paragraph]?.length ?? 0;
            expect(measure.start).toBeGreaterThanOrEqual(measure.paragraph === last.paragraph ? last.end : 0);
            expect(measure.end).toBeGreaterThan(measure.start);
            expect(measure.end).toBeLessThanOrEqual(length);
            expect(measure.paragraph).toBeGreaterThanOrEqual(last.paragraph);
            last = measure;
          }
        },
      ),
    );
  });

  it('keeps to the budget, and only moves highlights when it changes', () => {
    const measures = find(NOTICE);
    const none = withinBudget(measures, NOTICE, 0);
    expect(none.filter((measure) => measure.highlighted).every((measure) => measure.salience === 3)).toBe(true);
    expect(none.map((measure) => ({ ...measure, highlighted: false }))).toEqual(
      measures.map((measure) => ({ ...measure, highlighted: false })),
    );
    expect(
      withinBudget(measures, NOTICE, 1)
        .filter((measure) => measure.salience >= 2)
        .every((measure) => measure.highlighted),
    ).toBe(true);
  });
});

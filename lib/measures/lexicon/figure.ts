import type { Rule } from '../rule.ts';

export const FIGURE: readonly Rule[] = [
  {
    name: 'figure-growth',
    match:
      /(?:同比|环比|比上年|比去年|比一季度|贡献率|占[^，。；]{2,24}比重|总额|增加值|生产总值)[^，。；]{0,20}\d|(?:总额|总产值|规模)(?:超过|突破|达)\d/,
    place: 'any',
    digits: true,
    weight: 0.6,
    category: 'figure',
    salience: 2,
    reason: 'Statistics reported.',
    sample: '规模以上工业增加值同比增长5.2%。',
    words: { en: 'reported figure', 'zh-CN': '统计数字' },
  },
  {
    name: 'figure-count',
    match:
      /(?:累计|确诊|现存|新增|波及|报告|死亡|受伤|失联|转移|受灾|查处|检查|排查|出动|发现)[^，。；]{0,16}\d+[^，。；]{0,3}(?:例|人|个|起|名|家|处|户|省|次)/,
    place: 'any',
    digits: true,
    weight: 0.3,
    category: 'figure',
    salience: 2,
    reason: 'Cases and acts counted.',
    sample: '累计排查隐患1300余处。',
    words: { en: 'count', 'zh-CN': '计数' },
  },
];

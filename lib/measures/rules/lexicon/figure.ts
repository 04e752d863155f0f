import type { LexiconRow } from '../rule.ts';

/** Counts and rates that are reported, not demanded: 同比增长5.2%, 出动1300余人. */
export const FIGURE: readonly LexiconRow[] = [
  {
    name: 'figure-growth',
    reason: 'Statistics reported.',
    sample: '规模以上工业增加值同比增长5.2%。',
    words: { en: 'reported figure', 'zh-CN': '统计数字' },
    match:
      /(?:同比|环比|比上年|比去年|比一季度|贡献率|占[^，。；]{2,24}比重|总额|增加值|生产总值)[^，。；]{0,20}\d|(?:总额|总产值|规模|生产总值)(?:超过|突破|达)?\d/,
    place: 'any',
    digits: true,
    weight: 0,
    category: 'figure',
    salience: 2,
  },
  {
    name: 'figure-count',
    reason: 'Cases and acts counted.',
    sample: '专项行动共出动执法人员1300余人。',
    words: { en: 'count', 'zh-CN': '计数' },
    match:
      /(?:累计报告|确诊|现存|波及|死亡|受伤|失联|受灾|查处|出动|涉及)[^，。；]{0,16}\d+[^，。；]{0,3}(?:例|人|个|起|名|家|处|户|省|次)/,
    place: 'any',
    digits: true,
    weight: 0,
    category: 'figure',
    salience: 2,
  },
  {
    name: 'figure-headline',
    reason: 'The output of a country or place and the toll of a disaster are what a report is read for.',
    sample: '初步核算，上半年全市生产总值1208亿元。',
    words: { en: 'headline figure', 'zh-CN': '核心数字' },
    match: /(?:国内|地区|全[省市县区])生产总值[^，。；]{0,8}\d|(?:确诊|死亡|失联)[^，。；]{0,8}\d+[^，。；]{0,2}[例人]/,
    place: 'any',
    digits: true,
    weight: 0,
    category: 'figure',
    salience: 3,
  },
];

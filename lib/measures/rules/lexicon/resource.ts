import type { LexiconRow } from '../rule.ts';

/** Money committed: 安排专项资金1200万元, 落实经费. */
export const RESOURCE: readonly LexiconRow[] = [
  {
    name: 'money-committed',
    reason: 'A sum committed.',
    sample: '县财政安排专项资金1200万元。',
    words: { en: 'money committed', 'zh-CN': '资金安排' },
    match:
      /(?:安排|下达|下拨|拨付|划拨|预拨|投入|筹措|筹集|补助|补贴|发行|统筹|奖励|发放|增加|投资|追加|设立|给予|资助|减免|落实|支持)[^，。；]{0,30}?(?:\d|[一二两三五十百千])[^，。；]{0,4}?(?:万|亿|千|百)?元/,
    place: 'any',
    weight: 2.6,
    category: 'resource',
    salience: 3,
    guard: { clause: /同比|生产总值|总额|增加值|销售|罚款|完成投资|累计|处.{0,8}罚/ },
  },
  {
    name: 'money',
    reason: 'Money without a sum.',
    sample: '落实防汛抢险经费。',
    words: { en: 'money', 'zh-CN': '经费保障' },
    match: /(?:下拨|拨付|安排|统筹|筹措|设立|整合|发行|用好|落实)[^，。；]{0,12}(?:资金|债券|基金|经费|预算|贴息)/,
    place: 'any',
    weight: 0.5,
    category: 'resource',
    salience: 2,
  },
];

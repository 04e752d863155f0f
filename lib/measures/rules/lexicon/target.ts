import { numbersIn } from '../../../values/amounts/numbers-in.ts';
import { isDigitAt } from '../../../values/numerals/digits.ts';
import type { ClausePattern, LexiconRow } from '../rule.ts';

/** Words before an amount that is to be reached. */
const REACHED =
  /(?:达到?|提高到|提升到|降[至到]|降低到|增至|控制在|稳定在|保持在|不低于|不少于|不高于|不超过|至少|力争|确保|新增|新建|改造|建成|完成|增长|下降|减少|增加|培训|培育|复盖|压减|治理|开工|种植|扩大到|缩短[至到]|压缩[至到]|实现|突破|超过|建设|修复|新改建|举办|每[年月周日季个])/g;

/** How far behind the word the amount may stand, in characters. */
const REACH = 24;

/** Where the amounts of a clause begin: its digits, or else what the grammar of amounts reads. */
function amountsIn(clause: string): readonly number[] {
  const digits: number[] = [];
  for (let at = 0; at < clause.length; at++) if (isDigitAt(clause, at)) digits.push(at);
  return digits.length > 0 ? digits : numbersIn(clause).map(({ start }) => start);
}

/** A word of `REACHED` and an amount behind it: in digits, or in characters as the grammar of amounts reads it. */
const TARGET_AMOUNT: ClausePattern = {
  exec(clause) {
    const reached = [...clause.matchAll(REACHED)];
    if (reached.length === 0) return null;
    const amounts = amountsIn(clause);
    if (amounts.length === 0) return null;
    for (const { index, 0: word } of reached) {
      const behind = index + word.length;
      const at = amounts.find((start) => start >= behind && start <= behind + REACH);
      if (at !== undefined) return { 0: clause.slice(index, at + 1), index };
    }
    return null;
  },
};

/** What is to be reached: 达到98%以上, 新增1万个, 不发生较大以上火灾. */
export const TARGET: readonly LexiconRow[] = [
  {
    name: 'target-amount',
    reason: 'An amount, rate or number to be reached.',
    sample: '生活垃圾无害化处理率达到98%以上。',
    words: { en: 'number to reach', 'zh-CN': '数量目标' },
    match: TARGET_AMOUNT,
    place: 'any',
    weight: 1.8,
    category: 'target',
    salience: 3,
    guard: {
      after: /^[\d,.]*[万亿千百]*元/,
      clause:
        /不得(?!低于|少于)|同比|环比|累计|已[有经达完建]|占.{0,12}比重|[建完达新][成到]了|\d届|已于|共有|截至|据|了\d|去年|过去|预计|达\d|接近/,
    },
  },
  {
    name: 'target-rate',
    reason: 'A rate of growth or a threshold.',
    sample: '一般公共预算收入增长6%左右。',
    words: { en: 'rate to reach', 'zh-CN': '比率目标' },
    match:
      /(?:增长|下降|提高|降低|左右|以上|以内|不低于|不超过).{0,10}(?:[\d一二三四五六七八九](?:%|个百分点)|百分之)|(?:\d(?:%|个百分点))(?:左右|以上|以内|以下)/,
    place: 'any',
    weight: 1.6,
    category: 'target',
    salience: 3,
    guard: {
      clause:
        /同比|环比|累计|占.{0,12}比重|已达|去年|[一二三四五六七八九十\d]月份|前[\d一二三四五六七八九十]+个月|上半年|预计/,
    },
  },
  {
    name: 'target-none',
    reason: 'A standard of zero that can be checked: what must not happen at all.',
    sample: '确保全年不发生较大以上火灾事故。',
    words: { en: 'must not occur', 'zh-CN': '零发生目标' },
    match: /(?:确保|做到)[^，。；]{0,16}不(?:出现|发生|突破|断供|脱销|增加)/,
    place: 'any',
    weight: 1.6,
    category: 'target',
    salience: 3,
  },
  {
    name: 'target-change',
    reason: 'A price, rate or standard set anew.',
    sample: '失业保险金标准调整为每月1800元。',
    words: { en: 'new standard', 'zh-CN': '标准调整' },
    match: /(?:调整|提高|降低|下调|上调|确定|统一|缩短|延长|扩大|增加)(?:为|到|至)[^，。；]{0,10}\d/,
    place: 'any',
    digits: true,
    weight: 2,
    category: 'target',
    salience: 3,
    guard: { clause: /同比|环比|累计|[月年]来|去年/ },
  },
  {
    name: 'target-zero',
    reason: 'All, none, every one: a standard without a number.',
    sample: '实现重点人群筛查全覆盖。',
    words: { en: 'all or none', 'zh-CN': '全覆盖、零发生' },
    match:
      /(?:全复盖|清零|零增长|零容忍|不突破|(?:确保|做到|坚决)[^，。；]{0,16}不(?:传播|减少|漏)|100%|应[检接收保享治隔救纳种办]尽[检接收保享治隔救纳种办]|凡[^，。；、]{1,4}必[检消查测究]|不漏一[人户处村件]|正增长)/,
    place: 'any',
    weight: 0.5,
    category: 'target',
    salience: 2,
  },
];

import type { MeasureNumber } from '../../reading/article.ts';

export type Bound = NonNullable<MeasureNumber['bound']>;

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:不得?低于|不少于|不小于|不得少于|不得小于|至少|最低|达到|高于或等于|不下于|不下)(?:[^，。；、：\d]{1,8}的)?$/,
    'at-least',
  ],
  // 至少要配备2名: the verb stands between.
  [/至少(?:要|应当?|须|需要?|得|能|可)?[\u3400-\u9fff]{1,2}$/, 'at-least'],
  [
    /(?:(?:最高|最多)(?:可?获?(?:奖励|补助|补贴|支持|给予|资助|不超过|发放|申请|贷款))|不得?超过|不得?高于|不多于|不大于|至多|最多|最高|控制在|不超|不得多于|不得大于)(?:[^，。；、：\d]{1,8}的)?$/,
    'at-most',
  ],
  [/(?:超过|超|突破|高于|多于|大于|逾|越过)$/, 'more-than'],
  [/(?:低于|少于|小于|不足|不到|不满)$/, 'less-than'],
  [/(?:约|大约|(?<![附邻靠])近|接近|将近|大概)$/, 'about'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:（含）)?(?:及其?)?以上/, 'at-least'],
  [/^(?:（含）)?(?:及其?)?(?:以内|以下|之内)/, 'at-most'],
  [/^(?:左右|上下)/, 'about'],
];

/** 最高可被罚款10万元及监禁6个月: the most that a court may impose, both amounts. */
const SANCTION = /(?:最高|最多)可?(?:被|判|处|判处|处以|罚|罚款|监禁|入狱|科处)[^，。；]{0,14}$/;

/** Between a bound and its amount: a currency (最高新台币20万元), or for whom or how long it holds (不得超过每小时40公里). */
const CURRENCY = /(?:新台币|人民币|港币|港元|澳门币|美金)(?:约)?$/;
const PER = /(?:每(?:小时|个?月|[人户名天日年周次科亩只头件位座辆台吨公][斤里家人次]?)){1,3}$/;

/** Lengths of time behind 近 lie in the past: 近3年 is no rough number. */
const TIME = /^(?:年|天|日|周|个月|个小时|小时|个季度|季度)$/;

/** The bound that the words before an amount set: 不低于, 超过, 约. */
export function boundBefore(before: string, unit: string | undefined): Bound | undefined {
  if (unit !== undefined && TIME.test(unit) && /(?<!接|将)近$/.test(before)) return undefined;
  if (SANCTION.test(before)) return 'at-most';
  const bare = before.replace(CURRENCY, (found) => (found.endsWith('约') ? '约' : '')).replace(PER, '');
  return BEFORE.find(([test]) => test.test(bare))?.[1];
}

/** The bound that the words behind an amount set, and how many characters they have. */
export function boundAfter(after: string): { readonly bound: Bound; readonly length: number } | undefined {
  for (const [test, bound] of AFTER) {
    const match = test.exec(after);
    if (match) return { bound, length: match[0].length };
  }
  return undefined;
}

import type { ReadClause } from '../clauses/read-clauses.ts';
import type { RuleHit } from '../rules/rule-matcher.ts';
import { NUMBER } from './category-rows.ts';

/** An amount in a condition is not to be reached: 积水超过27厘米的下穿通道, 聚餐超过100人的. */
const IN_CONDITION = new RegExp(
  `(?:超过|达到|不足|未满|低于|高于|不超过|满|达)[^，]{0,3}${NUMBER}[^，\\d]{1,6}(?:以上)?的`,
  'g',
);

/** Digits of a date: 确保2022年底前落实到位, 2016年全国技能大赛. */
const IN_DATE = /(?<![\d.])\d{1,2}(?:时|:\d\d|点(?=[前后起至]))|(?:19|20)?\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?/g;

/** Whether the amounts of a demand only say when or for whom it holds. */
function amountsAreConditions(members: readonly ReadClause[]): boolean {
  const text = members.map((clause) => clause.text).join('，');
  const rest = text.replace(IN_DATE, '').replace(IN_CONDITION, '');
  return rest !== text && !SOME_AMOUNT.test(rest);
}

/** An amount in digits or characters. */
const SOME_AMOUNT = /\d|[一二三四五六七八九十百两半](?:[次个座所成倍台家名场辆项]|半)|全覆盖|全面?消除|零|不发生/;

/** A regime that a plan sets going when something comes: 达到100毫米以上的，启动Ⅱ级响应. */
const WHEN_IT_COMES = /(?:的|后|时)，[^，]{0,14}(?:启动|终止|宣布|解除|提升|发布)/;

/** Bodies to be set up and acts to be issued are demanded, not decided: 应成立应变小组. */
function isDemandedAct(members: readonly ReadClause[], demanded: boolean): boolean {
  const text = members.map((clause) => clause.text).join('，');
  return WHEN_IT_COMES.test(text) || (demanded && !/决定|审议|同意/.test(text));
}

/** Words of a ban, a permission or a sanction that only name another thing: 鼓励创新的政策措施, 禁止使用的药品, 问责制度. */
const NAMES: ReadonlySet<string> = new Set(['ban', 'ban-soft', 'may', 'sanction', 'duty']);
const NAMED =
  /^[^，。；]{0,26}的[^，。；的]{0,10}(?:政策|措施|导向|办法|规定|药[品物]|目录|产业|机制|制度|氛围|环境|用人)|^(?:机制|制度|导向|药品|名单的|目录|的命令)|^和?(?:评价|考核)?和?问责制度/;

/** 未缴清罚款的外籍人士: the fine is behind them. */
const BEHIND_THEM = /(?:未|拒不|逾期不?)(?:缴清|缴纳|履行)$/;

/** 确有困难不能一次性履行的，可以…: what cannot be done is the case, not the ban. */
const IN_CASE = /^[^，。；]{0,14}的，/;

/** Duties that say more of whom a demand means, or of its spirit, than who answers: 扛起政治责任, 列明责任单位和整改时限. */
const NO_DUTY: ReadonlySet<string> = new Set(['政治责任', '责任单位', '责任分工']);
const LISTED = /时限|期限|整改责任人/;

/** 严格执行责任制、监理制 names systems, 责任人必须在岗 whom a demand means. */
function isDuty({ start, end }: RuleHit, text: string): boolean {
  const word = text.slice(start, end);
  if (word === '责任制' && text[end] === '、') return false;
  if (word === '责任人' && /^(?:必须|要|应|须)/.test(text.slice(end, end + 2))) return false;
  return !NO_DUTY.has(word) && !(word === '责任人' && LISTED.test(text.slice(Math.max(0, start - 20), end + 20)));
}

function isOwnWord(hit: RuleHit, text: string): boolean {
  const { rule, start, end } = hit;
  if (!NAMES.has(rule.name)) return true;
  if (NAMED.test(text.slice(end, end + 48))) return false;
  if (rule.name === 'ban-soft') return !text.startsWith('抗力', end) && !IN_CASE.test(text.slice(end));
  if (rule.name === 'may' && (/(?:制定|出台)$/.test(text.slice(0, start)) || text[end] === '下')) return false;
  if (rule.name === 'sanction' && text.startsWith('的，', end)) return false;
  if (rule.name === 'sanction') return !BEHIND_THEM.test(text.slice(Math.max(0, start - 6), start));
  return rule.name !== 'duty' || isDuty(hit, text);
}

/** 清明节前后 is no limit, and 责令其限期整改 is part of the sanction. */
const isLimit = ({ start, end }: RuleHit, text: string, sanctioned: boolean): boolean =>
  text[end] !== '后' && !(sanctioned && text.slice(start, end) === '限期');

/** A time limit that names no time hints at too little: 第一时间转移, 按期完成. */
const HINTS = 'on-time';

/**
 * The rules that speak for what a run is: without those whose words mean something else there. `paragraph` is canonical;
 * `demanded` whether the run stands under a modal, `told` whether its time limit is of what was done.
 */
export function speakingHits(
  members: readonly ReadClause[],
  paragraph: string,
  { demanded, told }: { readonly demanded: boolean; readonly told: boolean },
): readonly RuleHit[] {
  const conditions = amountsAreConditions(members);
  const demandedAct = isDemandedAct(members, demanded);
  const sanctioned = members.some((clause) => clause.hits.some(({ rule }) => rule.name === 'sanction'));
  return members
    .flatMap((clause) => clause.hits)
    .filter((hit) => {
      const { category, name } = hit.rule;
      if (category === 'deadline') return !told && name !== HINTS && isLimit(hit, paragraph, sanctioned);
      if (category === 'target') return !conditions;
      if (name === 'issued' || name === 'response-level') return !demandedAct;
      return isOwnWord(hit, paragraph);
    });
}

import type { FoundLimit } from '../../values/limits/deadline-in.ts';

/** Of what a length of time is told, before it: 毕业2年内的高校毕业生. */
const SINCE = /(?:毕业|离校|退休|出生|入职|成立|注册|年满|已|已于|已在|曾于|曾在)$/;

/** What was done by then, as a mark of which thing is meant: 2022年6月底前建成的换热站. */
const MEANT =
  /^[\u3400-\u9fff]{0,6}(?:建成|完成|竣工|投用|投产|开工|登记|注册|出生|取得|购买|签订|发生|就业|毕业|离校|入职|缴纳|参保|备案|印发|发布|出台|公布|开业|停用)(?:并[^，。]{2,8})?的/;

/** What was done by then, told: 年底前全面建成了. */
const DONE = /^[^，。；的者前了]{1,8}了(?![解的])/;

/** What was not done by then, told: 未在规定时间内报送材料，被通报; 三十日内未补正的 is a condition, and its limit holds. */
const UNDONE = /(?:未[在于按]\||\|未)(?![^，。；]{1,14}的(?:，|$))/;

/** A ban until then is no task for then: 不得在晚上十一时前展开挖掘; nor is what is foreseen: 预计3小时内降雨50毫米以上的. */
const BANNED_OR_FORESEEN = /(?:不得|不准|不能|禁止|严禁|切勿)[在于]?$|预计(?:未来)?$/;

/** A length that caps a grant or a building time: 补贴期限最长不超过2年, 建设年限2017年至2018年. */
const CAP = /(?:补贴|补助|享受|建设|有效)(?:期限|年限|期)(?:最长)?(?:为|不得?超过)?$/;

/** 自1月1日起，新标准正式实施以来: since then, told. */
const SINCE_THEN = /^[^。；]{0,16}以来/;

/** Whether a time limit in a canonical text is one by which something is still to be done, and not part of a name or a tale. */
export function isDue(text: string, { start, end, kind }: FoundLimit): boolean {
  const behind = text.slice(end, end + 30);
  const before = text.slice(Math.max(0, start - 12), start);
  if (BANNED_OR_FORESEEN.test(before) || CAP.test(before)) return false;
  if (before.endsWith('上') || SINCE_THEN.test(behind)) return false;
  if (SINCE.test(text.slice(0, start)) || MEANT.test(behind) || DONE.test(behind)) return false;
  if (kind === 'length' && /^(?:的|以内的|毕业)/.test(behind)) return false;
  if (UNDONE.test(`${text.slice(0, start).slice(-2)}|${behind}`)) return false;
  return !(kind === 'from' && /^，?(?:已|累计|连续)/.test(behind));
}

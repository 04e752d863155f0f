import type { FoundLimit } from '../../values/limits/deadline-in.ts';

/** Of what a length of time is told, before it: 毕业2年内的高校毕业生. */
const SINCE = /(?:毕业|离校|退休|出生|入职|成立|注册|年满|已|已于|已在|曾于|曾在)$/;

/** What was done by then, as a mark of which thing is meant: 2022年6月底前建成的换热站. */
const MEANT =
  /^[\u3400-\u9fff]{0,6}(?:在[^，。的]{2,6})?(?:建成|完成|竣工|投用|投产|开工|登记|注册|出生|取得|购买|签订|发生|就业|毕业|离校|入职|缴纳|参保|备案|印发|发布|出台|公布|开业|停用|发放|出售|缴清|购买)(?:并[^，。]{2,8})?的/;

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

/** A length in which things are counted or forbidden, not one to act in: 一日内累计二小时, 14天内有无旅居史, 5年内不予重复补助. */
const COUNTED = /^(?:累计|曾|有无|受到|只能|不予|不再|不得|已|共(?!同)|连续|接连|发生|享有|的时间)/;

/** Which years are meant: 2008年至2011年年度报告. */
const OF_YEARS = /\d年度?[至到—-]?$/;

/** Up to when something was counted: 截至8月4日止, 统计至本月19日止, 到5月为止; since when: 从2011年起迄今. */
const COUNTED_UNTIL = /^截至|^截止(?=\d)(?!.*前$)|为止$/;
const COUNTED_BY = /(?:统计|知悉[^，。]{0,8}|形成[^，。]{0,8}|如果[^，。]{0,4})$/;
const UNTIL_NOW = /^，?(?:迄今|至今|到现在)/;

/** The years of a plan that say which tasks are meant: 落实“十四五”时期重大任务, 围绕“十四五”期间目标; 在“十四五”期间 is by when. */
const PLAN = /五”?(?:期间|时期)$/;
const BEFORE_WHEN = /(?:^|[，。；：在于要将])“?$/;
const BEFORE_TASKS = /(?:围绕|落实|谋划|制定|编制|完成|实现|推进|分析|规划)(?:好|了|我[国省市县区])?“?$/;
const TOLD_BEHIND = /^[^。；]{0,24}(?:累计|共计|取得了|实现了|已|预计超过)/;

/** 预计将从7月起逐步恢复生产: foreseen, by somebody nobody asks. */
const FORESEEN_FROM = /预计将?(?:于|在)?$/;

/** What only names years, or up to when something was counted. */
function isCounted(text: string, { start, end, kind }: FoundLimit): boolean {
  const [before, said, behind] = [
    text.slice(Math.max(0, start - 14), start),
    text.slice(start, end),
    text.slice(end, end + 40),
  ];
  if (COUNTED_UNTIL.test(said) || COUNTED_BY.test(before) || UNTIL_NOW.test(behind)) return true;
  if (/^[至到]/.test(said) && OF_YEARS.test(before)) return true;
  if (PLAN.test(said)) {
    const which = said.endsWith('时期') ? !BEFORE_WHEN.test(before) : BEFORE_TASKS.test(before);
    return which || TOLD_BEHIND.test(behind);
  }
  if (kind === 'from' && FORESEEN_FROM.test(before)) return true;
  return kind === 'length' && COUNTED.test(behind);
}

/** Whether a time limit in a canonical text is one by which something is still to be done, and not part of a name or a tale. */
export function isDue(text: string, limit: FoundLimit): boolean {
  const { start, end, kind } = limit;
  if (isCounted(text, limit)) return false;
  const behind = text.slice(end, end + 30);
  const before = text.slice(Math.max(0, start - 12), start);
  if (BANNED_OR_FORESEEN.test(before) || CAP.test(before)) return false;
  if (before.endsWith('上') || SINCE_THEN.test(behind)) return false;
  if (SINCE.test(text.slice(0, start)) || MEANT.test(behind) || DONE.test(behind)) return false;
  if (kind === 'length' && /^(?:的|以内的|毕业)/.test(behind)) return false;
  if (UNDONE.test(`${text.slice(0, start).slice(-2)}|${behind}`)) return false;
  return !(kind === 'from' && /^，?(?:已|累计|连续)/.test(behind));
}

import { limitIn } from '../../values/limits/deadline-in.ts';
import { skipAdverbs } from '../rules/skip-adverbs.ts';
import type { PlainClause, PlainDemand } from './plain-clause.ts';
import { TOLD } from './told.ts';

/** What is to be done by a date: 完成, 建成, 报送. */
const DONE =
  /^(?:将|把|向|全部|全面|基本|完成|建成|报送|上报|提交|提出|反馈|报名|缴纳|缴清|办理|交付|投用|投产|竣工|完工|通车|开工|开通|启动|实现|达到|落实|整改|清零|销号|到位|到岗|出台|制定|印发|公布|拆除|停止|关闭|撤离|转移|登记|申报|验收|送达|签订|发放|兑付|拨付|安装|投入)/;

/** Words before a limit that make it a goal. */
const GOAL = /(?:确保|力争|争取|务必|务|保证|必须|要求)(?:在|于|到)?$/;

/** Who is to do it, before the limit: nothing, or a short subject (各县区在, 施工单位于). */
const SUBJECT = /^(?:请|各|全|市|县|区|镇|乡|省|相关|有关|施工|建设|责任)[\u3400-\u9fff、]{0,10}$|^$/;

/** 各县区在六月底前完成摸底, 确保年底前通车, 争取三年内翻番: a dated demand without a modal, or under a goal. */
function isDated({ clause: { from, end, review, text }, paragraph }: PlainClause): boolean {
  if (review || TOLD.test(text)) return false;
  const limit = limitIn(text);
  if (limit?.kind !== 'by' && limit?.kind !== 'length') return false;
  const before = text.slice(0, limit.start);
  const behind = skipAdverbs(paragraph, from + limit.end, end);
  if (GOAL.test(before) && end - behind >= 2) return true;
  const subject = limit.kind === 'by' && SUBJECT.test(before) && !/[为们的]/.test(before);
  return subject && DONE.test(paragraph.slice(behind, behind + 2));
}

/** 活动截止到5月底 */
function isUntil({ clause: { text } }: PlainClause): boolean {
  if (!text.slice(0, 14).includes('截止')) return false;
  const limit = limitIn(text);
  return (
    limit !== undefined && /^截止/.test(text.slice(limit.start)) && limit.start <= 12 && limit.end >= text.length - 4
  );
}

/** What is open for a time: 报名, 申请, 公示. */
const OPEN =
  '(?:报名|申报|申请|申领|受理|登记|缴费|公示|征集|征求意见|咨询|填报|领取|办理|递交|提交|复审|确认|投标|查询|截标|截稿)';
const PERIOD = new RegExp(
  `${OPEN}(?:[\\u3400-\\u9fff]{0,4}(?:期[限间]?|时间|日期)(?:为|是|自|从|由|至|到|将?于|延长)|[\\u3400-\\u9fff]{0,3}(?:将?于|自|从|由|至))`,
);
const PAST = /已|曾|原定|去年|此前|以来|同比|据悉/;

/** 资格复审时间为4月12日, 报名期限至4月18日止, 咨询期将于5月31日结束. */
const isPeriod = ({ clause: { text, review } }: PlainClause): boolean =>
  !review && PERIOD.test(text) && !PAST.test(text) && limitIn(text) !== undefined;

const MAY_DO = new RegExp(`^(?:期间|内|止)?[，]?(?:起)?(?:可|均可|开始|接受|受理)?${OPEN}`);

/** 计划由即日起至六月三十日接受申请, 公众可在六月十五日前发表意见: when a thing may be done. */
function isOpenFor({ clause: { text, review } }: PlainClause): boolean {
  if (review || PAST.test(text)) return false;
  const limit = limitIn(text);
  if (!limit || limit.kind === 'beside' || limit.kind === 'towards') return false;
  if (/可(?:以)?(?:于|在|自|从)?$/.test(text.slice(0, limit.start))) return true;
  return limit.kind === 'days' && MAY_DO.test(text.slice(limit.end, limit.end + 10));
}

/** 有关规例将于七月一日起生效: from when a rule holds. */
function isInForce({ clause: { text, review } }: PlainClause): boolean {
  if (review || PAST.test(text) || !/起/.test(text)) return false;
  const limit = limitIn(text);
  const behind = limit ? text.slice(limit.end, limit.end + 4) : '';
  return limit?.kind === 'from' && /^(?:正式|全面)?(?:生效|施行|实施|执行|启用|试行)/.test(behind);
}

/** 责令限期整改 */
const isOrdered = ({ clause: { text, review } }: PlainClause): boolean =>
  !review &&
  /^(?:[^，。]{0,12}的)?(?:由[^，。]{1,14})?责令[^，。]{0,4}(?:限期|在)/.test(text) &&
  limitIn(text) !== undefined;

/** Demands with a time limit, the likeliest first. */
export const DATED_DEMANDS: readonly PlainDemand[] = [
  { sample: '各街道在2025年6月底前完成摸底登记。', holds: isDated },
  { sample: '活动截止到5月底。', holds: isUntil },
  { sample: '报名期限至4月18日止。', holds: isPeriod, verdict: { category: 'deadline', salience: 3 } },
  { sample: '由即日起至六月三十日接受申请。', holds: isOpenFor, verdict: { category: 'deadline', salience: 3 } },
  { sample: '有关规例将于七月一日起生效。', holds: isInForce, verdict: { category: 'deadline', salience: 3 } },
  { sample: '责令限期整改。', holds: isOrdered, verdict: { category: 'accountability', salience: 3 } },
];

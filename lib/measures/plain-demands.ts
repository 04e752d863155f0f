import { numbersIn } from '../values/amounts/numbers-in.ts';
import { limitIn } from '../values/limits/deadline-in.ts';
import { outside, type ReadClause } from './clauses/read-clauses.ts';
import { takenBy } from './exhortations.ts';
import type { Span } from './model/cut-sentences.ts';
import { skipAdverbs } from './rules/skip-adverbs.ts';

/** What is told, not demanded: 已于6月底前完成, 预计年底前通车. */
const TOLD = /已|曾|[^为除]了(?!解)|预计|有望|预期|计划于|将于|原定|去年|此前|以来|同比|目前|据悉|介绍|表示|记者|实际/;

/** What is to be done by a date: 完成, 建成, 报送. */
const DONE =
  /^(?:将|把|向|全部|全面|基本|完成|建成|报送|上报|提交|提出|反馈|报名|缴纳|缴清|办理|交付|投用|投产|竣工|完工|通车|开工|开通|启动|实现|达到|落实|整改|清零|销号|到位|到岗|出台|制定|印发|公布|拆除|停止|关闭|撤离|转移|登记|申报|验收|送达|签订|发放|兑付|拨付|安装|投入)/;

/** Words before a limit that make it a goal. */
const GOAL = /(?:确保|力争|争取|务必|保证|必须|要求)(?:在|于|到)?$/;

/** Who is to do it, before the limit: nothing, or a short subject (各县区在, 施工单位于). */
const SUBJECT = /^(?:请|各|全|市|县|区|镇|乡|省|相关|有关|施工|建设|责任)[\u3400-\u9fff、]{0,10}$|^$/;

/** 各县区在六月底前完成摸底, 确保年底前通车: a dated demand without a modal, or under a goal. */
function isDated({ from, end, review, text }: ReadClause, paragraph: string): boolean {
  if (review || TOLD.test(text)) return false;
  const limit = limitIn(text);
  if (limit?.kind !== 'by') return false;
  const before = text.slice(0, limit.start);
  const behind = skipAdverbs(paragraph, from + limit.end, end);
  if (GOAL.test(before) && end - behind >= 2) return true;
  return SUBJECT.test(before) && !/[为们的]/.test(before) && DONE.test(paragraph.slice(behind, behind + 2));
}

/** A label of a last day: 申报截止日期, 报名时间, 递交截止时间. */
const LABEL =
  /(?:截止(?:时间|日期|日)?|报名(?:时间|日期|期限)|申报(?:时间|日期|期限)|公示(?:时间|期限?|日期)|办理(?:时间|期限)|征[集求](?:时间|期限)|缴费(?:时间|期限))$/;

/** 申报截止日期：2025年3月20日: the label's clause and that of its date. */
function isLabelled(clause: ReadClause, next: ReadClause | undefined, paragraph: string): boolean {
  if (clause.mark !== '：' || next?.segment !== clause.segment || !LABEL.test(clause.text)) return false;
  const limit = limitIn(paragraph.slice(clause.from, next.end));
  return limit !== undefined && clause.from + limit.end > next.from;
}

/** 活动截止到5月底 */
const isUntil = ({ text }: ReadClause): boolean => {
  const limit = limitIn(text);
  return (
    limit !== undefined && /^截止/.test(text.slice(limit.start)) && limit.start <= 12 && limit.end >= text.length - 4
  );
};

/** 将增速提高零点五个百分点: nobody is named, the object stands in front; 将带动就业 only tells what will be. */
const SET_ANEW =
  /^[将把](?!会|于|在|有|达|带|进|继|新|完|实|超|突|推|为|使|让|迎|从|是|对|由|与|以)[^，。；\d]{1,14}?(?:提高|提升|降低|降至|降到|压减|缩短|控制|增加|扩大|减少|下调|上调|延长|调整)/;

const isSetAnew = ({ text, review, firstInSentence }: ReadClause): boolean =>
  firstInSentence && !review && SET_ANEW.test(text) && !TOLD.test(text) && numbersIn(text).length > 0;

/**
 * Demands without a modal that the model left outside, for few of the texts it was trained on have any: by when
 * something is to be done (not by when it was), and what is set to a new amount.
 */
export function plainDemandsOf(
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
  spans: readonly Span[],
): Span[] {
  const taken = takenBy(spans);
  const found: Span[] = [];
  for (const [at, clause] of clauses.entries()) {
    if (taken.has(at) || outside(clause)) continue;
    const paragraph = paragraphs[clause.paragraph] ?? '';
    const labelled = !taken.has(at + 1) && isLabelled(clause, clauses[at + 1], paragraph);
    if (labelled) found.push({ from: at, until: at + 2, low: false, score: 0 });
    else if (isDated(clause, paragraph) || isUntil(clause) || isSetAnew(clause))
      found.push({ from: at, until: at + 1, low: false, score: 0 });
  }
  return found;
}

import { numbersIn } from '../../values/amounts/numbers-in.ts';
import { limitIn } from '../../values/limits/deadline-in.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import type { Verdict } from '../judge.ts';

/** A label of a last day: 申报截止日期, 报名时间, 递交截止时间. */
const LIMIT_LABEL =
  /(?:截止(?:时间|日期|日)?|(?:报名|申报|申请|公示|办理|征[集求]|征求意见|缴费|受理|填报|登记|打印|复审|确认|投标|领取|咨询|审核|初审|复审|评审|审查|选岗|发放|开放|施工|停水|停电|封闭|管制)(?:时间|日期|期限?|期间))$/;

/** A label of an amount: 补贴标准, 收费标准, 奖励金额. */
const AMOUNT_LABEL =
  /(?:补贴|补助|奖励|资助|救助|补偿|津贴|收费|缴费|保障|供养|征收|缴存|贷款)(?:标准|金额|额度|限额|总额|上限|比例)$|(?:预算|预算金额|预算总额|建设规模|建设工期|工期|供货期|交货期|服务期限?|最高限价|控制价|报名费|保证金|起拍价|起始价|租金)(?:金额)?$|(?:招聘|招录|招收|招生|录用|聘用|拟聘)(?:人数|名额|计划)$/;

/** A label of what nobody is to do: 咨询电话, 会议时间, 联系人. */
const NO_DEMAND =
  /^(?:\d{1,2}[.、]|[（(][一二三四五六七八九十\d]{1,2}[）)])?(?:(?:咨询|联系|监督|举报|服务|投诉|办公|值班)?(?:电话|热线)|(?:办公|联系|单位|邮寄|通[信讯])?地址|联系人|传真|邮编|邮政编码|电子邮箱|邮箱|(?:会议|活动|开幕|演出)(?:时间|地点))$/;

/** A row of a list: its label and what it says. */
export interface Row {
  readonly verdict: Verdict;
}

const areRow = (label: ReadClause | undefined, value: ReadClause | undefined): boolean =>
  label?.mark === '：' && value?.segment === label.segment;

/** What a label and its value demand: 申报截止日期：2025年3月20日, 补贴标准：每户500元. */
export function rowOf(label: ReadClause, value: ReadClause | undefined, paragraph: string): Row | undefined {
  if (!value || !areRow(label, value)) return undefined;
  if (LIMIT_LABEL.test(label.text)) {
    const limit = limitIn(paragraph.slice(label.from, value.end));
    const inValue = limit !== undefined && label.from + limit.end > value.from;
    return inValue ? { verdict: { category: 'deadline', salience: 3 } } : undefined;
  }
  const amount = AMOUNT_LABEL.test(label.text) && numbersIn(paragraph, value.from, value.end).length > 0;
  return amount ? { verdict: { category: 'resource', salience: 3 } } : undefined;
}

/** Whether the label says that its value is nothing to be done: 咨询电话：0571-88886666. */
export const isNoDemand = (label: ReadClause | undefined, value: ReadClause | undefined): boolean =>
  areRow(label, value) && NO_DEMAND.test(label?.text ?? '');

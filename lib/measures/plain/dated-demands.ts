import { skipAdverbs } from '../rules/skip-adverbs.ts';
import type { PlainClause, PlainDemand } from './plain-clause.ts';
import { TOLD } from './told.ts';

/** What is to be done by a date: 完成, 建成, 报送. */
const DONE =
  /^(?:将|把|向|全部|全面|基本|完成|建成|报送|上报|提交|提出|反馈|报名|缴纳|缴清|办理|交付|投用|投产|竣工|完工|通车|开工|开通|启动|实现|达到|落实|整改|清零|销号|到位|到岗|出台|制定|印发|公布|拆除|停止|关闭|撤离|转移|登记|申报|验收|送达|签订|发放|兑付|拨付|安装|投入)/;

/** Words before a limit that make it a demand, whoever is to meet it: 有兴趣人士请于4月30日前递交申请. */
const GOAL =
  /(?:确保|力争|争取|务必|务|保证|必须|要求|[^申提邀]请|^请|须|[^相反供适响对效感呼]应当?|需)(?:在|于|到)?(?:[^，。；]{1,28}之日起)?$/;

/** Who is to do it, before the limit: nothing, or a short subject (各县区在, 施工单位于). */
const SUBJECT = /^(?:请|各|全|市|县|区|镇|乡|省|相关|有关|施工|建设|责任)[\u3400-\u9fff、]{0,10}$|^$/;

/** 各县区在六月底前完成摸底, 确保年底前通车, 争取三年内翻番: a dated demand without a modal, or under a goal. */
function isDated({ clause: { from, end, review, text }, paragraph, limit, directs }: PlainClause): boolean {
  if (review || TOLD.test(text)) return false;
  // “十五五”末 is beside other limits, and has its date all the same.
  const isBy = limit?.kind === 'by' || (limit?.kind === 'beside' && limit.value.date !== undefined);
  if (!limit || !(isBy || limit.kind === 'length')) return false;
  const before = text.slice(0, limit.start);
  const behind = skipAdverbs(paragraph, from + limit.end, end);
  if (GOAL.test(before) && end - behind >= 2) return true;
  const subject = (isBy || (directs && before === '')) && SUBJECT.test(before) && !/[为们的]/.test(before);
  return subject && DONE.test(paragraph.slice(behind, behind + 2));
}

/** 活动截止到5月底 */
function isUntil({ clause: { text }, limit }: PlainClause): boolean {
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
const isPeriod = ({ clause: { text, review }, limit }: PlainClause): boolean =>
  limit !== undefined && !review && PERIOD.test(text) && !PAST.test(text);

const MAY_DO = new RegExp(`^(?:期间|内|止)?[，]?(?:起)?(?:可|均可|开始|接受|受理)?${OPEN}`);

/** 计划由即日起至六月三十日接受申请, 公众可在六月十五日前发表意见: when a thing may be done. */
function isOpenFor({ clause: { text, review }, limit }: PlainClause): boolean {
  if (!limit || review || PAST.test(text)) return false;
  if (limit.kind === 'beside' || limit.kind === 'towards') return false;
  if (/可(?:以)?(?:于|在|自|从)?$/.test(text.slice(0, limit.start))) return true;
  return limit.kind === 'days' && MAY_DO.test(text.slice(limit.end, limit.end + 10));
}

/** 有关规例将于七月一日起生效: from when a rule holds. */
function isInForce({ clause: { text, review }, limit }: PlainClause): boolean {
  if (limit?.kind !== 'from' || review || PAST.test(text)) return false;
  const behind = text.slice(limit.end, limit.end + 4);
  return /^(?:正式|全面)?(?:生效|施行|实施|执行|启用|试行)/.test(behind);
}

/** 责令限期整改 */
const isOrdered = ({ clause: { text, review }, limit }: PlainClause): boolean =>
  limit !== undefined && !review && /^(?:[^，。]{0,12}的)?(?:由[^，。]{1,14})?责令[^，。]{0,4}(?:限期|在)/.test(text);

/** The clause says nothing beside its limit. */
const isAllLimit = ({ clause: { text }, limit }: PlainClause): boolean =>
  limit !== undefined &&
  (limit.start === 0 || (limit.start === 1 && /^[到在于]/.test(text))) &&
  limit.end >= text.length - 2;

/** What is closed, stopped or opened for a time, in the clause behind it. */
const CLOSES =
  /^(?:将|暂时)?(?:对[^，。；]{2,30}(?:实行|实施|进行|采取|予以)|[^，。；]{0,16}?(?:禁止|暂停|停止|封闭|关闭|停水|停电|停气|停运|停驶|限行|禁行|停航|禁渔|禁火|闭馆|休馆|封路|检修|管制|中断|可|开放|受理|接受|不得))/;

/** 自3月8日0时起至6月30日24时止，对滨河路实行全封闭施工; 自公告之日起至3月20日，异议人可提出书面异议. */
const isClosedFor = (plain: PlainClause): boolean => {
  const { clause, limit, next } = plain;
  if (clause.review || !next || !(limit?.kind === 'days' || limit?.kind === 'from') || !isAllLimit(plain)) return false;
  return CLOSES.test(next.text) && !TOLD.test(next.text);
};

/** What a notice of a works or of the police stops: 定于3月6日8:00至20:00停水. */
const STOPS =
  /^(?:期间)?(?:[，]?对[^，。；]{2,24}(?:实行|实施|进行|采取))?(?:临时|暂时|计划|全面|全线)?(?:停水|停电|停气|停运|停航|停驶|停暖|断水|断电|封闭|关闭|封闭施工|禁行|限行|交通管制|暂停|停止|禁渔|休市|闭馆|检修)/;

/** The same before its days: 交通管制由3月9日凌晨二时至上午十一时实施. */
const STOPPED = /(?:管制|封闭|停水|停电|停气|停运|封路|闭馆)(?:措施|时间|施工)?(?:将|会|拟)?(?:于|由|自|从|在|为)?$/;

/** 定于3月6日8:00至20:00停水 */
const isStopped = ({ clause: { text, review }, limit }: PlainClause): boolean =>
  limit?.kind === 'days' &&
  !review &&
  !PAST.test(text) &&
  (STOPS.test(text.slice(limit.end, limit.end + 30)) || STOPPED.test(text.slice(0, limit.start)));

/** What is to be reached: 森林覆盖率达到45%. */
const REACHES = /达到?\d|达到|超过|突破|建成|形成|实现|完成|保持在|控制在|提高[到至]|降[低]?[到至]|全复盖|翻一番/;

/** 到“十五五”末，森林覆盖率达到45%; 到2027年底，建成高标准农田500万亩: of a year that is not over. */
const isTowards = (plain: PlainClause): boolean => {
  const { clause, limit, next, year } = plain;
  if (clause.review || !next || !isAllLimit(plain) || !/^(?:力争)?到/.test(clause.text)) return false;
  const due = Number(limit?.value.date?.slice(0, 4));
  return year !== undefined && due >= year && REACHES.test(next.text) && !TOLD.test(next.text);
};

/** Demands with a time limit, the likeliest first. */
export const DATED_DEMANDS: readonly PlainDemand[] = [
  { sample: '各街道在2025年6月底前完成摸底登记。', holds: isDated },
  { sample: '活动截止到5月底。', holds: isUntil },
  { sample: '报名期限至4月18日止。', holds: isPeriod, verdict: { category: 'deadline', salience: 3 } },
  { sample: '由即日起至六月三十日接受申请。', holds: isOpenFor, verdict: { category: 'deadline', salience: 3 } },
  { sample: '有关规例将于七月一日起生效。', holds: isInForce, verdict: { category: 'deadline', salience: 3 } },
  {
    sample: '3月8日0时至6月30日24时，对滨河路实行全封闭施工。',
    holds: isClosedFor,
    verdict: { category: 'deadline', salience: 3 },
    withNext: true,
  },
  { sample: '定于3月6日8:00至20:00停水。', holds: isStopped, verdict: { category: 'deadline', salience: 3 } },
  {
    sample: '到“十五五”末，森林覆盖率达到45%。',
    holds: isTowards,
    verdict: { category: 'target', salience: 3 },
    withNext: true,
  },
  { sample: '责令限期整改。', holds: isOrdered, verdict: { category: 'accountability', salience: 3 } },
];

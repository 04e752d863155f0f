import type { ReadClause } from '../clauses/read-clauses.ts';
import { isSomebody } from '../fields/is-somebody.ts';
import type { DocumentKind } from '../kind.ts';
import type { Span } from '../model/cut-sentences.ts';

/*
 * What is no measure though its words are those of one: headings, attachments, rows of a form, what a measure rests on, the
 * situation told before the demand. Each is a pattern of its own; a run is dropped or loses the clauses that are none.
 */

/** What is looked at: a clause, its paragraph, and what sort of text it stands in. */
interface Seen {
  readonly clause: ReadClause;
  readonly paragraph: string;
  readonly kind: DocumentKind;
}

type Test = (seen: Seen) => boolean;

const BINDS = /^(?:ban|sanction|adopted|may|duty|target|deadline|by-|from-)/;

const binds = ({ modal, hits }: ReadClause): boolean =>
  modal !== undefined || hits.some(({ rule }) => BINDS.test(rule.name));

/** What a heading is about rather than what it wants: 二、重点任务, （二）存在的问题, 三、主要增长因素分析. */
const TOPIC =
  /(?:情况|问题|分析|任务|目标|要求|措施|原则|范围|对象|背景|依据|标准|流程|程序|方式|方法|步骤|安排|信息|清单|名单|目录|附件|附则|总则|说明|回顾|形势|意义|概况|简介|数据|因素|特点|成效|自查|抽查|检查|督查|举措|时间|地点|内容|行动|组织|工作|计划|条件|办法|材料|分配|须知|纪律|职责|机构)$/;

/** Longest topic, in characters, and what opens a heading that wants something: 强化保障措施. */
const LONGEST_TOPIC = 14;
const WANTS = /^[着大全切扎严狠加强做抓落健完推深明统提实开建聚突压守用夯把优改补稳]/;

/** 二、重点任务, and （一）畜牧结构日趋优化 in a statistical report: a heading that nothing in it makes a demand. */
const isTopic: Test = ({ clause, kind }) => {
  if (!clause.heading || clause.banList || binds(clause)) return false;
  const { text } = clause;
  return kind === 'statistics' || (text.length <= LONGEST_TOPIC && TOPIC.test(text) && !WANTS.test(text));
};

/** Characters of a paragraph that say whether it is an attachment. */
const LOOKED_AT = 24;

/** A form, a list or a table as it is named below a text: 附件：1.隐患排查汇总表. */
const ATTACHMENT = /^\s*(?:附件?[\d一二三四五]{0,2}[：:.、]|附[表录图件]|抄送|主题词|责任编辑|来源[：:]|编辑[：:])/;
const LIST_TITLE = /(?:清单|名单|目录|一览表|[汇登申情统计审反]{1,3}[总记请况计批馈]表|信息表|回执)$/;

const isAttachment: Test = ({ clause, paragraph }) =>
  ATTACHMENT.test(paragraph) || (clause.heading && !binds(clause) && LIST_TITLE.test(clause.text));

/** The label of a row that says what something is: 食品名称：…, 生产日期：2017-10-30. */
const FACT =
  /^(?:[（(][^）)]{1,3}[）)]|\d{1,2}[.、])?[^，。；]{0,6}(?:名称|品名|日期|批号|规格|商标|型号|姓名|性别|职务|职称|单位名称|注册号|编号|文号|法定代表人|住所|索引号|主送|发布时间|发文机关)$/;

const isFact: Test = ({ clause }) => clause.mark === '：' && FACT.test(clause.text);

/** 一是从降雨来看, 三是从现有的水源来看，水源不足已成为最大问题: the situation. */
const SEEN_FROM = /^从[^，。；]{2,24}(?:来看|看|来说)$/;
const LACKS =
  /(?:不足|不够|不到位|不强|不高|不平衡|薄弱|滞后|老化|失修|短缺|紧缺|偏低|偏少|较差|缺乏|缺失)(?:等?(?:问题|现象))?$/;
const FACES = /存在|面临|还有|成为/;
const TROUBLE = /(?:不足|问题|难题|困难|风险|隐患|差距|挑战|短板|瓶颈)$/;

const isTrouble = (text: string): boolean => LACKS.test(text) || (FACES.test(text) && TROUBLE.test(text));

const isSituation: Test = ({ clause }) => !binds(clause) && !clause.modalBefore && isTrouble(clause.text);

/** What is asked when something is looked over: 电线是否老化, 有无损坏. */
const isQuestion: Test = ({ clause }) => !binds(clause) && /是否|有无/.test(clause.text) && !firesHead(clause);
const firesHead = ({ hits }: ReadClause): boolean =>
  hits.some(({ rule }) => rule.place === 'head' && rule.name.startsWith('verb-'));

/** Who was there: 各县区分管负责人参加会议. */
const isAttendance: Test = ({ clause }) =>
  clause.modal === undefined &&
  /(?:参加|出席|列席|陪同)(?:了?(?:会议|活动|仪式|座谈会?|培训|调研|考察))?$/.test(clause.text);

/** What is expected, or was planned once, by a date: 预计年底前通车, 报名期限原定至4月18日止. */
const FORESEEN = /^[^，。；]{0,12}(?:预计|有望|预期|原定|估计|估算)|[^经通超]过[会议审]?$/;

/** What nobody brings about: 预计4月中旬气温回升到20℃左右. */
const WEATHER = /气温|降[雨水雪温]|[风浪]力|水位|雨量|浪高|[客车人]流/;

const isForeseen: Test = ({ clause: { modal, text, hits } }) =>
  modal === undefined &&
  FORESEEN.test(text) &&
  (WEATHER.test(text) || hits.some(({ rule }) => rule.name === 'by-when'));

/** Since when there is such a place: 县应急管理局成立于2019年. */
const isHistory: Test = ({ clause }) =>
  clause.modal === undefined && /(?:成立|始建|创[办建]|设立|建成)于[^，。；]{0,4}\d{2,4}年/.test(clause.text);

/** What somebody failed to do, told: 上述两家单位未在规定时间内报送材料; not 未按期补正的，视为撤回. */
const FAILED = /未(?:能|在|于|按)(?![^，。；]*[的者](?:，|$))/;

const isFailure: Test = ({ clause }) => clause.modal === undefined && !clause.modalBefore && FAILED.test(clause.text);

/** What somebody works for, told: 建设者们为大桥年内通车出力. */
const WORKS_FOR = /(?:出力|助力|加油|贡献力量|添砖加瓦)$/;

const isPraise: Test = ({ clause }) =>
  clause.modal === undefined &&
  !clause.modalBefore &&
  !clause.ordinal &&
  clause.text.includes('为') &&
  WORKS_FOR.test(clause.text);

/** Who signs, on a line of its own: 南港县人民政府办公室. */
const SIGNED = /^.{2,20}(?:人民政府|办公室|委员会|[局厅署]|公司|大学|学院|中学|小学)$/;

const isSignature: Test = ({ clause: { heading, ordinal, modal, text } }) =>
  heading && !ordinal && modal === undefined && SIGNED.test(text) && isSomebody(text);

const NONE: readonly Test[] = [
  isSignature,
  isPraise,
  isFailure,
  isHistory,
  isForeseen,
  isTopic,
  isAttachment,
  isFact,
  isSituation,
  isQuestion,
  isAttendance,
];

/** What a measure rests on or what it is for, told before it: 根据《…条例》的规定, 为切实加强汛期安全. */
const BASIS =
  /^(?:根据|依据|依照|按照)[^，。；]*(?:规定|要求|精神|部署|安排|条例|办法|通知|意见|方案|计划|法|[》）])$|^为(?:了|切实|进一步|贯彻|深入|全面|加强|做好|规范|确保|保障|避免|防止|推动|促进|有效)[^。；]*$/;

const isBasis = (clause: ReadClause): boolean => !binds(clause) && !clause.ordinal && BASIS.test(clause.text);

/** The run without what is none at its beginning; undefined where nothing is left. */
export function withoutNone(
  span: Span,
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
  kind: DocumentKind,
): Span | undefined {
  const members = clauses.slice(span.from, span.until);
  const paragraph = (paragraphs[members[0]?.paragraph ?? 0] ?? '').slice(0, LOOKED_AT);
  const isNone = (clause: ReadClause): boolean => NONE.some((test) => test({ clause, paragraph, kind }));
  const seenFrom = SEEN_FROM.test(members[0]?.text ?? '') && !members.some(binds);
  if (seenFrom || members.every(isNone) || ATTACHMENT.test(paragraph)) return undefined;
  let from = span.from;
  while (from < span.until && isBasis(clauses[from] as ReadClause)) from++;
  // 全县邮路畅通，同比增长5%: the figure is what a statistical report is read for.
  const counts = kind === 'statistics' && !members.some(binds) && members.some(({ text }) => /\d/.test(text));
  while (counts && !/\d/.test(clauses[from]?.text ?? '')) from++;
  return from < span.until ? { ...span, from } : undefined;
}

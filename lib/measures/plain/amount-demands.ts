import { numbersIn } from '../../values/amounts/numbers-in.ts';
import type { PlainClause, PlainDemand } from './plain-clause.ts';
import { TOLD } from './told.ts';

/** A demand with an amount: by a pattern of its clause, which does not look back or tell. */
const withAmount =
  (test: RegExp) =>
  ({ clause: { text, review } }: PlainClause): boolean =>
    !review && test.test(text) && !TOLD.test(text) && numbersIn(text).length > 0;

/** 将增速提高零点五个百分点: nobody is named, the object stands in front; 将带动就业 only tells what will be. */
const SET_ANEW =
  /^[将把](?!会|于|在|有|达|带|进|继|新|完|实|超|突|推|为|使|让|迎|从|是|对|由|与|以)[^，。；\d]{1,14}?(?:提高|提升|降低|降至|降到|压减|缩短|控制|增加|扩大|减少|下调|上调|延长|调整)/;
const setsAnew = withAmount(SET_ANEW);

const STANDARD =
  /(?:补贴|补助|奖励|资助|救助|补偿|津贴|收费|缴费|保障|供养|征收|拨款)(?:标准|金额|额度|限额|上限|下限)(?:为|是|不[低高]于|不超过|每|统一为|[提调]高[到至]|调整[为到至]|降[低]?[到至]|增加[到至])|按[^，。；]{0,12}标准(?:给予|发放|执行|补助|补贴|收取|缴纳)/;

/** What a rate or a standard becomes: 首付比例由30%下调至20%. */
const ADJUSTED =
  /(?:标准|比例|额度|限额|利率|费率|税率|价格|上限)[由从][^，。；]{1,12}(?:提高|上调|下调|降低|调整|增加|降)[至到为]/;

/** What a notice asks for: 报名费每人每科50元, 最高限价为128.65万元, 质量保证金为合同价款的3%. */
const CHARGE =
  /(?:报名费|考试费|考务费|体检费|工本费|资料费|手续费|培训费|停车费|保证金|押金|租金|学费|住宿费|会费|门票|票价|最高限价|投标限价|控制价|预算金额|预算价|起拍价|起始价)(?:标准)?(?:为|是|每|按|不[高低]于|不超过)/;

/** How many are looked for: 公开招聘社区工作者120名, 拟招录86人. */
const HIRING =
  /^(?:现|拟|计划|决定|将)?(?:面向[^，。；]{2,12})?(?:公开|统一|集中|择优)?(?:招聘|招录|招收|招募|录用|聘用|选聘|选调|遴选|选派)[^，。；]{0,24}?[\d一二三四五六七八九十百千]余?[名人]/;

/** What anybody is entitled to: 每名合资格人士可获发1,500元津贴, 每户补助1万元. */
const ENTITLED =
  /可(?:获发?|申?领取?|享受?|申请)|^(?:对)?每[人户名亩头位家生年个]?[^，。；]{0,12}?(?:补助|补贴|奖励|奖补|资助|发放|给予)|^(?:补助|补贴|奖励|奖补|资助|发放|给予)每/;

/** A norm: 合格率不低于98.5%, 服务半径控制在15公里以内, 数量不超过十五个, 限高4.5米. */
const NORM =
  /^[^，。；\d]{0,16}?(?:不得?低于|不得?少于|不得?高于|不得?超过|不得?大于|不得?小于|控制在|保持在|稳定在)[^，。；]{1,12}|^(?:每[车户人家次日位])?限[高宽重速载长购乘](?:为)?\d|^[^，。；\d]{1,12}(?:范围|宽度|高度|间距|距离|期限|时限)为/;

/** 处五千元以上三万元以下罚款, 违例者最高可被罚款10万元. */
const SANCTION = /(?<!被)处[^，。；处]{1,25}(?:罚款|罚锾|罚金|有期徒刑|拘役|拘留|监禁)/;
const HIGHEST = /(?:最高|一经定罪)[^，。；]{0,6}可?被?(?:处|判|罚|监禁)/;
/** 罚款港币三千元, 每日加收万分之五的滞纳金 */
const FINE = /^可?罚款(?![由所收])|加收[^，。；收]{1,16}滞纳金/;

/** What words 应 begins besides 'ought to': 应急, 应邀, 应用; and 应对, 应有. */
const DUTY =
  /^应(?![急邀对用该付届聘有试诉变声运收交激验景时酬标了和召征])(?:[^，。；]{0,6}(?:提|编|增|设|补|完|达|缴|投|拨|配|安排|控制|保|减|降|建|于|在|依))/;

/** What an office says it will do: 署方会增派逾200名人员. */
const ANNOUNCED =
  /^[^，。；\d]{1,12}会(?:再|继续|另外|额外)?(?:增派|加派|调派|派出|增拨|拨款|拨出|增加|投放|推出|加开|增设|派发|发放|预留|提供)|^(?:政府|当局|署方|本府|市府|县府|[^，。；\d]{1,6}[署局处])(?:将)?(?:拨款|注资|斥资|预留)/;

/** 力争接待游客上千万人次 */
const GOAL = /^(?:力争|确保|争取|务必)/;

/** What money or people are set aside for: 安排三亿五千万元用于补助. */
const COMMITTED =
  /^(?:需要?|拟|计划|统筹|另|再)?(?:安排|下达|拨付|拨款|追加|预留|编列|投入|投资(?![来者商环方主])|筹集|筹措|储备|调拨)/;

/** Acts that open a line of a plan: 建设两百三十座泵站. */
const ACT =
  /^(?:需要?|拟|计划)?(?:建设|补充|新建|改建|扩建|改造|建成|完成|实施|新增|培训|培育|引进|打造|治理|修复|种植|推广|整治|配备|发放|组织|开展|加固|提高|降低|压减|减少|发动|举办|创建|清理|清运|安置|招聘|招录|选派)/;

const isGoal = ({ clause: { text, review }, limit }: PlainClause): boolean =>
  !review && GOAL.test(text) && !TOLD.test(text) && (limit !== undefined || numbersIn(text).length > 0);

/** A line that a text of another kind would tell: only where the text says what is to be done. */
const inDirective =
  (test: RegExp) =>
  (plain: PlainClause): boolean =>
    plain.directs && withAmount(test)(plain);

/** As `inDirective`, and only where the sentence begins: behind a comma an act tells what came of another. */
const opensTask =
  (test: RegExp) =>
  (plain: PlainClause): boolean =>
    plain.clause.firstInSentence && inDirective(test)(plain);

const TARGET = { category: 'target', salience: 3 } as const;
const SANCTIONED = { category: 'accountability', salience: 3 } as const;
const RESOURCE = { category: 'resource', salience: 3 } as const;

/** Demands with an amount, the likeliest first. */
export const AMOUNT_DEMANDS: readonly PlainDemand[] = [
  { sample: '将增速提高零点五个百分点。', holds: (plain) => plain.clause.firstInSentence && setsAnew(plain) },
  { sample: '力争接待游客上千万人次。', holds: isGoal, verdict: TARGET },
  { sample: '补助标准为每亩三百元。', holds: withAmount(STANDARD), verdict: RESOURCE },
  { sample: '处五千元以上三万元以下罚款。', holds: withAmount(SANCTION), verdict: SANCTIONED },
  { sample: '最高可被罚款10万元。', holds: withAmount(HIGHEST), verdict: SANCTIONED },
  { sample: '罚款港币三千元。', holds: withAmount(FINE), verdict: SANCTIONED },
  { sample: '每名合资格人士可获发1,500元津贴。', holds: withAmount(ENTITLED), verdict: RESOURCE },
  { sample: '应编列预算新台币3亿2千万元。', holds: withAmount(DUTY) },
  { sample: '首付比例由30%下调至20%。', holds: inDirective(ADJUSTED), verdict: TARGET },
  { sample: '署方会增派逾200名人员执勤。', holds: withAmount(ANNOUNCED), verdict: { ...RESOURCE, salience: 2 } },
  { sample: '合格率不低于98.5%。', holds: inDirective(NORM), verdict: TARGET },
  { sample: '报名费每人每科50元。', holds: inDirective(CHARGE), verdict: RESOURCE },
  {
    sample: '公开招聘社区工作者120名。',
    holds: inDirective(HIRING),
    verdict: { category: 'decision', salience: 2 },
  },
  { sample: '安排三亿五千万元用于补助。', holds: opensTask(COMMITTED), verdict: RESOURCE },
  { sample: '建设两百三十座泵站。', holds: opensTask(ACT), verdict: TARGET },
];

import { ADDRESSEES } from '../clauses/words/addressees.ts';
import { VERB_GENERIC } from '../rules/lexicon/words/verb-generic.ts';
import { VERB_OPERATIONAL } from '../rules/lexicon/words/verb-operational.ts';
import { VERB_STANCE } from '../rules/lexicon/words/verb-stance.ts';
import { listWords } from '../rules/list-words.ts';
import { MORE_ACTORS } from './words/more-actors.ts';

/* How official text names who is to act, and what stands around such a name: the patterns of `actors.ts`. */

/** What somebody who is to act is called, as the end of a phrase: 各县区财政局, 最后离开教室的学生. */
export const ENDS = new RegExp(
  `(?:${[...listWords(ADDRESSEES), ...listWords(MORE_ACTORS)].join('|')})(?:（[^）]{1,12}）)?(?:们|等)?$`,
);

/** Ends that are parts of many other words (城镇, 责任人, 自觉站): only a modal behind them tells. */
export const WEAK =
  /[某行商长人户站所镇乡村队处方家员者科室部局委院办省市县区]$|上下$|中心$|城市$|国家$|我[市县省区]$|你$|地区$/;

/** Weak by their last character only. */
export const STRONG =
  /人员$|(?:负责|申请|当事|监护|经营|行政|志愿|消费|劳动|持牌|医护|工作|办公|部门|专班|领导)[人员者室]$|密闭场所$|营业场所$|[省市县区][^省市县区，]{1,3}办$|[商用住农]户$|[^省市县区]{2}(?:[局厅署]|[^干]部|委员会|办公室|[全防应综]办)$|各[市县区乡镇村]{1,4}$|^各[\u3400-\u9fff]{1,8}$|店家$|办事处$|派出所$|双方$|[署局院校]方$|(?:党员|领导|机关|广大|基层)[、和]?干部$/;

/** What a phrase for somebody who acts does not have. */
export const INNER =
  /[让是更将遇]|(?!^)被(?!执行人)|已全|查获|了(?!解)|肯定了|成立|团结带领|总结形成|巴士站|呼吁|提醒|(?<![举申预通填])报(?!名)|日前|时间|转移|(?<!一)把|最(?!后)|做好|看到|达到|成为|有利于|走进|每[日月年]|至少|不[漏落]|^每|\d人$|，/;

/** A modal behind the phrase: it tells who is to act whatever the verb is. */
export const MODAL =
  /^(?:一定|务必|最高|都|均|也|亦|还|更|则|就|一律|原则上|今后|届时|同时|日后){0,3}(?:要(?!求|素|点|闻|件|道|害|职)|应(?!急|对|用|届|收|聘|答|变|有)|须|必须|务须|务必|不得|不能|不可(?!抗)|不应|不准|不宜|严禁|禁止|可以|可(?!持续|行|能|靠|观|信|研|追)|能(?!力|源|耗|效|量|人|够的)|会(?!议|计|员|同|商|场|上|后|前|展|客|见)|将(?!军|领|士)|拟(?!定|订|人)|需(?!求)|请|切勿|切忌|勿)/;

/** Prepositions that open a predicate. */
export const PREPOSITION =
  /^(?:对(?!口|象|策|外|接)|把|向|在(?!册|建|编|岗|职|线|校|地)|于|按(?!揭)|依(?!据)|根据|结合|围绕|以(?!上|下|内|外|及|来|后|前)|从(?!业|事|严|快|重)|自(?=\d|即|今|本|发|收)|每[年月季日周]|通过|负责(?!人|同志|制)|(?:一|逐)[步级户项]|是[^，]{0,14}责任|未(?:经|按|在|取得|完成|通过)|已(?!全部|要求|呼吁|提醒))/;

const PREDICATES = [...listWords(VERB_OPERATIONAL), ...listWords(VERB_GENERIC), ...listWords(VERB_STANCE)];
const MORE_VERBS =
  '决定 完成 发布 参照 通报 反映 抽调 申报 拟 正(?=在|积极|全力) 去年 共 核定 表决 审议 裁定 接到 收到 发现 认为 审查 预降 批准 审批 担任 筹措 走访 暂停 带队 归口 巡检 调度 派员 挖掘 盡快 尽快 尽早 尽量 携带 审理 搞好 重点 服从 进行 带队 承担 处理 组织 统筹 确定 制定 实施 先救治 提供 支付 缴纳 启动 采取 安排 拿出 设立 增设 派员 牵头 会同 配合 遵守 参加 参与 停售 停止 最高可 列席 收取 退还 办理 登记 报告 全力 滚动 适时 如 若 给予 予以 注意 留意 检查 核查 抽查 处(?=[\\d一二三五罚以]) 依规 依法 继续 定期 及时 立即 主动 认真 积极 统一 具体 切实 全面 坚决 严格 持续 深入 加强 加快';
export const VERB = new RegExp(
  `^(?:${[...MORE_VERBS.split(' '), ...PREDICATES].join('|')})(?![的者室组办局队处科站]|单位|部门|人员|机构|企业|中心|专班|小组|领导)`,
);

/** What opens no phrase of somebody who acts: a verb with its object (转移群众), a preposition, a condition, a modal. */
export const OPENS_NONE =
  /^(?:[（“于已]|正值|我代表|代表|下列|组织(?!部|单位|者)|转移|发动|动员|引导|督促|支持|帮助|指导|协助|协调|推动|推进|安排|保障(?!部|中心)|鼓励|允许|禁止|严禁|加强|开展|完善|落实|压实|强化|提供|通知|告知|提醒|宣传(?!部|组|口)|培训|选派|抽调|调集|派出|责令|要求|成立|设立|建立|撤离|疏散|安置|救助(?!站|机构)|给予|向|对(?!口)|把|将|在|从|以|按|为|由|经(?![济贸信营办开])|因|当(?!事|局|地)|如|若|凡|但|而|既|不|所需|通过|针对|根据|结合|围绕|确保|力争|保证|全面|进一步|切实|持续|严格|继续|深入|坚持|关于|至于|除|要|应(?!急)|须|会(?!议|员|计)|使|让|令|与|和|同|跟|以及|或|并|比|就|做好|抓好|提高|提升|发挥|用好|用足|增强|严厉|依法|依规|认真|充分|积极|坚决|切勿|供(?![销电水热气货应])|可|能(?!源)|得|有(?!关|条件|意者)|是|有效|工作(?!人员|组|专班|小组|站|者|单位|机构)|其中)/;

/** Words before the phrase that are no part of it. */
export const LEADS =
  /^(?:\d{1,2}(?:\.\d{1,2}){1,3} ?|【[^】]{2,16}】|（[^）]{2,12}消息） ?|[一二三四五六七八九十]是|仅|凡(?:是)?(?=[^，]{2,20}(?:人|人员|儿童|学生|企业|单位))|明年|今年|下半年|同时|其中|特别是|尤其是|此外|另外|因此|所以|今后|届时|施工期间|期间|活动期间|节假日期间|过渡期内|目前|下一步|下一阶段|当前|而|并|但|后续|未来|近日|日前|首先|接下来|现时|必要时|另外?(?=[^一])|届时|因应[^，]{2,10}需要){1,3}/;

/** Who is asked: 请参建单位严守底线, 希望特首回应, 责令某公司停售. */
export const ASKED =
  /^(?:[^，]{0,24}(?=责令|呼吁|吁请|提醒|敦促))?(?:敬?请|希望|恳请|呼吁|吁请|促请|要求|责令|敦促|提醒|建议(?![书稿案])|号召|禁止|授权)/;

/** Who is asked by somebody: 陈世仁也都要求相关单位, 水利局吁请市民; not 按照有关要求. */
export const ASKED_BY =
  /^(?![^，]{0,12}(?:按|照|根据|符合|落实|达到|提出|贯彻|对标))[^，的]{0,24}?(?<!可以?|有权|应当?|将|[须要]|不得)(?:吁请|要求|叮嘱|指示|责成|(?<!代表)建议(?![书稿案]))(?=[\u3400-\u9fff])/;

/** Who may: 鼓励家长可主动联络; 鼓励企业参加 is done by whoever writes. */
export const ENCOURAGED = /^(?:鼓励|支持|允许|欢迎|倡[议导]|提倡)/;

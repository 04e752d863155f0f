/*
 * Whether a phrase before a predicate is the name of somebody, and not a clause that happens to end like one: 银保监会先后组织
 * is a body and what it did, 经营者为消费者 two bodies, 2010年全国政府 the beginning of 政府采购. What is doubtful is nobody.
 */

/** Behind a description: what stands before 的 may be a clause of its own (未取得许可证的企业). */
const undescribed = (phrase: string): string =>
  phrase
    .slice(Math.max(phrase.lastIndexOf('的'), phrase.lastIndexOf('之')) + 1)
    .replace(/特别是|尤其是|（[^（）]{0,40}）/g, '');

/** Behind a verb, what makes a name of it: 指导单位, 委托人, 落实部门. */
const NAMED =
  '(?!单位|部门|机构|机关|组织|小组|中心|平台|委员|老师|教师|商|同志|同仁|类|基金|[人者方员组站点团](?![民大]))';

/** What is done in the middle of a phrase. Verbs that names are made of (管理, 监督, 建设, 服务, 审批) are none of these. */
const ACTS =
  `委托 组成 包括 贯彻 落实 推动 推进 促进 鼓励 支持 引导 指导 帮助 带领 带动 邀请 聘请 感谢 勉励 寄语 叮嘱 要求 建议 指示 责成 责令 拜托 答应 表示 认为 提出 强调 主张 宣布 规定 约定 明知 发现 了解 召开 举行 开展 实行 实现 完成 推荐 推选 选出 享受 享有 覆盖 分赴 看望 拥有 入选 进入 离不开 困扰 来自 走出 走进 具备 简化 建立 设立 设在 下设 面向 适用 致使 给予 赋予 协助 配合 响应 提升 提高 加强 强化 加大 重视 关心 利用 调动 凝聚 整合 联系 联动 瞄准 围绕 作为 行使 授权 承担 转由 证明 解决 获得 违反 造成 提请 提送 陪同 出台 进行 采取 主管 奖励 资助 展示 规范 优化 改善 扩大 启示 告诉 通知 交付 移请 引进 驾驶 佩带 游离 冒充 共享 迎来 等现象 指派 看到 希望 使得 免费 新增 作出 发出 收到 召集 清查 到期 构建 采用 聚焦 回避 移交 列明 提及 质询 倡导 提倡 号召 呼吁 提供 辅导 绝非 跨 行经`
    .split(' ')
    .join('|');

/** Small words of a clause: prepositions, adverbs, 是 and 有, a day or a sum. */
const CLAUSE =
  /(?<![行作因认]|(?<!个)人)为(?!民)|(?<![可难得足予加])以(?![上下内外及来前后])|(?<![由在对关等属终])于|(?<![方去意走])向(?!阳|东|西|南|北|导)|针对|(?<![相针核应绝面])对(?!外|口|台|方|象)|(?<!一)把|是(?!否)|(?:[共没我具就]|现已?|如|[^所国私公持含享占固民拥稀])有(?!人|关|条件|意|限|线|色|机|效)|有(?:权|义务)|[因使令凭](?!此|用|馆|节|者|命)|由(?!于)|自(?!治|然|来|由|愿|行|主|媒|贸|动|营|考|驾|首|薦|荐|身|强)|经(?!济|营|理|办|开|贸|信|销|纪|管)|通过|透过|按(?!揭|份)|依(?:照|据|靠)|根据|已(?!故|婚)|未(?!成年|婚)|曾|正(?=在|面)|先后|分别|亦|坚决|(?<!所)在(?!线|校|职|册|岗|建|编|读|京|港|任|学|押|场|.?(?:单位|人员|师生|职工|企业|教职|居民))|认真|积极|不(?:断|仅|得|能|可)|进一步|首先|才能|继续|全面|大力|努力|再(?!担保|就业|生)|到(?!会|场|岗|访|位|者)|随|予(?!以)|(?<![供补自])给|帮(?!扶)|(?<![申聘邀])请(?![人方求])|[着过](?!渡|境|程|往|路)|了|(?:\d|[一二三四五六七八九十])[年月日](?!级)|\d(?:万|亿)?(?:多)?元/;

const INSIDE = new RegExp(`(?:${ACTS})${NAMED}`);

/** Anywhere in it, also in a description: a modal, an end of a sentence, a mark that does not close. */
const NEVER =
  /[；：]|(?<![主重需首必只摘纪概紧])要(?!求|素|点|闻|件|道|害|职)|应当|必须|不得|可(?:以|向|因)|[将更须]|需(?!求)|即可|作为|有权|提请|认为|表示|指出|强调|提出|探索|能代表|代表(?=学校|政府|全|[市省我])|应(?=聘|由|在|与|向|按|如|以|对)|他们?还|^(?:他|她|它|我们?(?!国|省|市|县|区|校|院|局|委|厅|部|署|处|港|镇|乡|村|方|司))/;

/** What opens a condition, a means or an act, and no name. */
const OPENS =
  /^(?:虽然?|尽管|即使|就算|只要|只有|由于|为了|随着|透过|借由|借此|藉|包括|作为|面向|致使|经过|任凭|否则|谈|适应|深刻|看望|感谢|做实|构建|建构|摆正|尊重|理顺|简化|优化|促进|实现|探索|扩大|加大|大力|团结|凝聚|调动|监督(?!管理|员|机|委|检)|贯彻|宣布|废止|规定|约定|主张|称|表示|系指|是指|联系|联动|带领|邀请|归集|覆盖|走出|走进|赋予|便利|依靠|体现|旗帜|始终|必须|离不开|重在|方便|便于|满足|吸引|归|叫|寻求|防止|避免|防范|育|备春耕|的|是|做(?!市)|听说|变成|求(?!诊|职)|送|超前|尽速|转交|法律、行政法规规定|一些|许多|很多|大量|不少)/;

/** Ends that are only the first half of a word by themselves: 标的物所|有权, 人民群众|性, 政府|采购, 副局|长. */
const HALVES: readonly (readonly [end: RegExp, behind: RegExp])[] = [
  [/政府$/, /^(?:采购|购买|投资|补[助贴]|公信|职能|治理|性|债|工作|信息|网|奖)/],
  [/群众$/, /^(?:性|工作|组织|满意|评[价议]|诉求|需求|身边|路线|基础)/],
  [/[青少]年$/, /^[大中学]/],
  [/大?学$/, /^[生院科者]/],
  [/企业$/, /^(?:所得|家|年金|化)/],
  [/[局厅处司部院校班]$/, /^长/],
  [/办$/, /^公/],
  [/街道$/, /^办/],
  [/[协学]会$/, /^组织/],
  [/记者$/, /^会/],
  [/(?:企业|行业)$/, /^(?:联合|工会|协会|代表)/],
  [/代表$/, /^(?:组织|建议)/],
  [/工会$/, /^[主副]/],
  [/财政$/, /^[部厅局]/],
  [/理部$/, /^门/],
  [/学科$/, /^建设/],
  [/[业构位人]$/, /^贷款/],
  [/领导$/, /^(?:干部|班子|小组|人员|机关|下|力)/],
  [/(?:业主|家长|居民|村民|学生|教师|职工|员工|工会)$/, /^(?:大会|代表|委员|共[^\d计安]|会)/],
  [/[管居业村房规常组家妇执学党纪人]委$/, /^会/],
  [/基层社$/, /^[会区]/],
  [/业主$/, /^[管动体要张题]/],
  [/人民政府$/, /^(?:有关|各|工作|行政)?(?:主管)?部门/],
  [/大学$/, /^(?:首届|第|20\d\d)/],
  [/[省市县区]$/, /^(?:[委直属级长内外场]|会(?![同商议])|人大|政府|医保)/],
  [/组织$/, /^(?:力|化|部|者|部门|生活|机构|关系|路线)/],
  [/(?:相|主|需|重)$/, /^[要应]/],
];

/** 派出所 is somebody; 所 of 标的物所有权, 群众所需 is none. */
const PLACE_SO =
  /(?:派出|院|公|场|司法|研究|事务|交易|税务|看守|戒毒|教管|检验|收容|工商|监理|诊疗?|托儿|卫生|招待|拘留|防治|质检|气象|检查|管理|供电|安监|财政)所$/;

/** What opens an act, but not the description of somebody: 拒绝政府, but 拒绝检查的单位. */
const OPENS_UNDESCRIBED =
  /^(?:聘请|推荐|符合|募集|驾驶(?!人|员|同仁|者)|擅自|拒绝|取消|负责(?!人|同志|老师)|获(?![准批奖])|申请(?:设立|办理)|接受(?!单位|方))(?!.*[的之])/;

/** Ends that only look like somebody: 知道或者, 建设单位方可, 产业布局; and whom nobody addresses. */
const BROKEN = /(?:或者|再者|[后位]方|[布格结大破变开]局|(?<!安)全局|布署|总书记|(?<!有)意者|事实|协商)$/;

/** Bodies that call themselves 组织; else it is the verb: 国土空间规划的组织编制. */
const BODY_ZUZHI =
  /(?:[协学商]会|代表|职能的|学术|党|社会|经济|社团|群团|行业|基层|自治|调解|公益|志愿|国际|民间|外国|其他|合作|机关|任何|工会|团|营利|学生|社区|民主|企业|事业|服务|中介|专业|宗教|慈善|各类|各级|法人|非法人|境外|上级|下级|有关|相关|世界|卫生|贸易)组织$/;

const opens = (text: string, mark: string): number => text.split(mark).length;
const isClosed = (text: string): boolean =>
  opens(text, '（') === opens(text, '）') &&
  opens(text, '“') === opens(text, '”') &&
  opens(text, '《') === opens(text, '》');

/** Whether a phrase that ends as somebody's name does is one, by itself. */
export function isSomebody(phrase: string): boolean {
  if (!isClosed(phrase) || OPENS.test(phrase) || OPENS_UNDESCRIBED.test(phrase) || NEVER.test(phrase)) return false;
  if (BROKEN.test(phrase) || (/所$/.test(phrase) && !PLACE_SO.test(phrase))) return false;
  if (/组织$/.test(phrase) && !BODY_ZUZHI.test(phrase)) return false;
  const name = undescribed(phrase);
  return name.length > 0 && !CLAUSE.test(name) && !INSIDE.test(name);
}

/** Whether a phrase is cut off from a longer word by what stands behind it. */
export const isHalf = (phrase: string, behind: string): boolean =>
  HALVES.some(([end, next]) => end.test(phrase) && next.test(behind));

const OPENS_ACT = new RegExp(`^(?:${ACTS}|为(?=[^此])|有(?:权|义务))${NAMED}(?!的|.?了)`);

/** Whether a text opens with what somebody does that no word of the demands says: 委托资产评估机构, 为消费者提供. */
export const opensAct = (text: string): boolean => OPENS_ACT.test(text);

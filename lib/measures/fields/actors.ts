import type { Attribution } from '../../reading/article.ts';
import { limitAt } from '../../values/limits/deadline-in.ts';
import type { ReadClause } from '../clauses/read-clauses.ts';
import { ADDRESSEES } from '../clauses/words/addressees.ts';
import { VERB_GENERIC } from '../rules/lexicon/words/verb-generic.ts';
import { VERB_OPERATIONAL } from '../rules/lexicon/words/verb-operational.ts';
import { VERB_STANCE } from '../rules/lexicon/words/verb-stance.ts';
import { listWords } from '../rules/list-words.ts';
import { skipAdverbs } from '../rules/skip-adverbs.ts';
import { MORE_ACTORS } from './words/more-actors.ts';

/** What somebody who is to act is called, as the end of a phrase: 各县区财政局, 最后离开教室的学生. */
const ENDS = new RegExp(
  `(?:${[...listWords(ADDRESSEES), ...listWords(MORE_ACTORS)].join('|')})(?:（[^）]{1,12}）)?(?:们|等)?$`,
);

/** Ends that are parts of many other words (城镇, 责任人, 自觉站): only a modal behind them tells. */
const WEAK =
  /[某行商长人户站所镇乡村队处方家员者科室部局委院办省市县区]$|上下$|中心$|城市$|国家$|我[市县省区]$|你$|地区$/;

/** Weak by their last character only. */
const STRONG =
  /人员$|(?:负责|申请|当事|监护|经营|行政|志愿|消费|劳动|持牌|医护|工作|办公|部门|专班|领导)[人员者室]$|密闭场所$|营业场所$|[^省市县区]{2}(?:[局厅署]|[^干]部|委员会|办公室)$|各[市县区乡镇村]{1,4}$/;

/** What a phrase for somebody who acts does not have. */
const INNER =
  /[让是更将遇]|(?!^)被|呼吁|提醒|(?<![举申预通填])报(?!名)|日前|时间|转移|(?<!一)把|最(?!后)|做好|看到|达到|成为|有利于|走进|每[日月年]|至少|不[漏落]|^每|\d人$|，/;

/** A modal behind the phrase: it tells who is to act whatever the verb is. */
const MODAL =
  /^(?:一定|务必|最高|都|均|也|亦|还|更|则|就|一律|原则上|今后|届时|同时|日后){0,3}(?:要(?!求|素|点|闻|件|道|害|职)|应(?!急|对|用|届|收|聘|答|变|有)|须|必须|务须|务必|不得|不能|不可(?!抗)|不应|不准|不宜|严禁|禁止|可以|可(?!持续|行|能|靠|观|信|研|追)|能(?!力|源|耗|效|量|人|够的)|会(?!议|计|员|同|商|场|上|后|前|展|客|见)|将(?!军|领|士)|拟(?!定|订|人)|需(?!求)|请|切勿|切忌|勿)/;

/** Prepositions that open a predicate. */
const PREPOSITION =
  /^(?:对(?!口|象|策|外|接)|把|向|在(?!册|建|编|岗|职|线|校|地)|于|按(?!揭)|依(?!据)|根据|结合|围绕|以(?!上|下|内|外|及|来|后|前)|从(?!业|事|严|快|重)|自(?=\d|即|今|本|发|收)|每[年月季日周]|通过|负责(?!人|同志|制)|(?:一|逐)[步级户项])/;

const PREDICATES = [...listWords(VERB_OPERATIONAL), ...listWords(VERB_GENERIC), ...listWords(VERB_STANCE)];
const MORE_VERBS =
  '携带 审理 搞好 重点 服从 进行 带队 承担 处理 组织 统筹 确定 制定 实施 先救治 提供 支付 缴纳 启动 采取 安排 拿出 设立 增设 派员 牵头 会同 配合 遵守 参加 参与 停售 停止 最高可 列席 收取 退还 办理 登记 报告 全力 滚动 适时 如 若 给予 予以 注意 留意 检查 核查 抽查 处(?=[\\d一二三五罚以]) 依规 依法 继续 定期 及时 立即 主动 认真 积极 统一 具体 切实 全面 坚决 严格 持续 深入 加强 加快';
const VERB = new RegExp(
  `^(?:${[...MORE_VERBS.split(' '), ...PREDICATES].join('|')})(?![的者室组办局队处科站]|单位|部门|人员|机构|企业|中心|专班|小组|领导)`,
);

/** What opens no phrase of somebody who acts: a verb with its object (转移群众), a preposition, a condition, a modal. */
const OPENS_NONE =
  /^(?:[（“于已]|正值|我代表|代表|下列|组织(?!部|单位|者)|转移|发动|动员|引导|督促|支持|帮助|指导|协助|协调|推动|推进|安排|保障(?!部|中心)|鼓励|允许|禁止|严禁|加强|开展|完善|落实|压实|强化|提供|通知|告知|提醒|宣传(?!部|组|口)|培训|选派|抽调|调集|派出|责令|要求|成立|设立|建立|撤离|疏散|安置|救助(?!站|机构)|给予|向|对(?!口)|把|将|在|从|以|按|为|由|经(?![济贸信营办开])|因|当(?!事|局|地)|如|若|凡|但|而|既|不|所需|通过|针对|根据|结合|围绕|确保|力争|保证|全面|进一步|切实|持续|严格|继续|深入|坚持|关于|至于|除|要|应(?!急)|须|会(?!议|员|计)|使|让|令|与|和|同|跟|以及|或|并|比|就|做好|抓好|提高|提升|发挥|用好|用足|增强|严厉|依法|依规|认真|充分|积极|坚决|切勿|可|能(?!源)|得|有(?!关|条件)|是|有效|工作|其中)/;

/** Words before the phrase that are no part of it. */
const LEADS =
  /^(?:[一二三四五六七八九十]是|同时|其中|特别是|尤其是|此外|另外|因此|所以|今后|届时|施工期间|期间|活动期间|节假日期间|过渡期内|目前|下一步|下一阶段|当前|而|并|但|因应[^，]{2,10}需要){1,3}/;

/** Who is asked: 请参建单位严守底线, 希望特首回应, 责令某公司停售. */
const ASKED =
  /^(?:[^，]{0,24}(?=责令|呼吁|提醒|敦促))?(?:敬?请|希望|恳请|呼吁|吁请|促请|要求|责令|敦促|提醒|建议|号召|禁止|授权)/;

/** Who may: 鼓励家长可主动联络; 鼓励企业参加 is done by whoever writes. */
const ENCOURAGED = /^(?:鼓励|支持|允许|欢迎|倡议)/;

/** Behind the first word that somebody is called by, a second one: 居民 of 居民游客. */
const MORE = 4;

/** The longest phrase that is asked, whatever verb follows. */
function askedIn(text: string): string | undefined {
  const sure = phraseIn(text);
  if (sure !== undefined || opensNone(text)) return sure;
  let found: string | undefined;
  for (let end = 2; end <= Math.min(LONGEST, text.length - 2); end++) {
    if (found !== undefined && end > found.length + MORE) break;
    const phrase = text.slice(0, end);
    if (ENDS.test(phrase) && !isWeak(phrase) && !/^[、和与及的]/.test(text.slice(end))) found = phrase;
  }
  return found === undefined || INNER.test(found) ? undefined : found;
}

/** What stands between two of a list: a phrase that ends here goes on. */
const GOES_ON = /^(?:、|和|与|及|以及|或|等)/;

/** The longest phrase, in characters. */
const LONGEST = 34;

/** Where the predicate begins behind a phrase: behind a date (县财政今年安排) and adverbs. */
function predicateAt(text: string, at: number): number {
  const when = /^(?:今年|明年|本年度?|每年|昨日|今日|\d{1,2}月\d{1,2}日(?:\d{1,2}时)?)/.exec(text.slice(at, at + 12));
  const behind = when ? at + when[0].length : (limitAt(text, at)?.end ?? at);
  return skipAdverbs(text, behind, text.length);
}

const opensPredicate = (text: string, at: number): boolean => {
  const here = text.slice(at, at + 14);
  const behind = text.slice(predicateAt(text, at)).slice(0, 14);
  return MODAL.test(here) || MODAL.test(behind) || PREPOSITION.test(here) || VERB.test(behind) || VERB.test(here);
};

const isWeak = (phrase: string): boolean => WEAK.test(phrase) && !STRONG.test(phrase);

/** Whether a text opens with an adverb or a verb, which is nobody: 优先对城中村改造, 深化人才发展体制改革. */
const opensVerb = (text: string): boolean => VERB.test(text.slice(0, 14)) || skipAdverbs(text, 0, text.length) > 0;
const opensNone = (text: string): boolean => OPENS_NONE.test(text) || opensVerb(text);

/** No modal, but the middle of a word: 主要负责人, 人均收入. */
const PART = /[主需重首必只摘纪概紧]要|人均|委员会|[工商协学]会/;

/** With a modal behind it, a phrase that ends so is somebody though it opens with a verb: 最后离开教室的学生, 申请人. */
const SURE =
  /(?:部门|单位|企业|机构|公司|平台|家庭|[商户行局委厅署院校]|人员|学生|教师|法人|干部|班子|领导|小组|[测度传]组|宣传部|媒体|[人者])$|的[^的]{2,10}$/;

/** Whether what somebody is to do stands behind a phrase. */
function isFollowed(text: string, phrase: string, doubtful: boolean): boolean {
  const end = phrase.length;
  if (GOES_ON.test(text.slice(end, end + 2)) || PART.test(text.slice(end - 1, end + 1))) return false;
  if (MODAL.test(text.slice(end, end + 14)) && (!doubtful || SURE.test(phrase))) return true;
  return !doubtful && !isWeak(phrase) && opensPredicate(text, end);
}

/** A phrase that begins a text and ends where a predicate begins. */
function phraseIn(text: string): string | undefined {
  if (OPENS_NONE.test(text)) return undefined;
  const doubtful = opensVerb(text);
  const until = Math.min(LONGEST, text.length - 1);
  for (let end = 2; end <= until; end++) {
    const phrase = text.slice(0, end);
    if (!ENDS.test(phrase)) continue;
    if (INNER.test(phrase)) return undefined;
    if (isFollowed(text, phrase, doubtful)) return phrase;
  }
  return undefined;
}

/** 各收储库点要提前腾仓: whoever stands between 各 and the modal, but for things: 各项工作要. */
const EACH =
  /^(各[\u3400-\u9fff、（）]{1,14}?)(?=(?:都|均|也|一定)*(?:(?<!主)要(?!求)|应(?!急)|须|必须|务必|不得|可以))/;
const THINGS = /(?:工作|任务|措施|制度|项目|环节|指标|资金|工程|政策|方面|领域|事项|内容|要素)$|^各(?:项|种)/;

/** By whom: 由消防救援机构处500元以下罚款, 具体标准由各区政府制定. */
const BY = /(?:^|[^自理事缘来经])由(?!于|此|来)/;

function byWhom(text: string): string | undefined {
  const match = BY.exec(text);
  if (!match || match.index > LONGEST) return undefined;
  return phraseIn(text.slice(match.index + match[0].length));
}

/** 对你公司处以罚款: the one it is about. */
const YOU = /^(?:现|兹)?(?:决定)?(?:对|责令)(你(?:[分子]?公司|单位|局|校|厂|店|院|（单位）)?)/;

const encouraged = (text: string): string | undefined => {
  const phrase = phraseIn(text);
  return phrase !== undefined && MODAL.test(text.slice(phrase.length)) ? phrase : undefined;
};

function ownPhrase(words: string): string | undefined {
  const text = words.trimStart().replace(LEADS, '');
  const you = YOU.exec(text)?.[1];
  if (you !== undefined) return you;
  const each = EACH.exec(text)?.[1];
  if (each !== undefined && !THINGS.test(each)) return each;
  const asked = ASKED.exec(text)?.[0];
  if (asked !== undefined) return askedIn(text.slice(asked.length));
  if (ENCOURAGED.test(text)) return encouraged(text.slice(2));
  return byWhom(text) ?? phraseIn(text);
}

/**
 * Who is to act by the words of one canonical clause, behind its ordinal: 县财政 of 县财政今年安排2300万元, 参建单位 of
 * 请参建单位严守质量底线. Undefined where the clause has only a verb and its object (转移群众).
 */
const actorIn = (words: string): string | undefined => {
  const actor = ownPhrase(words);
  return actor === undefined || NOBODY.test(actor) ? undefined : actor;
};

/** Pronouns and wholes that nobody can be held to. */
const NOBODY = /^(?:我们|大家|他们|有人|个人|者|方|户|人|员|家)$/;

/** The subject alone, before a comma: 医疗卫生、通道卡口等一线工作人员，要持续强化…. */
const alone = (words: string, mark: string): string | undefined => {
  const may = mark === '，' && words.length <= LONGEST && words.length > 1 && ENDS.test(words) && !INNER.test(words);
  return may && !isWeak(words) && !opensNone(words) && !ASKED.test(words) ? words : undefined;
};

/** A sanction is not done by whom it is for: 逾期未办理者，处三万元以下罚款. */
const SANCTION = /^(?:依法|依规|可|并|最高|将)*(?:处(?!理)|罚|追究|没收|吊销|责令)/;

/** The addressee that the clause was read with, where it holds here too. */
function addresseeOf({ addressee }: ReadClause): string | undefined {
  const named = addressee?.trim();
  const holds = named !== undefined && !opensNone(named) && !INNER.test(named) && !ASKED.test(named);
  return holds && !ENCOURAGED.test(named) && !NOBODY.test(named) && !/[求报]/.test(named) ? named : undefined;
}

const OPENS_DEMAND = /^(?:并|还|也|同时|又)*(?:要(?!求)|应(?!急)|须|必须|务必|不得|严禁|切实|坚决)/;

/** Words of a clause behind ordinal and head. */
const wordsOf = ({ from, end, ordinal, start }: ReadClause, paragraph: string): string =>
  paragraph.slice(ordinal && from === start ? start + ordinal.length : from, end);

interface Known {
  readonly actor: string | undefined;
  /** Named at the beginning of the sentence before, in the same paragraph. */
  readonly before: string | undefined;
}

/**
 * Who is to do what each clause demands: named in it, or in a clause before it in the sentence and carried; over a full
 * stop only where the text itself speaks and goes on with 要 or 不得. Undefined where nobody is named.
 */
export function actorsOf(
  clauses: readonly ReadClause[],
  paragraphs: readonly string[],
  speakers: readonly (Attribution | undefined)[],
): readonly { readonly own: string | undefined; readonly carried: string | undefined }[] {
  let known: Known = { actor: undefined, before: undefined };
  let last: ReadClause | undefined;
  return clauses.map((clause, at) => {
    const words = wordsOf(clause, paragraphs[clause.paragraph] ?? '');
    if (clause.firstInSentence) known = enter(known, clause, speakers[at] === undefined ? last : undefined, words);
    else if (clause.segment !== last?.segment) known = { ...known, actor: undefined };
    const own = actorIn(words) ?? addresseeOf(clause);
    const carried = clause.head || SANCTION.test(words) ? undefined : known.actor;
    const actor = own ?? carried ?? alone(words, clause.mark);
    last = clause;
    known = { actor, before: own ?? known.before };
    return { own, carried: actor };
  });
}

function enter(known: Known, clause: ReadClause, last: ReadClause | undefined, words: string): Known {
  const goesOn = clause.paragraph === last?.paragraph && !clause.ordinal && !clause.head && OPENS_DEMAND.test(words);
  const actor = goesOn ? known.before : undefined;
  return { actor, before: actor };
}

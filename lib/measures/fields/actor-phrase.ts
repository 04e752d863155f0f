import { ASKED, ASKED_BY, ENCOURAGED, ENDS, INNER, LEADS, MODAL, OPENS_NONE, STRONG, WEAK } from './actor-words.ts';
import { isHalf, isSomebody } from './is-somebody.ts';
import { opensNone, opensPredicate, opensVerb, predicateAt } from './opens-predicate.ts';

/** Behind the first word that somebody is called by, a second one: 居民 of 居民游客. */
const MORE = 4;

/** The longest phrase that is asked, whatever verb follows. */
function askedIn(text: string): string | undefined {
  const sure = phraseIn(text);
  return sure !== undefined || opensNone(text) ? sure : longestIn(text);
}

/** The longest phrase that somebody is called by, whatever follows. */
function longestIn(text: string): string | undefined {
  let found: string | undefined;
  for (let end = 2; end <= Math.min(LONGEST, text.length - 2); end++) {
    if (found !== undefined && end > found.length + MORE) break;
    const phrase = text.slice(0, end);
    const behind = text.slice(end, end + 6);
    const whole = !/^(?:[、和与及的]|公室)/.test(behind) && !isHalf(phrase, behind);
    if (ENDS.test(phrase) && !isWeak(phrase) && whole && isSomebody(phrase)) found = phrase;
  }
  return found === undefined || INNER.test(found) ? undefined : found;
}

/** What stands between two of a list: a phrase that ends here goes on. */
const GOES_ON = /^(?:、|和|与|及|以及|或|等)/;

/** The longest phrase, in characters. */
export const LONGEST = 34;

export const isWeak = (phrase: string): boolean => WEAK.test(phrase) && !STRONG.test(phrase);

/** No modal, but the middle of a word: 主要负责人, 人均收入. */
const PART = /[主需重首必只摘纪概紧]要|人均|委员会|[工商协学]会/;

/** With a modal behind it, a phrase that ends so is somebody though it opens with a verb: 最后离开教室的学生, 申请人. */
const SURE =
  /(?:部门|单位|企业|机构|公司|平台|家庭|[商户行局委厅署院校]|人员|学生|教师|法人|干部|班子|领导|小组|[测度传]组|宣传部|媒体|[人者])$|的[^的]{2,10}$/;

/** What is done to it: it is nobody who acts. */
const PASSIVE = /^(?:将|会|可|须|应|需|均|都){0,2}(?:被|会?临时迁移)/;

/** Whether what somebody is to do stands behind a phrase. */
function isFollowed(text: string, phrase: string, doubtful: boolean): boolean {
  const end = phrase.length;
  // 停泊的车辆会被拖走, 全国人大常务委员|会
  if (PASSIVE.test(text.slice(end, end + 6)) || (/委员$/.test(phrase) && text[end] === '会')) return false;
  if (GOES_ON.test(text.slice(end, end + 2)) || PART.test(text.slice(end - 1, end + 1))) return false;
  if (MODAL.test(text.slice(end, end + 14)) && (!doubtful || SURE.test(phrase))) return true;
  // 申请人三年内不得重复申请
  if (doubtful && SURE.test(phrase) && MODAL.test(text.slice(predicateAt(text, end)).slice(0, 14))) return true;
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
    if (isHalf(phrase, text.slice(end, end + 6)) || !isFollowed(text, phrase, doubtful)) continue;
    if (isSomebody(phrase)) return phrase;
  }
  return undefined;
}

/** 各收储库点要提前腾仓: whoever stands between 各 and the modal, but for things: 各项工作要. */
const EACH =
  /^(各[\u3400-\u9fff、（）]{1,14}?)(?=(?:都|均|也|一定)*(?:(?<![主重需首必只纲概摘纪紧])要(?!求)|(?<![相对供响反适效感])应(?!急|对)|须|必须|务必|不得|可以))/;
const THINGS = /(?:工作|任务|措施|制度|项目|环节|指标|资金|工程|政策|方面|领域|事项|内容|要素)$|^各(?:项|种)/;

/** By whom: 由消防救援机构处500元以下罚款, 具体标准由各区政府制定. */
const BY = /(?:^|(?<!需要|认为)(?<![自理事缘来经])(?<=.))由(?!于|此|来)/;

/** 所需资金由县财政承担: who pays is no addressee. */
const PAID = /(?:资金|费用|经费|支出|成本|开支)[^，]{0,6}$/;

/** Somebody by his office, before what he decides: 由镇长批准启动, 由安全部审批. */
const OFFICER =
  /^[\u3400-\u9fff]{1,14}?[长办部局委厅组室处](?=批准|审批|决定|担任|负责|牵头|带队|统一|组织|宣布|确定|进行|依法|责令)/;

function byWhom(text: string): string | undefined {
  const match = BY.exec(text);
  if (!match || match.index > LONGEST || PAID.test(text.slice(0, match.index + 1))) return undefined;
  const behind = text.slice(match.index + match[0].length);
  return phraseIn(behind) ?? OFFICER.exec(behind)?.[0] ?? longestIn(behind);
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
  if (each !== undefined && !THINGS.test(each) && isSomebody(each)) return each;
  const asked = ASKED.exec(text)?.[0];
  if (asked !== undefined) return askedIn(text.slice(asked.length));
  const by = ASKED_BY.exec(text)?.[0];
  const whom = by === undefined ? undefined : askedIn(text.slice(by.length));
  if (whom !== undefined) return whom;
  if (ENCOURAGED.test(text)) return encouraged(text.slice(2));
  return byWhom(text) ?? phraseIn(text);
}

/** Pronouns and wholes that nobody can be held to. */
export const NOBODY = /^(?:我们|大家|他们|有人|个人|者|方|户|人|员|家)$/;

/**
 * Who is to act by the words of one canonical clause, behind its ordinal: 县财政 of 县财政今年安排2300万元, 参建单位 of
 * 请参建单位严守质量底线. Undefined where the clause has only a verb and its object (转移群众).
 */
export const actorIn = (words: string): string | undefined => {
  const actor = ownPhrase(words);
  return actor === undefined || NOBODY.test(actor) ? undefined : actor;
};

import type { Attribution } from '../../reading/article.ts';
import { attributionIn } from '../clauses/attribution.ts';
import { SPEAKERS } from '../clauses/words/speakers.ts';
import { listWords } from '../rules/list-words.ts';
import { isName, nameBehindTitle, type People } from './people.ts';

/** Verbs of reported speech, a longer one first. */
const VERB =
  '强调指出|介绍说|明确指出|明确要求|明确提出|指出|强调|要求|提出|明确|表示|认为|决定|介绍|透露|重申|呼吁|吁请|建议|提醒|说明|说|称|规定|宣布|希望|号召|回应|回复|答复|补充|叮嘱|通知|公布|宣告|部署|指示';
const ANY_VERB = new RegExp(`${VERB}|报道`);

/** When it was said, between the speaker and the verb: 今日（二十八日）表示. */
const WHEN =
  '(?:今日|今天|今早|今晚|昨日|昨天|昨晚|日前|近日|周[一二三四五六日]|星期[一二三四五六日]|\\d{1,2}日|[一二三十]{1,3}日)?(?:上午|下午|晚)?(?:（[^）]{1,8}）)?(?:还|并|也|又|则|再次|特别|反复|进一步|着重|同时|最后|随后){0,3}';

/** 交通署今日（二十八日）宣布，: a clause that is the head alone. */
const WHOLE = new RegExp(`^(.{2,60}?)${WHEN}(${VERB})(?:说|道|了)?$`);

/** 县防指要求沿海乡镇转移人员: the demand stands behind it in the clause. */
const INLINE = new RegExp(
  `^([\\u3400-\\u9fff“”]{2,12}?)${WHEN}(要求|呼吁|吁请|强调|指出|提出|建议|希望|提醒|叮嘱|表示|宣布|通知)(?=[^的。，]{4})`,
);

/** 就抗旱工作提出了四点要求：, 对当前工作作出部署： */
const LIST =
  /^(.{2,40}?)(?:针对|就|对)?[^，]{0,40}(?:提出|作出|做出|作了|做了|讲了)(?:了)?[^，]{0,10}(要求|部署|意见|希望|建议|安排)$/;

/** Institutions and documents that speak. */
const BODY = new RegExp(
  `(?:${listWords(SPEAKERS)
    .filter((word) => !['他', '她', '他们', '记者'].includes(word))
    .join(
      '|',
    )}|署|处|防指|总指|总队|支队|大队|集团|公司|中心|气象台|天文台|协会|学会|联合会|总工会|学院|大学|学校|法院|检察院|公安|警方|海关|当局|署方|局方|院方|校方|通报|提示|特首|行政长官|网信办|医管局|发言人)$`,
);

/** What is no part of a speaker: 部门要紧紧围绕市局党委, 请按照通知. */
const NO_SPEAKER =
  /[要须应把将被请按据经让使为以]|学习|执行|掌握|围绕|落实|贯彻|如果|上述|听取|有关规定|召开|印发|下发|通过|严格|达到|加强|提高|不[^，]/;
const HARMLESS =
  /应急|主要|重要|经济|经贸|经信|经开|经营|响应|供应|自由|数据|据点|使馆|大使|总要|纪要|概要|使用|按摩|作为|以色列|行为/g;

/** Who cannot be named: whoever issues the document, and pronouns. */
const OWN_VOICE = /^(?:我|本|该|此|其|他|她|大家|有人|并|还|又|一些|部分)/;

const LONGEST_SPEAKER = 24;

/** Whether this can be somebody or something that speaks; names must be vouched for by a title or a surname. */
function maySpeak(speaker: string, people: People): boolean {
  if (/^《[^》]+》$/.test(speaker) || people.has(speaker)) return true;
  if (isName(NAME_AND_TITLE.exec(speaker)?.[1] ?? '')) return true;
  if (speaker.length > LONGEST_SPEAKER || OWN_VOICE.test(speaker)) return false;
  if (NO_SPEAKER.test(speaker.replace(HARMLESS, ''))) return false;
  return (BODY.test(speaker) && !/部署$/.test(speaker)) || isName(speaker);
}

/** 林可为书记. */
const NAME_AND_TITLE = /^([\u3400-\u9fff]{2,3})(?:书记|主席|总理|省长|市长|县长|区长|部长|局长|主任|同志)$/;

/** The occasion at the end of a subject: 陈立群在会上, 周放接受采访时. */
const OCCASION = /(?:在[^，]{1,40}(?:上|中|时|后|间隙)|接受[^，]{1,16}时|就[^，]{1,30}|对[^，]{1,20})$/;

function subjectOf(subject: string, people: People): string | undefined {
  // 下面请厅长宋志远介绍: he does not speak yet.
  if (/请|^由/.test(subject)) return undefined;
  const bare = subject.replace(OCCASION, '');
  const name = nameBehindTitle(bare);
  if (name !== undefined) return name;
  // 区长杜鹃实地察看后强调.
  const visiting = /[后时中]$/.test(bare) ? people.topicOf(bare) : undefined;
  if (visiting !== undefined) return visiting;
  const ending = people.endOf(bare);
  if (ending !== undefined) return ending;
  const last = /(?:^|[，、])([^，、]+)$/.exec(bare)?.[1] ?? '';
  return maySpeak(last, people) ? last : undefined;
}

/** What is known where a head is read. */
export interface HeadContext {
  /** Whom 他 stands for, where that is certain. */
  readonly he: string | undefined;
  readonly said: readonly string[];
  readonly speaker: string | undefined;
  readonly people: People;
}

/** A head: who speaks; without a speaker somebody does who cannot be told. */
export interface Head {
  readonly attribution: Attribution | undefined;
}

const HE = /^(?:[^，]{0,8}，)?(?:他|她)/;

/** Somebody speaks, whoever it is: 一位姓王的村民说; not 严格执行不得复工的要求. */
const NO_SAYING = /按照|根据|落实|执行/;
const SAYS = /[^的，]{3}(?:指出|强调|表示|认为|介绍说?|透露|说道?|称|呼吁|回应|回复|报道指?)$/;

type ReadHead = (words: string, context: HeadContext) => Attribution | undefined;

/** 县防指要求沿海乡镇转移人员. */
const inlineHead: ReadHead = (words, { people }) => {
  const [, subject, verb = ''] = INLINE.exec(words) ?? [];
  const speaker = subject === undefined ? undefined : subjectOf(subject, people);
  return speaker === undefined ? undefined : { speaker, verb };
};

/** 黎绍安叮嘱护林员，要守住路口: to whom it is said stands between, and the demand behind. */
const TOLD_WHOM =
  /^([\u3400-\u9fff、]{2,24}?)(?:还|又|再三|反复|一再)?(叮嘱|嘱咐|勉励|鼓励|希望|要求|提醒|告诉|寄语)([\u3400-\u9fff]{2,12})$/;

const toldWhomHead: ReadHead = (words, { people, he }) => {
  const [, subject = '', verb = ''] = TOLD_WHOM.exec(words) ?? [];
  if (verb === '') return undefined;
  const speaker = HE.test(subject) ? he : (nameBehindTitle(subject) ?? people.endOf(subject));
  return speaker === undefined ? undefined : { speaker, verb };
};

/** 就抗旱工作提出了四点要求： */
const listHead: ReadHead = (words, { people, he, speaker: before }) => {
  const list = LIST.exec(words);
  if (!list) return undefined;
  const named = people.topicOf(words) ?? subjectOf(list[1] ?? '', people);
  const speaker = HE.test(words) ? he : (named ?? he ?? before);
  return speaker === undefined ? undefined : { speaker, verb: '提出' };
};

/** 交通署今日宣布， */
const wholeHead: ReadHead = (words, { people, he }) => {
  const [, subject, verb = ''] = WHOLE.exec(words) ?? [];
  if (subject === undefined) return undefined;
  const speaker = HE.test(subject) ? he : subjectOf(subject, people);
  return speaker === undefined ? undefined : { speaker, verb };
};

/** Longest clause that is read as a head, in characters: none seen is half as long. */
const LONGEST_HEAD = 120;

function ownHead(words: string, context: HeadContext, isHead: boolean): Head | undefined {
  if (words.length > LONGEST_HEAD) return undefined;
  const inline = inlineHead(words, context);
  if (inline || !isHead) return inline && { attribution: inline };
  const attribution = listHead(words, context) ?? wholeHead(words, context) ?? toldWhomHead(words, context);
  return attribution || (SAYS.test(words) && !NO_SAYING.test(words)) ? { attribution } : undefined;
}

/** Reads what looks like the head of reported speech; undefined where there is none. */
export function anyHead(words: string, mark: string, context: HeadContext): Head | undefined {
  // 请他介绍情况 asks him to.
  if (!ANY_VERB.test(words) || /^(?:请|有请|邀请|欢迎)/.test(words)) return undefined;
  const { he, said, speaker, people } = context;
  const isHead = mark === '，' || mark === '：';
  const usual = attributionIn(words, mark, { person: he, said, speaker });
  if (usual?.attribution && maySpeak(usual.attribution.speaker, people)) return { attribution: usual.attribution };
  return ownHead(words, context, isHead);
}

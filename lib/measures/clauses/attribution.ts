import type { Attribution } from '../../reading/article.ts';

const VERBS =
  '强调指出|明确指出|明确要求|明确提出|指出|强调|要求|提出|明确|表示|认为|决定|介绍说|介绍|指示|透露|重申|呼吁|建议|说|规定|宣布|部署|希望|号召';
/** Bodies and documents that speak. 要求 and 部署 are nouns as often as verbs, so that their subject must be one of these. */
const SPEAKERS =
  '会议|全会|大会|例会|会商会|调度会|推进会|专题会|座谈会|电视电话会|常委会|常务会|领导小组会|联席会|协商会|动员会|部署会|现场会|指挥部|领导小组|委员会|政府|党委|省委|市委|县委|区委|中央|国务院|部|局|厅|委|办公室|通知|意见|方案|规划|条例|办法|公告|通告|决定|报告|文件|文章|社论|评论|批示|指示|讲话|回信|贺信|来信|纲要|细则|规定|负责人|负责同志|发言人|有关负责人|相关负责人|人士|专家|记者|总书记|主席|总理|副总理|省长|市长|县长|区长|书记|部长|局长|司长|主任|院长|校长|他|她|他们';
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丘肖蓝衣木尼巴扎';
const TITLES =
  '总书记|书记|主席|总理|委员长|省长|市长|县长|区长|州长|旗长|镇长|乡长|部长|局长|司长|厅长|处长|主任|组长|总指挥长|总指挥|指挥长|院长|校长|行长|会长|委员|常委|国务委员|政委|司令员|董事长|总经理|发言人|负责人|秘书长|主持人|同志|代表|检察长|署长|专员|盟长|台长|社长|站长|所长|队长|教授|研究员|副';

const HEAD = new RegExp(
  `^(.{0,90}?)(?:还|并|同时|又|特别|进一步|再次|着重|最后|随后|反复|明确|书面)*(${VERBS})(?:说|道|了)?$`,
);
const INLINE = new RegExp(
  `^(.{0,40}?(?:${SPEAKERS}|》))(?:还|并|同时|又|特别|进一步|再次|明确|反复|共同)*(${VERBS})(?=[^的。]{4,})(?!的|书|较|高|不高|会议|召开)`,
);
const BARE = /^(?:会议)?(?:并|还)?(要求|强调|指出|提出|决定)(?=.{4,})(?!的)/;
const SPEAKER_END = new RegExp(`(?:${SPEAKERS}|》|”)$`);
const NAME = new RegExp(
  `(?:${TITLES})([${SURNAMES}][\\u3400-\\u9fff·]{1,3}?)(?=主持|出席|作|发表|在|率|到|强调|指出|宣布|参加|会见|签署|对|就|说|表示|介绍|要求|讲|同志|围绕|来到|一行|$|[，。、（])`,
  'g',
);

/** The head of reported speech found in a clause. */
export interface AttributionHead {
  readonly attribution: Attribution;
  /** Where the demand begins behind it; the clause's end when the clause is the head alone. */
  readonly from: number;
}

/** The last person a stretch of text names by title and name: 市委书记陈敏尔主持会议 gives 陈敏尔. */
export function lastPersonIn(text: string): string | undefined {
  let person: string | undefined;
  if (!ANY_TITLE.test(text)) return undefined;
  for (const match of text.matchAll(NAME)) person = match[1];
  return person;
}

/** The speaker as a reader would name it: the person without titles, the body, the document in its marks. */
export function speakerOf(subject: string, person: string | undefined): string | undefined {
  const text = subject
    .replace(/^(?:对此|为此|最后|随后|此外|同时|其中|日前|近日)/, '')
    .replace(/在?[^，、]{0,40}(?:会上|会议上|讲话中|期间|批示中|报告中|发布会上|致辞中)$/, (found) =>
      found.startsWith('在') ? '' : (/^(.*?)在/.exec(found)?.[1] ?? found),
    )
    .replace(/(?:在[^，、]{1,30}(?:时|上|中|后|会)|就[^，、]{1,30}|对[^，、]{1,20}|同时|还|也|并)$/, '');
  if (/(?:^|[^其])(?:他|她)$/.test(text)) return person;
  // 林可为批示指出: the person speaks; 批示指出: the document does.
  const signed = /^(.+?)(?:作出)?(?:重要)?(?:批示|指示)$/.exec(text)?.[1];
  if (signed !== undefined) return lastPersonIn(signed) ?? (WHOLE_NAME.test(signed) ? signed : text);
  const titled = lastPersonIn(text);
  if (titled && text.endsWith(titled)) return titled;
  const document = /《[^》]{2,40}》$/.exec(text)?.[0];
  if (document) return document;
  const body = /(?:^|[，、的])([^，、的]{1,24})$/.exec(text)?.[1];
  return body === undefined || body === '' ? undefined : body;
}

const WHOLE_NAME = new RegExp(`^[${SURNAMES}][\\u3400-\\u9fff]{1,3}$`);
const NAMED = new RegExp(`^([${SURNAMES}][\\u3400-\\u9fff]{1,2})(指出|强调|要求|提出|表示)(?=.{4,})`);
const ANY_VERB = new RegExp(VERBS);
const ANY_TITLE = new RegExp(TITLES);

/** 会议强调，… 市委书记陈立群指出：… : a clause that is the head alone. */
function wholeHead(clause: string, person: string | undefined): AttributionHead | undefined {
  const [, subject = '', verb = ''] = HEAD.exec(clause) ?? [];
  const speaker = verb === '' ? undefined : speakerOf(subject, person);
  if (speaker === undefined || /(?:按照|落实|贯彻|根据|执行)/.test(subject.slice(-40))) return undefined;
  const known =
    SPEAKER_END.test(subject) ||
    WHOLE_NAME.test(speaker) ||
    speaker === person ||
    /(?:会上|讲话中|时|中)$/.test(subject);
  return known ? { attribution: { speaker, verb }, from: clause.length } : undefined;
}

/** 会议要求各乡镇加强巡查: the demand stands in the same clause. */
function inlineHead(clause: string, person: string | undefined): AttributionHead | undefined {
  const [all, subject, verb = ''] = INLINE.exec(clause) ?? [];
  const speaker = subject === undefined ? undefined : speakerOf(subject, person);
  return all && speaker ? { attribution: { speaker, verb }, from: all.length } : undefined;
}

/** 陈立群要求各乡镇加强巡查, where the text has named 市委书记陈立群 before. */
function namedHead(clause: string, person: string | undefined): AttributionHead | undefined {
  const [all, speaker, verb = ''] = NAMED.exec(clause) ?? [];
  return all && speaker !== undefined && speaker === person
    ? { attribution: { speaker, verb }, from: all.length }
    : undefined;
}

/** 要求各乡镇加强巡查: who spoke last goes on. */
function bareHead(clause: string, person: string | undefined): AttributionHead | undefined {
  const [all, verb = ''] = BARE.exec(clause) ?? [];
  return all ? { attribution: { speaker: person ?? '会议', verb }, from: all.length } : undefined;
}

/** Reads the head of reported speech at the beginning of a clause; `person` is the last person named before it. */
export function attributionIn(clause: string, mark: string, person: string | undefined): AttributionHead | undefined {
  if (!ANY_VERB.test(clause)) return undefined;
  const isHead = mark === '，' || mark === '：';
  return (
    (isHead ? wholeHead(clause, person) : undefined) ??
    inlineHead(clause, person) ??
    namedHead(clause, person) ??
    bareHead(clause, person)
  );
}

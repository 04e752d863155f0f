/** What sort of text it is: decides whether a bare imperative is a demand, and how much of the text may be shown. */
export type DocumentKind =
  | 'notice'
  | 'regulation'
  | 'report'
  | 'speech'
  | 'meeting'
  | 'commentary'
  | 'press-conference'
  | 'statistics'
  | 'news';

/** Characters of a title that are looked at: no title is longer. */
const LONGEST_TITLE = 200;

/** Characters of the beginning, and of the whole text, that are looked at. */
const START = 600;
const LOOKED_AT = 6000;

const TELLS_OF_MEETING =
  /(?:国务院|常务|政治局|常委会?|领导小组|省委|市委|县委|工作|推进|部署|调度|视频|电视电话|专题)?会议?(?:召开|举行|强调)|(?:主持|召开).{0,20}会|在.{2,40}会议?上强调/;

/** What a title says; the first that fits. A press conference is no meeting. */
const BY_TITLE: readonly (readonly [RegExp, DocumentKind])[] = [
  [/工作报告/, 'report'],
  [/答记者问|新闻发布会|发布会|吹风会|就.{2,40}答/, 'press-conference'],
  // 出席全市春耕工作会议并讲话 tells of a speech; it is none.
  [/出席.{2,60}(?:并|作|发表)?(?:重要)?(?:讲话|致辞)$/, 'meeting'],
  [/讲话|致辞|发言提纲|在.{2,40}上的发言/, 'speech'],
  [/(?:条例|规定|办法|细则|规则|章程|法)(?:（[^）]{1,12}）|》)?$/, 'regulation'],
  [
    /(?:通知|公告|通告|意见|方案|决定|命令|令|通报|批复|公报|计划|规划|要点|倡议书|须知|指南|函|措施|预案|安排)(?:（[^）]{1,12}）|》)?$/,
    'notice',
  ],
  [
    /国民经济|经济运行(?:情况|数据)|统计公报|同比(?:增长|下降)|(?:CPI|PPI|PMI|GDP)|(?:数据|增速).{0,6}(?:发布|公布)/,
    'statistics',
  ],
];

function kindByTitle(title: string): DocumentKind | undefined {
  if (TELLS_OF_MEETING.test(title) && !title.includes('发布会')) return 'meeting';
  return BY_TITLE.find(([test]) => test.test(title))?.[1];
}

/** A text without its title and its empty lines. */
interface Body {
  readonly paragraphs: readonly string[];
  readonly start: string;
}

const ARTICLE = /^第[一二三四五六七八九十百\d]+条/;
const ANNOUNCES =
  /现将.{0,40}(?:通知|公告|通告|印发)|特(?:此)?(?:通知|公告|通告)|现(?:就|予|提出).{0,40}(?:如下|公布|意见)|通知如下|公告如下|通告如下|：\n/;
const ADDRESSES = /^(?:同志们|各位代表|各位同志|各位领导|女士们|刚才|各位)/m;
const REPORTS_MEETING =
  /(?:会议?|座谈|调度|培训班)[^。]{0,12}(?:召开|举行)|召开[^。]{0,30}会|主持(?:召开|会议)|(?:强调|指出|要求)，/;
const STANCE = /必须|[^重主需首][要](?!求|素|点|闻)|才能|需要|越是|让我们|不能|应当/g;
const REPORTED = /网讯|电（|记者|消息|获悉|通讯员|(?:指出|强调|表示|要求|介绍)，/;

/** A commentary argues in its own voice: it demands, once in 170 characters or more, without anybody being said to. */
function isCommentary({ paragraphs }: Body): boolean {
  const text = paragraphs.join('\n').slice(0, LOOKED_AT);
  const stances = text.match(STANCE)?.length ?? 0;
  return !REPORTED.test(text) && stances >= 4 && stances / text.length > 0.006;
}

/** What the text says where the title does not; the first that fits. */
const BY_BODY: readonly (readonly [test: (body: Body) => boolean, kind: DocumentKind])[] = [
  [({ paragraphs }) => paragraphs.filter((text) => ARTICLE.test(text)).length >= 3, 'regulation'],
  [({ start }) => ANNOUNCES.test(start), 'notice'],
  [({ start }) => ADDRESSES.test(start) || /我讲.{1,6}(?:意见|点|个)/.test(start), 'speech'],
  [({ paragraphs }) => /(?:记者|问|答)：|发布会/.test(paragraphs.slice(0, 8).join('\n')), 'press-conference'],
  [({ start }) => /统计局.{0,40}(?:公布|发布)|数据显示/.test(start) && !/会议|强调/.test(start), 'statistics'],
  [({ start }) => REPORTS_MEETING.test(start), 'meeting'],
  [isCommentary, 'commentary'],
  [({ start }) => /主要预期目标|今后五年|工作安排/.test(start), 'report'],
];

/** Guesses the kind from the title and, where that does not tell, from the text; both canonical. */
export function kindOf(title: string, paragraphs: readonly string[]): DocumentKind {
  const byTitle = kindByTitle(title.trim().slice(0, LONGEST_TITLE));
  if (byTitle) return byTitle;
  const own = paragraphs.filter((text) => text.trim() !== '' && text !== title);
  const body: Body = { paragraphs: own, start: own.slice(0, 4).join('\n').slice(0, START) };
  return BY_BODY.find(([test]) => test(body))?.[1] ?? 'news';
}

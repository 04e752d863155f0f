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
  [/[网时快短锐]评[：:丨|]|评论员|^社论|——[一二三四五六七八九再]?论(?![述坛文证])/, 'commentary'],
  [/答记者问|新闻发布会|发布会|吹风会|就.{2,40}答|(?:会见传媒|谈话|提问|答问)(?:内容|全文|（)/, 'press-conference'],
  // 出席全市春耕工作会议并讲话 tells of a speech; it is none.
  [/出席.{2,60}(?:并|作|发表)?(?:重要)?(?:讲话|致辞)$/, 'meeting'],
  [/讲话(?!.{0,4}精神)|致辞|发言提纲|在.{2,40}上的发言/, 'speech'],
  [/(?:条例|规定|办法|细则|规则|章程|法)(?:（[^）]{1,12}）|》)?$/, 'regulation'],
  [
    /(?:通知|公告|通告|意见|方案|决定|命令|令|通报|批复|公报|计划|规划|要点|倡议书|须知|指南|函|措施|预案|安排)(?:（[^）]{1,12}）|》)?$/,
    'notice',
  ],
  [
    /国民经济|经济运行(?:情况|数据|开局|分析|平稳|稳中)|统计公报|同比(?:增长|下降)|(?:CPI|PPI|PMI|GDP)|(?:数据|增速).{0,6}(?:发布|公布)/,
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
  /现将.{0,40}(?:通知|公告|通告|印发)|特(?:此)?(?:通知|公告|通告)|现(?:就|予|提出).{0,40}(?:如下|公布|意见)|通[知告]如下|公告如下|作出(?:如下|以下)决定|(?:响应)?行动如下|特作如下|^(?![^：\n]{0,80}(?:要求|强调|指出|提出|表示|认为))[^。：\n]{2,80}：\n/m;
const ADDRESSES = /^(?:大家好|同志们|各位代表|各位同志|各位领导|女士们|刚才|各位)/m;
const REPORTS_MEETING =
  /(?:会议?|座谈|调度|培训班)[^。]{0,12}(?:召开|举行)|召开[^。]{0,30}会|主持(?:召开|会议)|(?:会议?|会上|[书记市县区州省部局]长|主[任席]|书记|总理|调研)[^。]{0,30}(?:强调|指出|要求)，/;
const STANCE = /必须|[^重主需首][要](?!求|素|点|闻)|才能|需要|越是|让我们|不能|应当/g;
/** What a report opens with: who says it, on what day, what was held. */
const REPORTED =
  /网讯|电[（ ]|记者|本报讯|消息|获悉|通讯员|(?:日前|近日|昨[日天]|今[日天]|\d日(?:[上下]午|晚)?)[^。]{0,60}(?:召开|举行|出席|主持|调研|来到|启动|发布|印发|开展|会见|指出|表示|宣布)|(?:表示|介绍|提醒|呼吁)，/;

/** A commentary argues in its own voice: it demands, once in 220 characters or more, and does not open as a report does. */
function isCommentary({ paragraphs, start }: Body): boolean {
  const text = paragraphs.join('\n').slice(0, LOOKED_AT);
  const stances = text.match(STANCE)?.length ?? 0;
  return !REPORTED.test(start) && stances >= 4 && stances / text.length > 0.0045;
}

/** What statistics are made of. */
const COUNTS = /\d(?:\.\d+)?(?:%|个百分点)|同比|环比|\d[亿万]?(?:元|吨|公顷|亩|千瓦时|平方米)/g;

/** A report of statistics tells a rate or an amount in every 40 characters. */
function isStatistical({ paragraphs }: Body): boolean {
  const text = paragraphs.join('\n').slice(0, LOOKED_AT);
  const counts = text.match(COUNTS)?.length ?? 0;
  return counts >= 12 && counts / text.length > 1 / 40;
}

/** What the text says where the title does not; the first that fits. */
const BY_BODY: readonly (readonly [test: (body: Body) => boolean, kind: DocumentKind])[] = [
  [({ paragraphs }) => paragraphs.filter((text) => ARTICLE.test(text)).length >= 3, 'regulation'],
  [({ start }) => ANNOUNCES.test(start), 'notice'],
  [({ start }) => ADDRESSES.test(start) || /我讲.{1,6}(?:意见|点|个)/.test(start), 'speech'],
  [
    ({ paragraphs }) =>
      /(?:^|\n)(?:记者|问|答|主持人)：|(?:日|今天|[上下]午)[^。]{0,24}(?:召开|举行)[^。]{0,16}发布会/.test(
        paragraphs.slice(0, 8).join('\n').slice(0, LOOKED_AT),
      ),
    'press-conference',
  ],
  [({ start }) => /统计局.{0,40}(?:公布|发布)|数据显示/.test(start) && !/会议|强调/.test(start), 'statistics'],
  [isStatistical, 'statistics'],
  [isCommentary, 'commentary'],
  [({ start }) => REPORTS_MEETING.test(start), 'meeting'],
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

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
  [/评论|社论|时评|论|谈|岂能|莫让|别让|何以|如何/, 'commentary'],
];

/** Guesses the kind from the title and, where that does not tell, from the text; both canonical. */
export function kindOf(title: string, paragraphs: readonly string[]): DocumentKind {
  const head = title.trim();
  const body = paragraphs.filter((text) => text.trim() !== '' && text !== title);
  const start = body.slice(0, 4).join('\n').slice(0, 600);
  if (
    /(?:国务院|常务|政治局|常委会?|领导小组|省委|市委|县委|工作|推进|部署|调度|视频|电视电话|专题)?会议?(?:召开|举行|强调)|(?:主持|召开).{0,20}会|在.{2,40}会议?上强调/.test(
      head,
    ) &&
    !/发布会/.test(head)
  )
    return 'meeting';
  for (const [test, kind] of BY_TITLE) if (kind !== 'commentary' && test.test(head)) return kind;
  if (body.filter((text) => /^第[一二三四五六七八九十百\d]+条/.test(text)).length >= 3) return 'regulation';
  if (
    /现将.{0,40}(?:通知|公告|通告|印发)|特(?:此)?(?:通知|公告|通告)|现(?:就|予|提出).{0,40}(?:如下|公布|意见)|通知如下|公告如下|通告如下|：\n/.test(
      start,
    )
  )
    return 'notice';
  if (/^(?:同志们|各位代表|各位同志|各位领导|女士们|刚才|各位)/m.test(start) || /我讲.{1,6}(?:意见|点|个)/.test(start))
    return 'speech';
  if (/(?:记者|问|答)：|发布会/.test(body.slice(0, 8).join('\n'))) return 'press-conference';
  if (/统计局.{0,40}(?:公布|发布)|数据显示/.test(start) && !/会议|强调/.test(start)) return 'statistics';
  if (
    /(?:会议?|座谈|调度|培训班)[^。]{0,12}(?:召开|举行)|召开[^。]{0,30}会|主持(?:召开|会议)|(?:强调|指出|要求)，/.test(
      start,
    )
  )
    return 'meeting';
  // A commentary argues in its own voice: it demands without anybody being said to.
  const text = body.join('\n').slice(0, 6000);
  const stances = text.match(/必须|[^重主需首][要](?!求|素|点|闻)|才能|需要|越是|让我们|不能|应当/g)?.length ?? 0;
  const reported = /网讯|电（|记者|消息|获悉|通讯员|(?:指出|强调|表示|要求|介绍)，/.test(text);
  if (!reported && stances >= 4 && stances / text.length > 0.006) return 'commentary';
  return /主要预期目标|今后五年|工作安排/.test(start) ? 'report' : 'news';
}

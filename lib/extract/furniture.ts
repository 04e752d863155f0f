import type { RemovalReason } from '../article.ts';

/** A kind of line that stands around articles and is no part of them. Patterns see the canonical form. */
export interface FurnitureRule {
  readonly reason: RemovalReason;
  readonly pattern: RegExp;
  /** Longer lines are never this. */
  readonly most: number;
  /**
   * `any`: wherever it stands. `tail`: after the article's first prose. `end`: as `tail`, and what follows it belongs to
   * it (the list under 相关阅读).
   */
  readonly where: 'any' | 'tail' | 'end';
}

/** In order; the first that matches wins. A sample of each stands beside it. */
export const FURNITURE: readonly FurnitureRule[] = [
  // 责任编辑：张三 | （责编：张三、李四） | 【编辑:张三】 | 编辑/李四 校对/王五
  {
    reason: 'editor-line',
    pattern:
      /^[（(【[]?\s?(?:本文|本期|值班|网络|文字|新媒体|实习)?(?:责任\s?编辑|责\s?编|责任\s?校对|编\s?辑|编\s?审|校\s?对|审\s?核|监\s?制|录\s?入|终\s?审|签\s?发|初\s?审|复\s?审|[一二三]审|主\s?编|值班主任|值班编委|责编)(?:\s?[:：|｜丨/]|\s[\u3400-\u9fff]{2,4}[）)】\]]?$)/,
    most: 70,
    where: 'tail',
  },
  // Tags:会议 部署 责任编辑:ranjc | 关键词：疫情
  {
    reason: 'editor-line',
    pattern: /^(?:tags?|关键词|关键字|标签|文章标签)\s?[:：].*(?:责任编辑|责编)/i,
    most: 400,
    where: 'tail',
  },
  { reason: 'related', pattern: /^(?:tags?|关键词|关键字|标签|文章标签|本文标签)\s?[:：]/i, most: 200, where: 'tail' },
  // 原标题：…
  {
    reason: 'original-title',
    pattern: /^[（(【]?\s?(?:本文)?原(?:文)?(?:标题|题)(?:\s?[:：]|为)/,
    most: 160,
    where: 'any',
  },
  // 相关阅读 | 相关新闻： | 延伸阅读 | 为你推荐
  {
    reason: 'related',
    pattern:
      /^[【[<■●▶#*>\s]{0,3}(?:相关(?:阅读|新闻|推荐|链接|稿件|专题|文章|报道|信息|内容|文件|资讯|主题|栏目|搜索|热点|评论)|(?:延伸|推荐|扩展|拓展|精彩|热门|猜你)(?:阅读|推荐|文章|专题|新闻|喜欢)|(?:为你|为您|编辑|今日|热点|图文|频道|栏目|精品|重磅|精彩(?:视频|图片|内容)?|视频|专题)(?:推荐|精选)|猜你喜欢|热门(?:推荐|点击|排行|评论|标签|搜索|话题)|(?:新闻|点击|阅读|一周|本周|24小时)?排行榜?|最新(?:文章|资讯|新闻|更新|推荐|发布|评论)|热点(?:新闻|推荐|资讯|排行)|更多(?:新闻|文章|精彩|相关|推荐)|阅读排行|大家都在(?:看|搜)|往期(?:回顾|推荐|精彩)|其他(?:新闻|文章)|特别推荐|图片新闻|专题推荐|精彩图片)[\s】\]>：:…]{0,6}(?:更多|more)?[\s>»]*$/i,
    most: 30,
    where: 'end',
  },
  // 上一篇：… | 下一篇 | 上一条
  {
    reason: 'navigation',
    pattern:
      /^[【[<«‹·\s]{0,3}(?:上|下|前|后)一?(?:篇|条|则|页新闻)(?:文章|新闻|信息|公告)?\s?(?:[:：>»】\]<«]|$|[^\d]{0,60}$)/,
    most: 140,
    where: 'end',
  },
  // 上一页 1 2 3 下一页 | 共4页 | 【1】 【2】 【3】
  {
    reason: 'paging',
    pattern:
      /^[\s【[<«]{0,3}(?:(?:首页|上一页|前一页|下一页|后一页|末页|尾页|全文阅读|余下全文|在本页阅读全文|显示全文)[\s】\]>»|]*|[【[(（]\s?\d{1,2}\s?[】\])）]\s?|\d{1,2}\s|共\s?\d+\s?页|第\s?\d+\s?页(?:\s?\/\s?共?\s?\d+\s?页)?|转到第?|页|\.\.\.|…)+\d{0,2}$/,
    most: 90,
    where: 'tail',
  },
  // 网友评论 | 发表评论 | 我要评论(3) | 共有 访客发表了评论
  {
    reason: 'comments',
    pattern:
      /^[【[\s]{0,3}(?:(?:网友|最新|热门|精彩|全部|用户|读者|文章|查看|发表|我要|我来|参与|跟帖|我有话)(?:评论|留言|跟帖|讨论|说)|共有?\s?\d*\s?(?:条|人|位)?(?:评论|访客)|评论[（(]\s?\d*|留言板|跟帖$|评论$|登录后?(?:发表)?评论|文明上网|您?还?没有登录|已有\s?\d+\s?条评论|说点什么|您看到此篇文章时的感受)/,
    most: 90,
    where: 'end',
  },
  // 分享到： | 分享让更多人看到 | 扫一扫在手机打开当前页 | 微信扫码
  {
    reason: 'share',
    pattern:
      /^[【[\s]{0,3}(?:一键)?(?:分享(?:到|至|让|给|本文|按钮|\s?[:：]|$|(?:qq|微博|微信|朋友))|转播到|转发到|推荐给朋友|微信(?:扫|分享|里点)|用微信扫|(?:扫一扫|扫描|扫码|手机扫|请扫)|(?:长按|识别).{0,10}二维码|复制链接|点击复制|打开微信|手机(?:看|阅读|浏览|版|客户端)|在手机打开|关注(?:我们|微信|公众号|微博)|新浪微博|腾讯微博|qq空间|我要分享)/i,
    most: 110,
    where: 'tail',
  },
  // 【打印】【关闭】 | 打印本页 | 关闭窗口 | 字号：大 中 小 | 收藏本文 | 返回顶部
  {
    reason: 'print',
    pattern:
      /^(?:[\s【】[\]()（）<>|｜·:：/、丨]|打印(?:本页|此页|本文|正文|文章|繁体|预览|页面)?|关闭(?:窗口|本页|此页|页面)?|我要|(?:加入|我要)?收藏(?:本文|本页|此页)?|(?:文字|字体|字号)(?:大小)?|双击(?:滚屏|自动滚屏)|放大|缩小|默认|大|中|小|特大|超大|t\+|t-|a\+|a-|下载|保存|另存为?|返回(?:顶部|首页|列表|上页|上一页|目录)?|顶部|top|纠错|我要纠错|投稿|推荐|举报|评论|分享|朗读|语音播报|播报|听新闻|繁体|简体|报错|导出|原文|隐藏|显示|邮件|无障碍|适老版|复制|推送)+$/i,
    most: 80,
    where: 'any',
  },
  // 阅读次数：325 | 点击数: | 浏览：22次
  {
    reason: 'counter',
    pattern:
      /^[【[(（\s|]{0,3}(?:本文|已有|本页|此文|文章)?(?:浏览|点击|阅读|访问|点赞|在看|人气|热度|赞|评论|收藏|转发|回复|查看)\s?(?:次数|数|量|率|人数)?\s?[:：]?\s?\d*\+?\s?(?:次|人|万)?[】\])）]?$/,
    most: 30,
    where: 'any',
  },
  // 免责声明：… | 版权声明 | 凡本网注明“来源：…” | Copyright © 2008 | 特别声明
  {
    reason: 'copyright',
    pattern:
      /^[【[*※（(\s]{0,3}(?:(?:本网|本站|网站|特别|郑重|版权|免责|侵权|转载|著作权|风险|法律|投稿|原创)(?:声明|提示|说明|须知)|声明\s?[:：]|凡(?:本网|本站|注明|标注|未注明|来源|转载|署名|是?注)|(?:本网|本站|本报)(?:注明|转载|所有|所载|部分|刊登|登载)|本(?:文|稿)为.{0,24}(?:上传|发布)|以上(?:内容|文章|图文|信息).{0,20}(?:不代表|版权|转载|来[自源])|本文(?:仅代表|来源于?网络|系转载|为转载|版权|由.{2,20}(?:整理|提供|上传))|(?:作品|文章|内容)?版权(?:所有|归|为)|copyright|©|all rights reserved|未经.{0,12}(?:授权|许可|允许|书面)|(?:如|若)(?:有|需|涉及|转载|发现|产生).{0,30}(?:侵权|版权|联系|注明)|转载(?:请|须|时|分享|本文)|.{0,8}由互联网用户整理|(?:违法和)?不良信息举报|文章(?:只|仅)?代表)/i,
    most: 700,
    where: 'tail',
  },
  // 【…作品的中文相关权益归本公司独家所有。未经授权，不得转载、摘编等。】
  {
    reason: 'copyright',
    pattern:
      /(?:未经|未获).{0,12}(?:授权|许可|允许|同意).{0,12}(?:转载|摘编|复制|镜像)|(?:禁止|谢绝|严禁)(?:一切)?(?:未经授权的)?转载/,
    most: 140,
    where: 'tail',
  },
  // 来源：网络整理 免责声明：…
  { reason: 'copyright', pattern: /^(?:来源|出处)\s?[:：].{0,16}(?:免责|版权)声明/, most: 300, where: 'tail' },
  // 主办单位：… | 京ICP备05000000号 | 地址：… 邮编：… | 技术支持：…
  {
    reason: 'copyright',
    pattern:
      /(?:[icｉ]cp\s?[备证]|公网安备|网站标识码|政府网站标识|增值电信|互联网新闻信息服务|(?:主办|承办|协办|技术支持|网站维护|版权)(?:单位)?\s?[:：]|网站(?:地图|声明|管理)|^(?:联系我们|关于我们|网站地图|网站声明|友情链接)|建议使用.{0,20}(?:分辨率|浏览器)|您是第.{0,12}位)/i,
    most: 400,
    where: 'tail',
  },
  // 您现在的位置：首页 > 新闻 > 正文
  {
    reason: 'navigation',
    pattern:
      /^[\s【[·]{0,3}(?:您?(?:当前|现在|所在|所处)?的?(?:所在)?位置(?:是)?\s?[:：]|当前位置|现在的位置|所在位置|首页\s?[>»›\-/])/,
    most: 120,
    where: 'any',
  },
  // 设为首页 | 加入收藏 | 返回列表 | 登录 注册
  {
    reason: 'navigation',
    pattern:
      /^[\s【[·|]{0,3}(?:(?:设为首页|加入收藏|返回(?:首页|列表|上级|目录)|手机版|无障碍(?:浏览)?|登录|注册|网站首页|关注|订阅|已关注|加关注|我的|简体|繁体|english)[\s】\]|·>]*)+$/i,
    most: 60,
    where: 'any',
  },
  // 推广 | 广告
  {
    reason: 'advertisement',
    pattern: /^[【[（(]?(?:广告|推广|赞助商?(?:链接|广告)?|ad|advertisement)[】\]）)]?$/i,
    most: 14,
    where: 'any',
  },
  // 点击查看更多 | 展开全文 | 阅读原文 | 打开APP
  {
    reason: 'navigation',
    pattern:
      /^(?:点击(?:查看|进入|下载|收听|播放|展开|这里)?(?:更多|全文|详情|专题)|(?:展开|查看|阅读|收起|继续阅读|点击展开|显示)(?:全文|剩余|更多|原文|全部|详情)|打开.{0,10}(?:app|客户端)|下载.{0,12}(?:app|客户端)|进入.{0,10}专题|责任链接|返回.{0,8}(?:首页|列表)|进入.{1,16}(?:讨论|股吧|频道|论坛)|正在加载.{0,6}|加载中.{0,6}|loading.{0,6})[\s>»…]*$/i,
    most: 40,
    where: 'any',
  },
];

/** Longer lines are tested for the notices of copyright only. */
const LONGEST_ANCHORED = 160;

/** The anchored rules in one expression: most lines fail it at their first characters and need no rule of their own. */
let anchored: RegExp | undefined;
const anyAnchored = (): RegExp => {
  anchored ??= new RegExp(
    FURNITURE.filter(({ pattern }) => pattern.source.startsWith('^'))
      .map(({ pattern }) => pattern.source)
      .join('|'),
    'i',
  );
  return anchored;
};

/** The rule a line in canonical form falls under. */
export function furnitureOf(text: string): FurnitureRule | undefined {
  const short =
    text.length <= LONGEST_ANCHORED || /^[【[*※（(\s]{0,3}(?:版权|声明|免责|本|凡|以上|特别|copyright|©)/i.test(text);
  const may = short && anyAnchored().test(text);
  return FURNITURE.find(
    ({ pattern, most }) => text.length <= most && (may || !pattern.source.startsWith('^')) && pattern.test(text),
  );
}

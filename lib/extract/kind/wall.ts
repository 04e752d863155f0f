import type { Wall } from '../../reading/article.ts';
import type { PageView } from './page-view.ts';

/** Patterns look no further into a line, or a title, than this. */
const LOOK = 200;

/** A wall says little; what says more is an article about one. */
const MOST = 420;

/** What a page says that lets no one to its text, by kind; in order, the first that is said twice or in a title decides. */
const WALLS: readonly { readonly wall: Wall; readonly pattern: RegExp }[] = [
  // 请按住滑块，拖动到最右边 | 您的访问被阻断 | 请开启JavaScript并刷新该页 | 正在检查您的浏览器，即将自动跳转
  {
    wall: 'check',
    pattern:
      /(?:安全|人机|滑[块动]|身份|访问)(?:验证|校验|检测)|(?:完成|通过|进行|输入).{0,8}验证(?!明)|拖动.{0,8}(?:滑块|最右|拼图)|(?:访问|请求).{0,12}(?:被|已)?(?:阻断|拦截|拒绝)|(?:网络环境|访问|请求).{0,8}(?:异常|过于频繁|太频繁)|(?:开启|启用|打开|允许).{0,4}(?:javascript|cookies?)|(?:检查|验证|检测).{0,4}浏览器|(?:自动|很快|秒后?).{0,6}跳转|checking your browser|just a moment|verify you are human|access denied|forbidden|request (?:blocked|id)/i,
  },
  // 该内容仅限校内用户访问，请使用统一身份认证账号登录后查看 | 请在客户端打开链接 | 您无权限查看
  {
    wall: 'login',
    pattern:
      /统一身份认证|(?:账号|用户|扫码|密码|会员|短信)登[录陆]|登[录陆]后(?:才能|方可|可以?|再|继续)?(?:查看|访问|阅读|浏览|使用)|请先登[录陆]|(?:仅|只)(?:限|对|向|支持|能)?.{0,8}(?:用户|会员|校内|内网|客户端).{0,6}(?:访问|查看|浏览|开放)|请.{0,8}客户端.{0,4}打开|(?:无|没有)(?:权限?|(?:访问|查看|浏览|阅读)权限)(?:访问|查看|浏览|阅读|[。！]|$)|sign in to|please log ?in/i,
  },
  // 您访问的页面不存在 | 网站升级维护中 | 404
  {
    wall: 'gone',
    pattern:
      /(?:页面|网页|文件|内容|文章|信息|网址|地址|链接).{0,12}(?:不存在|没有找到|(?:已经?|被)[^\d，。]{0,6}(?:删除|下线|失效|过期|移除)|找不到|无法(?:访问|找到|显示)|走丢|发生了变化)|(?:找不到|未找到|没有找到).{0,10}(?:页面|网页|文件|内容|文章)|(?:系统|网站|平台|站点).{0,8}(?:维护|升级)(?:中|期间|$)|(?:暂停|停止)访问|(?:^|\D)(?:404|50[234])(?:\D|$)|not found|bad gateway|under maintenance/i,
  },
];

/** The wall a page is, if it is one: its few sentences say so, neither source nor date stands over them, and no free part. */
export function wallOf({ kept, lines, documentTitle, headerAbove, isPart, own }: PageView): Wall | undefined {
  const chars = kept.reduce((sum, line) => sum + (line.linked ? 0 : line.chars), 0);
  if (headerAbove || isPart || own > MOST || chars > MOST) return undefined;
  const shown = lines.filter(({ hidden, linked, kind }) => hidden === 'none' && !linked && kind === 'text');
  const few = shown.reduce((sum, line) => sum + line.chars, 0) < MOST;
  const said = (few ? shown : kept).map(({ form }) => form.text.slice(0, LOOK));
  const counts = WALLS.map(({ wall, pattern }) => {
    const inTitle = pattern.test(documentTitle.slice(0, LOOK)) ? 1 : 0;
    return { wall, count: inTitle + said.filter((text) => pattern.test(text)).length };
  });
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  // One sentence is enough where the page says hardly anything else.
  return most.count > 1 || (most.count === 1 && chars < 160) ? most.wall : undefined;
}

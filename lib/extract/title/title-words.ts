/** What separates a title from what a site appends. */
const SUFFIX = /\s*(?:_+|丨|\||｜|--+|—{1,2}|\s[-–·]\s|-(?=[^-]{2,20}$))\s*/;

/** What sites call themselves after a separator: `_光明网`, `-新华网`, `| 万载县人民政府`, `--时政--人民网`. */
const SITE =
  /(?:网|网站|政府|频道|新闻|在线|日报|晚报|时报|周刊|杂志|客户端|门户|中心|委员会|电视台|台|局|厅|部|社|首页|要闻|时政|动态|公告|通知|政务公开|信息网|平台|公众号|之窗|博客|论坛|馆|学院|大学|法院|检察院|com|cn|news)$/i;

/** What separates the steps of a path: 临江市政府网-首页>>政务动态>>关于…的通知. */
const PATH = /\s*(?:>{1,2}|»|›|＞{1,2}|→)\s*/;
/** A site's or an office's own name, before the title: 临江市水务局 - 关于…. */
const OFFICE = /^[\u3400-\u9fff]{2,12}(?:网|网站|政府|局|厅|委员会|办公室|法院|检察院|大学|学院|中学|医院|门户|在线)$/;
/** Columns of a site. */
const COLUMN =
  /^(?:政策|文件|权威|图文|专家|媒体)?解读$|^(?:要闻|时政|国内|国际|社会|财经|资讯|专题|专栏|公示|公开|头条|图片|视频|本地|地方)(?:新闻|要闻|动态|公告|信息)?$/;
/** （第2页）: a page of the article, no part of its title. */
const PAGE_NUMBER = /\s*[（(]\s?第\s?\d{1,3}\s?页\s?[)）]$/;

/** No title is longer; what a page puts into `<title>` beyond is cut. */
const LONGEST_TITLE = 300;

/** The last step of a path, and the title without an office's name in front. */
function withoutSite(title: string, siteName: string | undefined): string {
  const last = title.split(PATH).filter(Boolean).at(-1) ?? title;
  const [, front = '', rest = ''] = /^(.{2,16}?)\s*(?:[_|｜丨]|\s?[-–—]+\s?)\s*(.{6,})$/.exec(last) ?? [];
  return rest && (front === siteName || OFFICE.test(front)) ? rest : last;
}

/** The document's title without what sites put before and behind it, for pages that show no title. */
export function withoutSuffix(title: string, siteName: string | undefined): string {
  const bare = withoutSite(title.slice(0, LONGEST_TITLE).trim().replace(PAGE_NUMBER, ''), siteName);
  return withoutColumns(withoutEnd(bare, siteName), siteName).replace(PAGE_NUMBER, '');
}

/** Whether the last part of a title is the site's: its name, what sites are called, a column; or short beside the first. */
const isOfSite = (last: string, first: string, siteName: string | undefined): boolean =>
  last === siteName || SITE.test(last) || COLUMN.test(last) || (last.length <= 8 && first.length > last.length * 1.5);

function withoutEnd(title: string, siteName: string | undefined): string {
  const all = title.trim().split(SUFFIX).filter(Boolean);
  let count = all.length;
  while (count > 1 && isOfSite(all[count - 1] ?? '', all[0] ?? '', siteName)) count--;
  if (count === all.length) return title.trim();
  // Cut the text as it stands, so that separators inside the title stay.
  let end = 0;
  for (const part of all.slice(0, count)) end = title.indexOf(part, end) + part.length;
  return title.slice(0, end).trim();
}

/**
 * The columns that a hyphen sets behind the title, where the site's name stood behind them: a hyphen ends a title only
 * once (`…办法解读-政策解读-南坡县人民政府`), so that 2021-2025年 stays whole.
 */
function withoutColumns(title: string, siteName: string | undefined): string {
  const at = title.lastIndexOf('-');
  const last = title.slice(at + 1).trim();
  return at > 5 && (last === siteName || COLUMN.test(last)) ? title.slice(0, at).trim() : title;
}

/** The parts of a document's title, alone and joined from the first on. */
export function titleParts(title: string): readonly string[] {
  const parts = title.split(SUFFIX).filter(Boolean);
  // 青芦县商务局 is the site's name wherever it stands.
  return parts.length < 2
    ? parts
    : [
        ...parts.filter((part) => part.length > 12 || !SITE.test(part)),
        ...parts.slice(1).map((_, i) => parts.slice(0, i + 2).join('')),
      ];
}

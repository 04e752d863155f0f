/**
 * What class names and ids say about a box, read as words: `right_content` is `right` and `content`, `relatedNews` is
 * `related` and `news`. Hints only: a box is never taken or left for its name alone.
 */

/** Names that content management systems of official sites and newspapers give to the body. Whole names, lower case. */
const BODY_NAMES = new Set(
  // TRS WCM, 开普, 大汉, 博达, 拓尔思, Founder, and what their templates call the element.
  (
    'trs_editor trs_editor_view trs_ueditor ucapcontent zoom ozoom fontzoom vsb_content v_news_content wp_articlecontent ' +
    'founder-content enpcontent js_content rich_media_content artibody articlebody article-body article_body ' +
    'article-content article_content articlecontent article-detail articledetail arti_content artical_content ' +
    'news_content newscontent news-content news_text newstext detail-content detail_content content-detail ' +
    'content_detail contenttext content_text content-text con-text con_text text_con text-content textcontent maintext main-text ' +
    'main_text pages_content post-content post_content post-body post_body entry-content entry_content entry-body ' +
    'xilan_cont info_content infocontent nr_content zwnr zw_content zhengwen wz_content wzcontent rm_txt_con ' +
    'story-body story-content t_msgfont t_f postmessage articletext article-text article_text show_content ' +
    'view_content viewcontent printcontent print_content mce-body left_zw endtext post_text'
  ).split(' '),
);

/** Weaker: often the body, often the page. */
const BODY_WORDS = new Set([
  'article',
  'content',
  'contents',
  'zoom',
  'body',
  'text',
  'txt',
  'detail',
  'neirong',
  'zw',
]);

const AWAY_WORDS: Readonly<Record<string, string>> = {
  navigation:
    'nav navi navbar menu submenu topmenu crumb crumbs breadcrumb breadcrumbs location position path weizhi dqwz ' +
    'header head topbar top toolbar foot footer bottom friend friendlink links login search sitemap sidebar side aside ' +
    'rightbar leftbar gotop totop',
  related:
    'related relatedposts relate relative recommend recommended recommendation tuijian xgwz xgxw xg hot hotnews rank ranking paihang more yuedu guess tag tags keywords',
  comments: 'comment comments pinglun pl reply replies discuss gentie post_comment disqus changyan',
  share: 'share sharing bdshare bdsharebuttonbox jiathis fenxiang social qrcode qr weixin ewm erweima sharedaddy',
  advertisement: 'ad ads promo advert advertisement guanggao gg adsense sponsor',
  paging: 'page pager pagination pages paging pagebar fenye prevnext',
  print: 'print dayin tool tools',
  copyright: 'copyright copy disclaimer mianze shengming statement declare declaration',
};

const BY_WORD = new Map(
  Object.entries(AWAY_WORDS).flatMap(([role, words]) => words.split(' ').map((word) => [word, role as Role] as const)),
);

/** What the furniture of a page is for. */
export type Role = 'navigation' | 'related' | 'comments' | 'share' | 'advertisement' | 'paging' | 'print' | 'copyright';

/** What the tag and the names of a box say of it. */
export interface NameHint {
  /** 2 a name CMSs give to the body, 1 a weaker word, 0 none. */
  readonly body: 0 | 1 | 2;
  /** What the box is called when it is called furniture. */
  readonly role?: Role;
}

const NONE: NameHint = { body: 0 };
const TAG_ROLES: Readonly<Record<string, Role>> = { nav: 'navigation', footer: 'navigation', aside: 'related' };

const known = new Map<string, NameHint>();

/** The controls of a player: `vjs-current-time`, `video-js`, `xgplayer-time`. */
const PLAYER = /^(?:vjs-|video-js$|xgplayer-|prism-|dplayer-|mejs|plyr__|jw-(?!player$))/i;

/** The card of the account below an article of WeChat. */
const ACCOUNT_CARD = /^(?:mp_profile|wx_profile)/;

/** What is to be printed is the article: `printArea`, `print-content`. */
const TO_PRINT = /print.?(?:area|content|body|div|main|text)/i;

/** `relatedNews`, `related_news` as words. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** What one class name or id says. */
function readName(name: string): NameHint {
  if (BODY_NAMES.has(name.toLowerCase())) return { body: 2 };
  if (PLAYER.test(name)) return { body: 0, role: 'print' };
  if (ACCOUNT_CARD.test(name)) return { body: 0, role: 'share' };
  if (TO_PRINT.test(name)) return { body: 1 };
  const words = wordsOf(name);
  const role = words.map((word) => BY_WORD.get(word)).find((each) => each !== undefined);
  return { body: words.some((word) => BODY_WORDS.has(word)) ? 1 : 0, ...(role && { role }) };
}

/** A name of a body tells more than one of furniture, and that more than a word that is often the body. */
function hintOf(names: string): NameHint {
  const hints = names
    .split(/\s+/)
    .filter((name) => name && !/^mso/i.test(name))
    .map(readName);
  if (hints.some(({ body }) => body === 2)) return { body: 2 };
  const role = hints.find((hint) => hint.role)?.role;
  if (role) return { body: 0, role };
  return hints.some(({ body }) => body === 1) ? { body: 1 } : NONE;
}

/** The hint an element gives. Word's own class names (`MsoFooter`, `MsoCommentText`) say nothing. */
export function nameHint(tag: string, names: string): NameHint {
  const byTag = TAG_ROLES[tag];
  if (byTag) return { body: 0, role: byTag };
  if (!names) return NONE;
  let hint = known.get(names);
  if (!hint) {
    if (known.size > 4000) known.clear();
    hint = hintOf(names);
    known.set(names, hint);
  }
  return hint;
}

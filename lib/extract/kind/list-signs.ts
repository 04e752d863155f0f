import { headlinesOf, type PageView } from './page-view.ts';

/** What a sign says of a page; nothing where it does not see what it looks for. */
type ListSign = (view: PageView) => 'list' | 'article' | undefined;

/** Fewer entries than this are a footnote of a page, not its text. */
const FEWEST_ENTRIES = 5;

/** A text of so many characters stands for itself beside teasers that are not in it. */
const OWN_TEXT = 120;

/** Two sentences below a title are an article from so many characters on, whatever lists stand around them. */
const SHORT = 60;

const listIf = (holds: boolean): 'list' | undefined => (holds ? 'list' : undefined);

/** 共检索到 12 条结果: the page says that it answers a search. */
const search: ListSign = ({ lines, documentTitle, main, hasHeader }) =>
  listIf(
    !hasHeader &&
      main.entries.length >= 3 &&
      (/(?:搜索|检索)(?:结果|$|_|-)|^(?:全站|站内)?(?:搜索|检索)/.test(documentTitle) ||
        lines.some(
          ({ hidden, form: { text } }) =>
            hidden === 'none' &&
            text.length < 120 &&
            /(?:搜索|检索|查询|找)到.{0,30}[条篇个项](?:.{0,12}(?:结果|信息|稿件|记录|内容|文章|新闻)|$)/.test(text),
        )),
  );

/** A title, below it when or whence, below that text: an article, and be it a list of links (一周要闻). */
const header: ListSign = ({ hasHeader, own, main, inKept, kept }) => {
  const told = hasHeader && (own >= 12 || kept.some(({ figure }) => figure) || inKept >= main.entries.length);
  return told ? 'article' : undefined;
};

/** A heading that the document's title does not confirm stands so near above its text, and has so much of it. */
const NEAR = 12;
const LONG = 150;

/** Whether the title of the document, or the heading of a text of its own, stands above text with no entry between. */
function isAnnounced({ title, kept, lines, main, own }: PageView): boolean {
  const last = Math.max(-1, ...title.shownAt);
  const start = kept.find(({ prose, index }) => prose && index > last)?.index ?? -1;
  if (last < 0 || start <= last || own < 30) return false;
  const heads = /^h[1-3]$/.test(lines[last]?.box.tag ?? '') && start - last <= NEAR && own >= LONG;
  return (title.sure || heads) && !main.entries.some(({ line: { index } }) => index > last && index < start);
}

/** So much text below a header is an article, wherever it is shown. */
const ARTICLE = 400;

/**
 * Whether a title and a text, in which no entry stands, are an article's: when or whence is told between them, or the
 * document names it before its site (石桥渠通水 - 要闻 - 临江日报), where a home page names the site alone.
 */
function isFullArticle(view: PageView): boolean {
  const { title, documentTitle, hasHeader, inKept, own } = view;
  const named = title.sure && documentTitle.length > title.text.length + 2;
  return inKept === 0 && ((hasHeader && own >= ARTICLE) || (named && own >= LONG && isAnnounced(view)));
}

/**
 * The address of a site itself, with headlines on it: whatever stands between them, a citizen's letter too. A page that
 * was saved and is shown at such an address is known by its title and its text.
 */
const home: ListSign = (view) => {
  const isRoot = /^https?:\/\/[^/]+\/(?:(?:index|default|main|home)\w{0,3}\.\w+)?$/i.test(view.address);
  const isArticle = (view.hasHeader && view.title.sure) || isFullArticle(view);
  return listIf(isRoot && headlinesOf(view) >= 8 && !isArticle);
};

/** Whether a title stands above sentences enough for a short article, in which no entry stands. */
const isShortArticle = (view: PageView): boolean =>
  view.inKept === 0 && view.own >= SHORT && view.kept.filter(({ prose }) => prose).length > 1 && isAnnounced(view);

/** Entries with dates beside them, among hardly any other text: 通知公告. */
const dated: ListSign = (view) => {
  const { entries, dated, chars, aside } = view.main;
  const { own, inKept } = view;
  if (isShortArticle(view)) return undefined;
  const most = inKept >= entries.length / 2 ? 2.5 : 0.6;
  return listIf(
    entries.length >= FEWEST_ENTRIES && dated >= 0.7 * entries.length && own < most * chars && (!aside || inKept > 0),
  );
};

/**
 * Beginnings of texts that go on elsewhere: …[详细]. Where the article would hold none of them but a text of its own, they
 * are other articles below a short one: 更多即時新聞 with a teaser each.
 */
const teasers: ListSign = ({ main: { entries, chars }, teasers, own, inKept }) =>
  listIf(teasers >= 3 && teasers >= entries.length / 2 && own < 1.5 * chars && (inKept > 0 || own < OWN_TEXT));

/** Headlines, with hardly a sentence beside them: contents of an issue, titles of a newspaper's page. */
const headlines: ListSign = (view) => {
  const { main, own, inKept } = view;
  if (inKept === 0 && isAnnounced(view)) return undefined;
  return listIf(!main.aside && main.entries.length >= FEWEST_ENTRIES && own < 0.4 * main.chars);
};

/** A few sentences of introduction that no title announces, and many headlines: a topic. */
const topic: ListSign = (view) => {
  const { own, main } = view;
  return listIf(!isAnnounced(view) && !main.aside && own < 300 && own < 1.2 * main.chars && headlinesOf(view) >= 10);
};

/** 以上链接由各单位自行维护: text below links that speaks of them. */
function speaksOfLinks({ kept, main: { entries }, own }: PageView): boolean {
  const last = entries.at(-1)?.line.index ?? Number.POSITIVE_INFINITY;
  const texts = kept.filter(({ prose, table }) => prose || table);
  return (
    own < 300 &&
    texts.length > 0 &&
    texts.every(({ index, table, form }) => !table && index > last && /[链鏈]接|連結|[网網][站址]/.test(form.text))
  );
}

/** Names only, with nothing beside them but a footer: the organs of a county. */
const names: ListSign = (view) => {
  const {
    main: { entries },
    own,
    kept,
    inKept,
    hasHeader,
  } = view;
  return listIf(
    !hasHeader &&
      (own < 12 || speaksOfLinks(view)) &&
      (kept.length === 0 || own >= 12 || inKept > 0.6 * kept.length || entries.length > 11) &&
      entries.length >= 8,
  );
};

/**
 * What is told of a page, in order: the first sign that says something decides, a page of which none speaks is what its
 * text is. An article has a title and a header of its own; a list has entries that stand alike, dates beside them,
 * beginnings of texts, and no text of its own.
 */
const LIST_SIGNS = { search, home, header, dated, teasers, headlines, topic, names } satisfies Record<string, ListSign>;

/** The sign that decides, and what it says. */
export function readSigns(view: PageView): { readonly sign: string; readonly kind: 'list' | 'article' } | undefined {
  for (const [sign, read] of Object.entries(LIST_SIGNS)) {
    const kind = read(view);
    if (kind) return { sign, kind };
  }
  return undefined;
}

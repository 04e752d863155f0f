import { canonical } from './canonical.ts';
import type { ReadLine } from './lines.ts';
import type { MetaTags } from './meta-tags.ts';
import type { Box } from './page.ts';

export interface Title {
  readonly text: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  /** Indices of the lines that show the title, kicker and subtitle in the page's head. */
  readonly shownAt: readonly number[];
  /** The document's title or a meta tag says the same, word for word. */
  readonly sure: boolean;
}

/** Han characters, letters and digits only, folded: what two spellings of one title have in common. */
export const bareTitle = (text: string, annotated = false): string =>
  canonical(text, annotated)
    .text.normalize('NFKC')
    .replace(/&(?:amp;)?[a-z]+;/g, '')
    .replace(/[^\u3400-\u9fff\p{L}\p{N}]/gu, '')
    .toLowerCase();

const TITLE_NAMES =
  /(?:^|[\s_-])(?:h?-?title|tit|biaoti|bt|headline|tt|con-title|arti_?title|main_?title|h1)(?:$|[\s_\d-])|title$|^title|Title/;
const SUFFIX = /\s*(?:_+|丨|\||｜|--+|—{1,2}|\s[-–·]\s|-(?=[^-]{2,20}$))\s*/;

/** What sites call themselves after a separator: `_光明网`, `-新华网`, `| 万载县人民政府`, `--时政--人民网`. */
const SITE =
  /(?:网|网站|政府|频道|新闻|在线|日报|晚报|时报|周刊|杂志|客户端|门户|中心|委员会|电视台|台|局|厅|部|社|首页|要闻|时政|动态|公告|通知|政务公开|信息网|平台|公众号|之窗|博客|论坛|com|cn|news)$/i;

/** The document's title without what sites append, for pages that show no title. */
export function withoutSuffix(title: string, siteName: string | undefined): string {
  const parts = title.trim().split(SUFFIX).filter(Boolean);
  while (parts.length > 1) {
    const last = parts.at(-1) ?? '';
    const first = parts[0] ?? '';
    if (last !== siteName && !SITE.test(last) && !(last.length <= 8 && first.length > last.length * 1.5)) break;
    parts.pop();
  }
  if (parts.length === title.trim().split(SUFFIX).filter(Boolean).length) return title.trim();
  // Cut the text as it stands, so that separators inside the title stay.
  const kept = parts.at(-1) ?? '';
  let end = 0;
  for (const part of parts) end = title.indexOf(part, end) + part.length;
  return kept ? title.slice(0, end).trim() : title.trim();
}

/** The parts of a document's title, alone and joined from the first on. */
function partsOf(title: string): readonly string[] {
  const parts = title.split(SUFFIX).filter(Boolean);
  // 青芦县商务局 is the site's name wherever it stands.
  return parts.length < 2
    ? parts
    : [
        ...parts.filter((part) => part.length > 12 || !SITE.test(part)),
        ...parts.slice(1).map((_, i) => parts.slice(0, i + 2).join('')),
      ];
}

interface Shown {
  readonly text: string;
  readonly lines: readonly ReadLine[];
}

/** Lines that stand together in one heading (`<h1>A<br>B</h1>`) or one alone. */
function headings(
  lines: readonly ReadLine[],
  last: number,
  headerLines: ReadonlyMap<number, unknown>,
): readonly Shown[] {
  const found: Shown[] = [];
  for (let i = 0; i < last; i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || line.hidden !== 'none' || headerLines.has(i)) continue;
    // `<a>[回复]</a> <span>关于…的答复</span>`: the parts of a line are tried too.
    for (const seam of line.chars <= 120 ? line.seams : []) {
      found.push(
        { text: line.text.slice(seam).trim(), lines: [line] },
        { text: line.text.slice(0, seam).trim(), lines: [line] },
      );
    }
    // Double-escaped entities show as they are written: `公示&nbsp;&nbsp;`.
    found.push({ text: line.text.replace(/(?:&(?:amp;)?nbsp;\s?)+/g, ' ').trim(), lines: [line] });
    const group = [line];
    for (let k = i + 1; k < Math.min(i + 4, last) && group.length < 4; k++) {
      const next = lines[k];
      if (next?.kind !== 'text' || next.hidden !== 'none' || next.chars > 60 || next.prose || headerLines.has(k)) break;
      if (next.box !== line.box && next.box.parent !== line.box.parent) break;
      group.push(next);
      const heading = next.box === line.box && next.broken;
      found.push({
        text: group.map((part) => part.text).join(heading && /^h\d$/.test(line.box.tag) ? ' ' : ''),
        lines: [...group],
      });
    }
  }
  return found;
}

const isHeading = (box: Box): number => {
  let value = 0;
  for (let at: Box | undefined = box, up = 0; at && up < 3; at = at.parent, up++) {
    const level = /^h([1-6])$/.exec(at.tag)?.[1];
    if (level) value = Math.max(value, 3.5 - Number(level) * 0.5 - up * 0.3);
    if (TITLE_NAMES.test(at.names)) value = Math.max(value, 2 - up * 0.5);
  }
  return value;
};

export interface TitleSources {
  readonly documentTitle: string;
  readonly meta: MetaTags;
  readonly annotated: boolean;
  /** Lines that are 来源 and date lines: never a title. */
  readonly headerLines: ReadonlyMap<number, unknown>;
}

/**
 * Finds the title as displayed: the shown line (or lines) that the document's title or a meta tag confirms, nearest to
 * the body; `start` is the line the body's text starts at, if that is known already.
 */
export function findTitle(lines: readonly ReadLine[], start: number | undefined, sources: TitleSources): Title {
  const last = start ?? lines.length;
  const { documentTitle, meta, annotated } = sources;
  const siteName = meta.get('sitename', 'og:site_name');
  const declared = [
    meta.founder.get('title'),
    meta.get('articletitle'),
    meta.get('og:title', 'twitter:title'),
    documentTitle,
  ].filter((t) => !!t) as string[];
  const bares = declared.map((title) => bareTitle(title, annotated));
  const stripped = declared.map((title) => bareTitle(withoutSuffix(title, siteName), annotated));
  // `新闻稿-临海县政府-标题`, `标题 - 留言 - 论坛 - Powered by …`: any part may be the title.
  const parts = new Set(
    declared
      .flatMap((title) => partsOf(title))
      .map((part) => bareTitle(part, annotated))
      .filter((part) => part.length >= 6),
  );
  let best: Shown | undefined;
  let most = 0;
  let sure = false;
  for (const shown of headings(lines, last, sources.headerLines)) {
    const [line] = shown.lines;
    if (!line || shown.text.length > 160 || (line.linked && !/^h1$/.test(line.box.tag))) continue;
    if (line.furniture && line.furniture.reason !== 'paging') continue;
    const bare = bareTitle(shown.text, annotated);
    if (bare.length < 4) continue;
    let match = 0;
    const part = shown.lines.length === 1 && bare !== bareTitle(line.text, annotated);
    bares.forEach((full, i) => {
      const main = stripped[i] ?? full;
      // A document's title of one short word is the site's (`云浦晚报`), unless it is set as a heading.
      if (full === bare || main === bare || parts.has(bare))
        match = Math.max(match, bare.length < 6 && !isHeading(line.box) ? 0.45 : 1);
      else if (part) return;
      else if (full.includes(bare) && bare.length >= 5)
        match = Math.max(match, Math.min(0.95, bare.length / (main.length || 1)));
      else if (main.length >= 8 && bare.includes(main)) match = Math.max(match, (0.95 * main.length) / bare.length);
      else if (bare.length >= 10 && commonStart(full, bare) >= Math.min(bare.length, main.length) * 0.7)
        match = Math.max(match, 0.7);
    });
    if (part && match < 1) continue;
    const near = start === undefined ? 0 : 1 - Math.max(0, last - line.index) / (last + 1);
    const heading = isHeading(line.box);
    if (!match && !heading) continue;
    const joined = shown.lines.length > 1 ? -0.2 : 0;
    const value = match * 6 + heading + near * 1.5 + joined - (line.prose && !match ? 2 : 0);
    if (match < 0.25 && heading < 1.5) continue;
    if (value > most) [best, most, sure] = [shown, value, match === 1];
  }
  if (!best) {
    const text = meta.founder.get('title') ?? withoutSuffix(declared[0] ?? '', siteName);
    return { text, shownAt: [], sure: false, ...founderLines(meta) };
  }
  return {
    text: best.text,
    shownAt: best.lines.map((line) => line.index),
    sure,
    ...around(best, lines, last, sources),
  };
}

const commonStart = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
};

const founderLines = (meta: MetaTags): { kicker?: string; subtitle?: string } => {
  const kicker = meta.founder.get('introtitle');
  const subtitle = meta.founder.get('subtitle');
  return { ...(kicker ? { kicker } : {}), ...(subtitle ? { subtitle } : {}) };
};

const KICKER_NAMES =
  /(?:^|[\s_-])(?:pre|yinti|yt|kicker|intro-?title|shoulder|jianti)(?:$|[\s_-])|introtitle|pretitle|pre-title/i;
const SUBTITLE_NAMES = /(?:^|[\s_-])(?:sub|st|futi|ft|subhead|fbt|fubiaoti)(?:$|[\s_-])|sub-?_?title|second-?title/i;

/** Whether two texts share three Han characters in a row: a kicker speaks of what its title speaks of. */
function related(a: string, b: string): boolean {
  for (let i = 0; i + 3 <= a.length; i++) if (b.includes(a.slice(i, i + 3))) return true;
  return false;
}

/** 引题 and 副题: lines right above and below the title that are set as titles too. */
function around(
  title: Shown,
  lines: readonly ReadLine[],
  last: number,
  sources: TitleSources,
): { kicker?: string; subtitle?: string } {
  const { annotated } = sources;
  const first = title.lines[0];
  const end = title.lines.at(-1);
  if (!first || !end) return {};
  const own = bareTitle(title.text, annotated);
  const usable = (line: ReadLine | undefined): line is ReadLine =>
    line?.kind === 'text' &&
    line.hidden === 'none' &&
    !line.linked &&
    !line.furniture &&
    line.chars >= 4 &&
    line.chars <= 80 &&
    !/[。；]$|[>»]/.test(line.text) &&
    !/[:：]\s*\d|来源|时间[:：]|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d/.test(line.form.text) &&
    bareTitle(line.text, annotated) !== own;
  const titled = /^h[1-3]$/.test(first.box.tag);
  const sibling = (line: ReadLine): boolean =>
    line.box.parent === first.box.parent || line.box.parent === first.box.parent?.parent;
  const above = lines[first.index - 1];
  const below = lines[end.index + 1];
  let { kicker, subtitle } = founderLines(sources.meta);
  if (!kicker && usable(above)) {
    const named = KICKER_NAMES.test(above.box.names);
    const heading = titled && /^h[1-4]$/.test(above.box.tag) && above.box.parent === first.box.parent;
    const bare = bareTitle(above.text, annotated);
    const next = lines.slice(end.index + 1, end.index + 12).find((line) => line.prose);
    const told =
      sibling(above) && above.chars >= 8 && related(bare, own + bareTitle(next?.text.slice(0, 200) ?? '', annotated));
    if (named || ((heading || told) && !own.includes(bare))) kicker = above.text;
  }
  if (!subtitle && usable(below) && below.index < last) {
    const heading = titled && /^h[2-4]$/.test(below.box.tag) && below.box.parent === first.box.parent;
    const dashed = /^(?:—{1,2}|--|――|──)/.test(below.text) && below.chars <= 40 && sibling(below);
    if (SUBTITLE_NAMES.test(below.box.names) || heading || dashed) subtitle = below.text;
  }
  return { ...(kicker ? { kicker } : {}), ...(subtitle ? { subtitle } : {}) };
}

import type { RemovalReason } from '../../reading/article.ts';
import type { HeaderLine } from '../header/header-line.ts';
import { isBylineAlone } from '../header/people.ts';
import type { FurnitureRule } from '../page/furniture.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Role } from '../page/name-hints.ts';
import { type Box, commonBox } from '../page/page.ts';
import { bareTitle } from '../title/title.ts';
import { attached, coreOf, type EdgeContext, endOfAttachments } from './edge-context.ts';
import { firstOfText } from './first-of-text.ts';
import { dropLinkLists } from './link-lists.ts';
import { noticeBoxes } from './notice-boxes.ts';

const ROLE_REASON: Readonly<Record<Role, RemovalReason>> = {
  navigation: 'navigation',
  related: 'related',
  comments: 'comments',
  share: 'share',
  advertisement: 'advertisement',
  paging: 'paging',
  print: 'print',
  copyright: 'copyright',
};

/** A tail cue counts when this share of the prose stands before it. */
const PROSE_BEFORE_CUE = 0.6;

/**
 * Why each line of the page is not in the body; undefined for those that are. The head is what stands before the first
 * line of text, the tail what stands after the last.
 */
export function edges(context: EdgeContext): readonly (RemovalReason | undefined)[] {
  const { lines, body, title, headerLines, roles, writing, shown } = context;
  const reasons = new Array<RemovalReason | undefined>(lines.length);
  const titleBare = bareTitle(title.text, writing);
  const start = firstOfText(context);
  const notices = noticeBoxes(context, start);
  /** Text of the article's own: prose and tables, without the notices that read like prose. */
  const counts = (line: ReadLine): boolean =>
    (line.prose || line.table !== undefined) && line.hidden === 'none' && !line.furniture && !notices.has(line.index);
  const isTitle = new Set(title.shownAt);
  // Named so from outside, the whole body is; only what is named inside it stands apart.
  const bodyRole = roles.get(body);
  const named = [title.kicker, title.subtitle].filter((text) => text !== undefined);
  const headEnd = Math.max(
    -1,
    ...[...isTitle, ...headerLines.keys()].filter((i) => i <= start && i >= body.first && i < body.end),
  );

  let proseTotal = 0;
  let home: Box | undefined;
  for (let i = body.first; i < body.end; i++) {
    const line = lines[i];
    if (!line || !counts(line)) continue;
    proseTotal += line.chars;
    if (i >= start) home = home ? commonBox(home, line.box) : line.box;
  }
  let prose = 0;
  let cut: RemovalReason | undefined;
  let inset = false;
  const core = coreOf(context, proseTotal);
  // Below an <article> stands nothing of it, sentences or not.
  const isBelow = (i: number): boolean => core?.tag === 'article' && i >= core.end;
  for (let i = core?.end ?? body.end; i < body.end; i++) {
    const line = lines[i];
    if (line && isBelow(i) && counts(line)) proseTotal -= line.chars;
  }
  // A document's own title set over several lines at its head (决议, 决定) is text; a heading of the page is not.
  const ownTitle =
    title.shownAt.length > 1 && title.shownAt.every((i) => i >= body.first && !/^h\d$/.test(lines[i]?.box.tag ?? ''));

  const inBody = (line: ReadLine, i: number): RemovalReason | undefined => {
    if (line.spam) return 'spam';
    if (line.noise) return 'noise';
    const bare = line.bare;
    if (isTitle.has(i)) return ownTitle ? undefined : 'header-line';
    const { furniture } = line;
    if (i < start || (i <= start && !line.prose)) {
      if (bare && bare === titleBare) return 'repeated-title';
      if (named.includes(line.text)) return 'header-line';
      if (headerLines.has(i) || (i < start && isBylineAlone(line.form.text) && i > Math.max(...isTitle, -1)))
        return 'header-line';
      if (furniture && furniture.where !== 'end' && furniture.reason !== 'editor-line') return furniture.reason;
      if (i < headEnd) return line.furniture?.reason ?? 'header-line';
    }
    const notice = notices.get(i);
    if (notice) return furniture?.reason ?? notice;
    const role = roles.get(line.box);
    if (role && role !== bodyRole && !(line.prose && context.votes.has(i) && role !== 'comments'))
      return ROLE_REASON[role];
    if (bare && bare === titleBare && !line.prose) return 'repeated-title';
    if (cut && !attached(line)) return furniture?.reason ?? cut;
    if (furniture?.reason === 'related' && i > start && isInsetText(lines, i)) return undefined;
    const near = proseTotal ? prose / proseTotal : i > start ? 1 : 0;
    if (furniture?.where === 'any') return furniture.reason;
    // A 相关阅读 list set into the text: its heading and its links, and no more.
    if (inset && line.linked) return 'related';
    inset = i > start && furniture?.reason === 'related' && lines[i + 1]?.linked === true;
    if (inset && near < PROSE_BEFORE_CUE) return 'related';
    if (i > start && furniture && near >= dueShare(furniture, line)) {
      if (furniture.where === 'end') cut = furniture.reason;
      // Below （责任编辑：…） and outside the text's own box stands the template's: 投诉, 不感兴趣.
      else if (
        furniture.reason === 'editor-line' &&
        near > 0.95 &&
        (home === undefined || i + 1 >= home.end || body.end - i <= 6)
      )
        cut = 'outside';
      if (furniture.reason === 'copyright' && near > 0.95) cut = 'copyright';
      return furniture.reason;
    }
    if (
      core &&
      i >= core.end &&
      (!line.prose || isBelow(i)) &&
      line.kind === 'text' &&
      !attached(line) &&
      !isBylineAlone(line.form.text)
    )
      return 'outside';
    if (core && i < core.first && !line.prose && !attached(line)) return 'outside';
    if (i > start && near > 0.95) {
      if (isBylineAlone(line.form.text)) return 'byline';
      if (headerLines.has(i) && !/^[（(]/.test(line.text) && isPureHeader(headerLines.get(i))) return 'header-line';
    }
    return undefined;
  };

  const attachmentsEnd = endOfAttachments(context);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const inside = i >= body.first && i < body.end;
    if (!shown(line)) reasons[i] = line.spam ? 'spam' : 'hidden';
    else if (inside) {
      reasons[i] = inBody(line, i);
      if (counts(line)) prose += line.chars;
    } else
      reasons[i] =
        i >= body.end && i < attachmentsEnd && attached(line) ? undefined : outside(line, i, context, isTitle);
  }
  dropLinkLists(context, reasons, start);
  return reasons;
}

/** ■相关链接 of a paper, which a paragraph follows: both are set as the text around them is. */
function isInsetText(lines: readonly ReadLine[], i: number): boolean {
  const [before, line, after] = [lines[i - 1], lines[i], lines[i + 1]];
  const { parent, tag } = line?.box ?? {};
  const alike = (other: ReadLine | undefined): boolean =>
    other?.prose === true && !other.furniture && other.box.parent === parent && other.box.tag === tag;
  return tag === 'p' && alike(before) && alike(after);
}

/** How much of the prose must stand before a line for it to be furniture of the tail. */
function dueShare(rule: FurnitureRule, line: ReadLine): number {
  if (rule.due !== undefined) return rule.due;
  // 网友评论 below a short text may be longer than the text.
  if (rule.reason === 'comments') return 0.001;
  if (rule.where === 'end') return PROSE_BEFORE_CUE;
  if (rule.reason === 'copyright' || rule.reason === 'editor-line') return line.prose ? 0.5 : 0.3;
  return line.prose ? 0.9 : 0.3;
}

function outside(line: ReadLine, i: number, context: EdgeContext, isTitle: ReadonlySet<number>): RemovalReason {
  if (line.spam) return 'spam';
  if (line.noise) return 'noise';
  if (isTitle.has(i)) return 'header-line';
  const near = i > context.body.first - 40 && i < context.body.end + 40;
  if ((near || !line.linked) && line.furniture) return line.furniture.reason;
  const role = context.roles.get(line.box);
  if (role) return ROLE_REASON[role];
  if (context.headerLines.has(i)) return 'header-line';
  return line.linked ? 'navigation' : 'outside';
}

/** A header line whose labels are of publication, not of an event: 来源：…, 发布时间：… */
const isPureHeader = (header: HeaderLine | undefined): boolean =>
  header?.fields.some(
    ({ field }) => field === 'published' || field === 'updated' || field === 'editor' || field === 'author',
  ) ?? false;

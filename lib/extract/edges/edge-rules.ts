import type { RemovalReason } from '../../reading/article.ts';
import type { HeaderLine } from '../header/header-line.ts';
import { isBylineAlone } from '../header/people.ts';
import type { FurnitureRule } from '../page/furniture.ts';
import type { ReadLine } from '../page/lines.ts';
import { attached } from './edge-context.ts';
import { type EdgeView, isBelowArticle } from './edge-view.ts';
import { ROLE_REASON } from './role-reason.ts';

/** A line of the body under judgement. */
export interface EdgeCase {
  readonly line: ReadLine;
  /** Its index in the page's lines. */
  readonly i: number;
  /** The share of the article's own text that stands before it. */
  readonly before: number;
  readonly view: EdgeView;
  /** Under the heading of a list of links that is set into the text. */
  readonly inset: boolean;
  /** Why all that follows an earlier line goes, once one has ended the text. */
  readonly cut: RemovalReason | undefined;
}

/** What a rule says of a line: that it is text, or why it is not and, by `cut`, why all below it is not. */
export type Verdict = 'text' | { readonly reason: RemovalReason; readonly cut?: RemovalReason };

/** A reason for which a line of the body is dropped, or kept against the rules after it. */
export interface EdgeRule {
  readonly name: string;
  readonly why: string;
  readonly sample: string;
  /** Undefined: the rule says nothing of the line. */
  readonly judge: (edge: EdgeCase) => Verdict | undefined;
}

/** A tail cue counts when this share of the prose stands before it. */
const PROSE_BEFORE_CUE = 0.6;
/** With this share of the prose before it a line stands at the end of the text. */
const AT_END = 0.95;

const drop = (reason: RemovalReason | undefined): Verdict | undefined => reason && { reason };

/** Whether a line stands above the text, or opens it without being prose. */
const inHead = ({ line, i, view }: EdgeCase): boolean => i < view.start || (i <= view.start && !line.prose);

const repeatsTitle = ({ line, view }: EdgeCase): boolean => line.bare !== '' && line.bare === view.titleBare;

/** How much of the prose must stand before a line for it to be furniture of the tail. */
function dueShare(rule: FurnitureRule, line: ReadLine): number {
  if (rule.due !== undefined) return rule.due;
  // 网友评论 below a short text may be longer than the text.
  if (rule.reason === 'comments') return 0.001;
  if (rule.where === 'end') return PROSE_BEFORE_CUE;
  if (rule.reason === 'copyright' || rule.reason === 'editor-line') return line.prose ? 0.5 : 0.3;
  return line.prose ? 0.9 : 0.3;
}

/** ■相关链接 of a paper, which a paragraph follows: both are set as the text around them is. */
function isInsetText(lines: readonly ReadLine[], i: number): boolean {
  const [before, line, after] = [lines[i - 1], lines[i], lines[i + 1]];
  const { parent, tag } = line?.box ?? {};
  const alike = (other: ReadLine | undefined): boolean =>
    other?.prose === true && !other.furniture && other.box.parent === parent && other.box.tag === tag;
  return tag === 'p' && alike(before) && alike(after);
}

/** Whether a line is the heading of a list of links set into the text. */
export const opensInset = ({ line, i, view }: EdgeCase): boolean =>
  i > view.start && line.furniture?.reason === 'related' && view.lines[i + 1]?.linked === true;

/** Why what follows a furniture line of the tail goes too. */
function cutBelow(rule: FurnitureRule, { i, before, view }: EdgeCase): RemovalReason | undefined {
  if (rule.reason === 'copyright' && before > AT_END) return 'copyright';
  if (rule.where === 'end') return rule.reason;
  // Below （责任编辑：…） and outside the text's own box stands the template's: 投诉, 不感兴趣.
  const { home, body } = view;
  const leaves = home === undefined || i + 1 >= home.end || body.end - i <= 6;
  return rule.reason === 'editor-line' && before > AT_END && leaves ? 'outside' : undefined;
}

function tailFurniture(edge: EdgeCase): Verdict | undefined {
  const { line, i, before, view } = edge;
  const { furniture } = line;
  if (!furniture || i <= view.start || before < dueShare(furniture, line)) return undefined;
  const cut = cutBelow(furniture, edge);
  return { reason: furniture.reason, ...(cut && { cut }) };
}

/** A header line whose labels are of publication, not of an event: 来源：…, 发布时间：… */
const isPureHeader = (header: HeaderLine | undefined): boolean =>
  header?.fields.some(
    ({ field }) => field === 'published' || field === 'updated' || field === 'editor' || field === 'author',
  ) ?? false;

function isHeaderInHead({ line, i, view }: EdgeCase): boolean {
  if (view.headerLines.has(i)) return true;
  return i < view.start && i > Math.max(-1, ...view.titleLines) && isBylineAlone(line.form.text);
}

function standsBelowCore({ line, i, view: { core } }: EdgeCase): boolean {
  if (!core || i < core.end || line.kind !== 'text') return false;
  return (!line.prose || isBelowArticle(core, i)) && !attached(line) && !isBylineAlone(line.form.text);
}

/**
 * What is told of a line of the body, in order: the first rule that says something decides. The first eight see the
 * head, those from `cut` on the tail; a line that no rule speaks of is text.
 */
export const EDGE_RULES: readonly EdgeRule[] = [
  {
    name: 'spam',
    why: 'put into the page by a mirror',
    sample: '亚洲精品 国产精品 久久',
    judge: ({ line }) => (line.spam ? { reason: 'spam' } : undefined),
  },
  {
    name: 'noise',
    why: 'put between lines against copying',
    sample: '4 U* K! l6 h8 J5 }3 Y9 B',
    judge: ({ line }) => (line.noise ? { reason: 'noise' } : undefined),
  },
  {
    name: 'title',
    why: 'shown as the title already, unless it is the document’s own, over several lines',
    sample: '云溪县部署秋粮抗旱保苗工作',
    judge: ({ i, view }) => {
      if (!view.titleLines.has(i)) return undefined;
      return view.ownTitle ? 'text' : { reason: 'header-line' };
    },
  },
  {
    name: 'title-again-in-head',
    why: 'the title a second time, above the text',
    sample: '云溪县部署秋粮抗旱保苗工作',
    judge: (edge) => (inHead(edge) && repeatsTitle(edge) ? { reason: 'repeated-title' } : undefined),
  },
  {
    name: 'title-part',
    why: 'kicker and subtitle are shown with the title',
    sample: '——在全县三级干部会议上的讲话',
    judge: (edge) =>
      inHead(edge) && edge.view.titleParts.includes(edge.line.text) ? { reason: 'header-line' } : undefined,
  },
  {
    name: 'header-line',
    why: 'read into the header',
    sample: '来源：云溪日报　2024-07-09',
    judge: (edge) => (inHead(edge) && isHeaderInHead(edge) ? { reason: 'header-line' } : undefined),
  },
  {
    name: 'furniture-in-head',
    why: 'tools above the text; a tail’s heading or an editor above it means something else',
    sample: '【字体：大 中 小】',
    judge: (edge) => {
      const { furniture } = edge.line;
      if (!inHead(edge) || !furniture || furniture.where === 'end' || furniture.reason === 'editor-line')
        return undefined;
      return drop(furniture.reason);
    },
  },
  {
    name: 'above-header',
    why: 'between the title and the last header line stands nothing of the text',
    sample: '首页 要闻',
    judge: (edge) =>
      inHead(edge) && edge.i < edge.view.headEnd ? drop(edge.line.furniture?.reason ?? 'header-line') : undefined,
  },
  {
    name: 'notice',
    why: 'in the box of a heading that opens something else',
    sample: '免责声明： 1.本站…',
    judge: ({ line, i, view }) => {
      const notice = view.notices.get(i);
      return notice && drop(line.furniture?.reason ?? notice);
    },
  },
  {
    name: 'named-box',
    why: 'in a box that is called furniture, unless Readability keeps it as prose',
    sample: '<div class="share">',
    judge: ({ line, i, view }) => {
      const role = view.roles.get(line.box);
      if (!role || role === view.bodyRole) return undefined;
      const voted = line.prose && view.votes.has(i) && role !== 'comments';
      return voted ? undefined : drop(ROLE_REASON[role]);
    },
  },
  {
    name: 'title-again',
    why: 'the title a second time, in the text',
    sample: '云溪县部署秋粮抗旱保苗工作',
    judge: (edge) => (repeatsTitle(edge) && !edge.line.prose ? { reason: 'repeated-title' } : undefined),
  },
  {
    name: 'cut',
    why: 'below a line that ended the text; files offered there are the article’s',
    sample: '投诉 不感兴趣',
    judge: ({ line, cut }) => (cut && !attached(line) ? drop(line.furniture?.reason ?? cut) : undefined),
  },
  {
    name: 'inset-text',
    why: 'a paper’s background box, set as the paragraphs around it',
    sample: '■相关链接',
    judge: ({ line, i, view }) =>
      line.furniture?.reason === 'related' && i > view.start && isInsetText(view.lines, i) ? 'text' : undefined,
  },
  {
    name: 'tool',
    why: 'a tool wherever it stands',
    sample: '打印本页 关闭窗口',
    judge: ({ line }) => (line.furniture?.where === 'any' ? drop(line.furniture.reason) : undefined),
  },
  {
    name: 'inset-link',
    why: 'a link of a list set into the text',
    sample: '相关阅读 / 县政府召开常务会议',
    judge: ({ line, inset }) => (inset && line.linked ? { reason: 'related' } : undefined),
  },
  {
    name: 'inset-heading',
    why: 'the heading of a list set into the text; below most of the text it ends the text instead',
    sample: '相关阅读',
    judge: (edge) => (opensInset(edge) && edge.before < PROSE_BEFORE_CUE ? { reason: 'related' } : undefined),
  },
  {
    name: 'tail-furniture',
    why: 'furniture of the tail, with as much of the text before it as its kind asks',
    sample: '（责任编辑：沈知远）',
    judge: tailFurniture,
  },
  {
    name: 'below-core',
    why: 'beside the box that holds nearly all the prose, below it',
    sample: '关注我们',
    judge: (edge) => (standsBelowCore(edge) ? { reason: 'outside' } : undefined),
  },
  {
    name: 'above-core',
    why: 'beside the box that holds nearly all the prose, above it',
    sample: '云溪发布',
    judge: ({ line, i, view: { core } }) =>
      core && i < core.first && !line.prose && !attached(line) ? { reason: 'outside' } : undefined,
  },
  {
    name: 'byline-at-end',
    why: 'who wrote it, below the text',
    sample: '（记者 沈知远）',
    judge: ({ line, i, before, view }) =>
      i > view.start && before > AT_END && isBylineAlone(line.form.text) ? { reason: 'byline' } : undefined,
  },
  {
    name: 'header-at-end',
    why: 'a line of publication below the text; in parentheses it is the text’s own',
    sample: '发布时间：2024-07-09',
    judge: ({ line, i, before, view }) => {
      if (i <= view.start || before <= AT_END || !view.headerLines.has(i)) return undefined;
      return !/^[（(]/.test(line.text) && isPureHeader(view.headerLines.get(i)) ? { reason: 'header-line' } : undefined;
    },
  },
];

import type { RemovalReason } from '../../reading/article.ts';
import { DATED_CREDIT } from '../header/dated-credit.ts';
import type { HeaderLine } from '../header/header-line.ts';
import { isBylineAlone } from '../header/people.ts';
import type { FurnitureRule } from '../page/furniture.ts';
import type { ReadLine } from '../page/lines.ts';
import { attached } from './edge-context.ts';
import { AT_END, dropIf, type EdgeCase, type EdgeRule } from './edge-rule.ts';
import { isBelowArticle } from './edge-view.ts';

/** A tail cue counts when this share of the prose stands before it. */
export const PROSE_BEFORE_CUE = 0.6;

/** How much of the prose must stand before a line for it to be furniture of the tail. */
function dueShare(rule: FurnitureRule, line: ReadLine): number {
  if (rule.due !== undefined) return rule.due;
  // 网友评论 below a short text may be longer than the text.
  if (rule.reason === 'comments') return 0.001;
  if (rule.where === 'end') return PROSE_BEFORE_CUE;
  if (rule.reason === 'copyright' || rule.reason === 'editor-line') return line.prose ? 0.5 : 0.3;
  return line.prose ? 0.9 : 0.3;
}

/** Why what follows a furniture line of the tail goes too. */
function cutBelow(rule: FurnitureRule, { i, before, view }: EdgeCase): RemovalReason | undefined {
  if (rule.reason === 'copyright' && before > AT_END) return 'copyright';
  if (rule.where === 'end') return rule.reason;
  // Below （责任编辑：…） and outside the text's own box stands the template's: 投诉, 不感兴趣.
  const { home, body } = view;
  const leaves = home === undefined || i + 1 >= home.end || body.end - i <= 6;
  return rule.reason === 'editor-line' && before > AT_END && leaves ? 'outside' : undefined;
}

/** Furniture of the tail, with as much of the text before it as its kind asks: “（责任编辑：沈知远）”. */
const tailFurniture: EdgeRule = (edge) => {
  const { line, i, before, view } = edge;
  const { furniture } = line;
  if (!furniture || i <= view.start || before < dueShare(furniture, line)) return undefined;
  const cut = cutBelow(furniture, edge);
  return { reason: furniture.reason, ...(cut && { cut }) };
};

/** Beside the box that holds nearly all the prose, below it: “关注我们”. */
const belowCore: EdgeRule = ({ line, i, view: { core } }) => {
  if (!core || i < core.end || line.kind !== 'text') return undefined;
  const apart = !line.prose || isBelowArticle(core, i);
  return dropIf(apart && !attached(line) && !isBylineAlone(line.form.text), 'outside');
};

/** Beside the box that holds title and text, below it: a column “生活指数 / 洗车 适宜”. */
const belowFrame: EdgeRule = ({ line, i, view: { frame } }) => {
  if (!frame || i < frame.end || line.kind !== 'text') return undefined;
  // A ministry's ▶ links to explanations stand there too.
  return dropIf(line.linkChars === 0 && !attached(line) && !isBylineAlone(line.form.text), 'outside');
};

/** Beside the box that holds nearly all the prose, above it: “云溪发布”. */
const aboveCore: EdgeRule = ({ line, i, view: { core } }) =>
  dropIf(core !== undefined && i < core.first && !line.prose && !attached(line), 'outside');

const isAtEnd = ({ i, before, view }: EdgeCase): boolean => i > view.start && before > AT_END;

/** 来源：临江日报, （本文来源：… 作者：…）, 来源 | 综合…: a line that is nothing but that. */
const SOURCE_LINE =
  /^[（(【[]?\s?(?:(?:本文|文章|稿件|稿|新闻)?(?:来源|稿源|转自|转载自|摘自|原载)(?:于)?|来源)\s?[:：|｜丨].{1,70}$/;
/** One that says it speaks of the article as a whole, or is set as credits are. */
const CREDIT = /^[（(【[]?\s?(?:本文|文章|稿件)来源|^来源\s?[|｜丨]/;

/** A line of credits: 编辑：车社, 来源 | 临江网, （记者 沈知远）. */
const isCredit = (line: ReadLine | undefined): boolean =>
  line?.kind === 'text' &&
  (line.furniture?.reason === 'editor-line' || CREDIT.test(line.form.text) || isBylineAlone(line.form.text));

/** Whether the head of the page says where the article comes from: by a label, or beside the date. */
const hasSource = ({ headerLines, start }: EdgeCase['view']): boolean =>
  [...headerLines].some(
    ([i, { fields, loose }]) => i < start && (loose.length > 0 || fields.some(({ field }) => field === 'source')),
  );

/** Whether what ends a text stands right below a line: 本期精彩回顾, 编辑：山石 above 相关报道. */
const isAboveCut = ({ i, before, view }: EdgeCase): boolean =>
  i > view.start &&
  before >= PROSE_BEFORE_CUE &&
  view.lines.slice(i + 1, i + 3).some(({ furniture }) => furniture?.where === 'end');

/**
 * Where the text comes from, below it: what the header shows already, for want of another source, or a line among other
 * credits: “来源：央视新闻客户端 / 编辑：车社”. Else it is the text's own: （资料来源：临江统计局）, （来源：新华社）.
 */
const sourceAtEnd: EdgeRule = (edge) => {
  const { line, i, view } = edge;
  if (isAtEnd(edge) && DATED_CREDIT.test(line.form.text)) return { reason: 'header-line' };
  if (!(isAtEnd(edge) || isAboveCut(edge)) || line.chars > 80 || !SOURCE_LINE.test(line.form.text)) return undefined;
  const among = isCredit(view.lines[i + 1]) || isCredit(view.lines[i - 1]);
  const own = /^[（(]/.test(line.form.text);
  return dropIf(CREDIT.test(line.form.text) || (!own && (among || !hasSource(view))), 'header-line');
};

/** Who wrote it, below the text: “（记者 沈知远）”. */
const bylineAtEnd: EdgeRule = (edge) => dropIf(isAtEnd(edge) && isBylineAlone(edge.line.form.text), 'byline');

/** A header line whose labels are of publication, not of an event: 来源：…, 发布时间：… */
const isOfPublication = (header: HeaderLine | undefined): boolean =>
  header?.fields.some(({ field }) => /^(?:published|updated|editor|author)$/.test(field)) ?? false;

/** A line of publication below the text; in parentheses it is the text’s own: “发布时间：2024-07-09”. */
const headerAtEnd: EdgeRule = (edge) =>
  dropIf(
    isAtEnd(edge) && isOfPublication(edge.view.headerLines.get(edge.i)) && !/^[（(]/.test(edge.line.text),
    'header-line',
  );

/** The printed end of a text: 完, （完）, —全文完—. */
const END = /^[\s—\-–_·~*【[（(]{0,6}(?:全文|本文)?(?:完|end|the end)[\s—\-–_·~*】\])）]{0,6}$/i;

/** The printed end and all below it, as the date of a Hong Kong release: “完 / 2025年4月9日”. */
const printedEnd: EdgeRule = (edge) =>
  isAtEnd(edge) && END.test(edge.line.form.text) ? { reason: 'outside', cut: 'outside' } : undefined;

/** The record of a page below its text: “发布单位 典藏组 发布日期 2025-06-11”. */
const recordAtEnd: EdgeRule = (edge) =>
  dropIf(isAtEnd(edge) && edge.line.table !== undefined && edge.view.headerLines.has(edge.i), 'header-line');

/** What comes before the rules for any place. */
export const END_RULES: readonly EdgeRule[] = [printedEnd];

/** What is told of a line that the rules for any place leave open, in order. */
export const TAIL_RULES: readonly EdgeRule[] = [
  tailFurniture,
  belowCore,
  belowFrame,
  aboveCore,
  sourceAtEnd,
  bylineAtEnd,
  headerAtEnd,
  recordAtEnd,
];

import { isControlWord, isScripted } from '../page/controls.ts';
import type { ReadLine } from '../page/lines.ts';
import { attached } from './edge-context.ts';
import { AT_END, drop, dropIf, type EdgeCase, type EdgeRule, repeatsTitle } from './edge-rule.ts';
import { HEAD_RULES } from './head-rules.ts';
import { ROLE_REASON } from './role-reason.ts';
import { END_RULES, PROSE_BEFORE_CUE, TAIL_RULES } from './tail-rules.ts';

/** Put into the page by a mirror: “亚洲精品 国产精品 久久”. */
const spam: EdgeRule = ({ line }) => dropIf(line.spam, 'spam');

/** Put between lines against copying: “4 U* K! l6 h8 J5 }3 Y9 B”. */
const noise: EdgeRule = ({ line }) => dropIf(line.noise, 'noise');

/** Of the article that a feed appends: its title, “云溪县启用新大厅”, its date line and all below. */
const nextArticle: EdgeRule = ({ i, view }) => dropIf(i >= view.next, 'related');

/** In the box of a heading that opens something else: “免责声明： 1.本站…”. */
const notice: EdgeRule = ({ line, i, view }) => {
  const found = view.notices.get(i);
  return found && drop(line.furniture?.reason ?? found);
};

/** In a box that is called furniture, unless Readability keeps it as prose: `<div class="share">`. */
const namedBox: EdgeRule = ({ line, i, view }) => {
  // What a table of rows and columns is called itself says nothing: <table class="gg"> is no advertisement but 公告.
  const role = view.roles.get((line.table && line.box.parent) ?? line.box);
  if (!role || role === view.bodyRole) return undefined;
  const voted = line.prose && view.votes.has(i) && role !== 'comments';
  return dropIf(!voted, ROLE_REASON[role]);
};

/** The title a second time, in the text: “云溪县部署秋粮抗旱保苗工作”. */
const titleAgain: EdgeRule = (edge) => dropIf(repeatsTitle(edge) && !edge.line.prose, 'repeated-title');

/** Below a line that ended the text; files offered there are the article’s: “投诉 不感兴趣”. */
const belowCut: EdgeRule = ({ line, cut }) =>
  cut && !attached(line) ? drop(line.furniture?.reason ?? cut) : undefined;

/** ■相关链接 of a paper, which a paragraph follows: both are set as the text around them is. */
function isSetAsText(lines: readonly ReadLine[], i: number): boolean {
  const [before, line, after] = [lines[i - 1], lines[i], lines[i + 1]];
  const { parent, tag } = line?.box ?? {};
  const isAlike = (other: ReadLine | undefined): boolean =>
    other?.prose === true && !other.furniture && other.box.parent === parent && other.box.tag === tag;
  return tag === 'p' && isAlike(before) && isAlike(after);
}

/** Whether a line below the first is the heading of other articles: 相关阅读. */
const headsRelated = ({ line, i, view }: EdgeCase): boolean => i > view.start && line.furniture?.reason === 'related';

/** A paper’s background box, set as the paragraphs around it: “■相关链接”; 本期精彩回顾 looks back on other articles. */
const insetText: EdgeRule = (edge) =>
  headsRelated(edge) && !/回顾/.test(edge.line.form.text) && isSetAsText(edge.view.lines, edge.i) ? 'text' : undefined;

/** A tool wherever it stands: “打印本页 关闭窗口”. */
const tool: EdgeRule = ({ line }) => (line.furniture?.where === 'any' ? drop(line.furniture.reason) : undefined);

/** 此前报道：…, 推荐阅读：…: what leads to another article. */
const POINTER =
  /^[【[■●▶>\s]{0,3}(?:(?:此前|早前|先前|前期|相关)报道|(?:推荐|延伸|相关|扩展|点击)阅读|相关(?:新闻|链接)|往期(?:回顾|精选|推荐))\s?[】\]]?\s?[:：|｜丨>]/;

/** A line that leads to another article: by a link, or with nothing of the text below it: “此前报道：湿地补水完工”. */
const pointer: EdgeRule = ({ line, before }) => {
  const leads = line.linkChars > 0 || (before > AT_END && !line.prose);
  return dropIf(line.chars <= 90 && leads && POINTER.test(line.form.text), 'related');
};

/** 一、开户 unfolds the text below it. */
const NUMBERED = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|第.{1,3}[章节条步])[、.．)）\s]/;

/** Where the page is worked with, before or behind the text: “小字 标准字”, “看完心情如何”; a link to the app: “到客户端参与讨论”. */
const toolAtEdge: EdgeRule = ({ line, i, before, view }) => {
  const { start, writing } = view;
  const atEnd = i > start && before > AT_END;
  if (line.kind !== 'text' || line.prose || attached(line) || !(atEnd || i < start)) return undefined;
  if (NUMBERED.test(line.form.text)) return undefined;
  return dropIf(isScripted(line) || (atEnd && line.linked && isControlWord(line, writing)), 'print');
};

/** The caption of a player, that gives the video's own source: “视频：云屏山景区分时预约 来源：云屏新闻网”. */
const playerCaption: EdgeRule = ({ line }) =>
  dropIf(line.chars <= 90 && /^视频\s?[:：].{2,60}来源\s?[:：].{2,20}$/.test(line.form.text), 'header-line');

/** A link of a list set into the text: “相关阅读 / 县政府召开常务会议”. */
const insetLink: EdgeRule = ({ line, inset }) => dropIf(inset && line.linked, 'related');

/** Whether a line is the heading of a list of links set into the text. */
export const opensInset = (edge: EdgeCase): boolean =>
  headsRelated(edge) && edge.view.lines[edge.i + 1]?.linked === true;

/** The heading of a list set into the text; below most of the text it ends the text instead: “相关阅读”. */
const insetHeading: EdgeRule = (edge) => dropIf(opensInset(edge) && edge.before < PROSE_BEFORE_CUE, 'related');

/**
 * What is told of a line of the body, in order: the first rule that says something decides. The rules of the head see
 * the lines above the text, those from `belowCut` on the tail; a line that no rule speaks of is text.
 */
export const EDGE_RULES: readonly EdgeRule[] = [
  spam,
  noise,
  nextArticle,
  ...HEAD_RULES,
  notice,
  namedBox,
  titleAgain,
  belowCut,
  ...END_RULES,
  insetText,
  tool,
  pointer,
  toolAtEdge,
  playerCaption,
  insetLink,
  insetHeading,
  ...TAIL_RULES,
];

/** Rules behind this one see whether an inset list is open; a line that comes so far opens or closes one. */
export const INSET_FROM = EDGE_RULES.indexOf(insetLink);

import { isBylineAlone } from '../header/people.ts';
import { drop, dropIf, type EdgeCase, type EdgeRule, repeatsTitle } from './edge-rule.ts';

/** Whether a line stands above the text, or opens it without being prose. */
const isInHead = ({ line, i, view }: EdgeCase): boolean => i < view.start || (i <= view.start && !line.prose);

/** Shown as the title already, unless it is the document’s own, over several lines: “云溪县部署秋粮抗旱保苗工作”. */
const title: EdgeRule = ({ i, view }) => {
  if (!view.titleLines.has(i)) return undefined;
  return view.ownTitle ? 'text' : { reason: 'header-line' };
};

/** The title a second time, above the text: “云溪县部署秋粮抗旱保苗工作”. */
const titleAgainInHead: EdgeRule = (edge) => dropIf(isInHead(edge) && repeatsTitle(edge), 'repeated-title');

/** Kicker and subtitle are shown with the title: “——在全县三级干部会议上的讲话”. */
const titlePart: EdgeRule = (edge) =>
  dropIf(isInHead(edge) && edge.view.titleParts.includes(edge.line.text), 'header-line');

/** Whether a line is set as the text's first paragraph is, in one box with it: 半月谈记者 柳知夏 above it is of the text. */
const isSetAsText = ({ line: { box }, view: { lines, start } }: EdgeCase): boolean =>
  box.tag === 'p' && box.tag === lines[start]?.box.tag && box.parent === lines[start]?.box.parent;

function isHeaderLine(edge: EdgeCase): boolean {
  const { line, i, view } = edge;
  if (view.headerLines.has(i)) return true;
  const above = i < view.start && i > Math.max(-1, ...view.titleLines);
  return above && isBylineAlone(line.form.text) && !isSetAsText(edge);
}

/** Read into the header: “来源：云溪日报　2024-07-09”. */
const headerLine: EdgeRule = (edge) => dropIf(isInHead(edge) && isHeaderLine(edge), 'header-line');

/** Tools above the text; a tail’s heading or an editor above it means something else: “【字体：大 中 小】”. */
const furnitureInHead: EdgeRule = (edge) => {
  const { furniture } = edge.line;
  if (!furniture || furniture.where === 'end' || furniture.reason === 'editor-line') return undefined;
  return dropIf(isInHead(edge), furniture.reason);
};

/** Between the title and the last header line stands nothing of the text: “首页 要闻”. */
const aboveHeader: EdgeRule = (edge) =>
  isInHead(edge) && edge.i < edge.view.headEnd ? drop(edge.line.furniture?.reason ?? 'header-line') : undefined;

/** A row of stars between title and text, as Hong Kong's releases have it: “＊＊＊＊＊＊”. */
const ornament: EdgeRule = (edge) =>
  dropIf(isInHead(edge) && /^(\S)(?:\s?\1){3,}$/.test(edge.line.form.text), 'header-line');

/** What is told of a line above the text, in order. */
export const HEAD_RULES: readonly EdgeRule[] = [
  title,
  titleAgainInHead,
  titlePart,
  headerLine,
  furnitureInHead,
  aboveHeader,
  ornament,
];

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

function isHeaderLine({ line, i, view }: EdgeCase): boolean {
  if (view.headerLines.has(i)) return true;
  return i < view.start && i > Math.max(-1, ...view.titleLines) && isBylineAlone(line.form.text);
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

/** What is told of a line above the text, in order. */
export const HEAD_RULES: readonly EdgeRule[] = [
  title,
  titleAgainInHead,
  titlePart,
  headerLine,
  furnitureInHead,
  aboveHeader,
];

import { furnitureOf } from './furniture.ts';
import { textLine } from './line-builder.ts';
import type { PageLine } from './page.ts';

/** A tool linked at the end of a paragraph (`图片：市林业局` 返回某某，查看更多) is a line of its own. */
export function withoutTool(line: PageLine): readonly PageLine[] {
  const tool = line.runs.at(-1);
  if (tool?.href === undefined || line.runs.length < 2 || line.chars < 12) return [line];
  if (tool.text.length < 4 || tool.text.length > 20) return [line];
  if (furnitureOf(tool.text.trim())?.where !== 'any' || furnitureOf(line.text)) return [line];
  const at = line.text.length - tool.text.length;
  const text = line.text.slice(0, at).trimEnd();
  if (text.length < 4) return [line];
  const { box, hidden, broken } = line;
  const seams = line.seams.filter((seam) => seam < text.length);
  const runs = line.runs.slice(0, -1);
  return [textLine(box, runs, { hidden, broken, seams }), textLine(box, [tool], { hidden, broken: true })];
}

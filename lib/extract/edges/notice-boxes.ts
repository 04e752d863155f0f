import type { RemovalReason } from '../../reading/article.ts';
import type { FurnitureRule } from '../page/furniture.ts';
import { isShown, type ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import type { EdgeContext } from './edge-context.ts';

/** A heading is no longer than this: 免责声明：, 相关阅读, 网友评论（3）. */
const LONGEST_HEADING = 14;

const isSingle = (box: Box): boolean => box.end - box.first === 1;

/** The part that a heading opens: its own element holds nothing else, the one around it is the part. */
function partOf(heading: ReadLine): Box | undefined {
  let box: Box | undefined = heading.box;
  while (box && isSingle(box)) box = box.parent;
  return box;
}

/**
 * Drops the headings of parts of which nothing is left: 共享此文章： above buttons, 相关 above a list that went.
 */
export function dropEmptyParts(
  { lines, body }: EdgeContext,
  start: number,
  reasons: (RemovalReason | undefined)[],
): void {
  for (const line of lines.slice(Math.max(body.first, start + 1), body.end)) {
    const i = line.index;
    if (reasons[i] !== undefined || line.kind !== 'text' || line.prose || line.chars > LONGEST_HEADING) continue;
    if (!/^h\d$/.test(line.box.tag) && !/[:：]$/.test(line.text)) continue;
    const part = partOf(line);
    if (!part || part === body || part.first !== i || part.end > body.end) continue;
    if (reasons.slice(i + 1, part.end).every((reason) => reason !== undefined)) reasons[i] = reasons[i + 1];
  }
}

/** Whether furniture is the heading of something else that follows it; 上一篇 heads nothing. */
const isHeading = ({ where, reason }: FurnitureRule): boolean =>
  (where === 'end' || reason === 'copyright') && reason !== 'navigation';

/**
 * The lines of boxes below the text's first line that open with the heading of something else: under 免责声明： its numbered
 * paragraphs, under 相关阅读 its summaries. They may be longer than a short article and count for nothing in its measure.
 */
export function noticeBoxes({ lines, body }: EdgeContext, start: number): ReadonlyMap<number, RemovalReason> {
  const found = new Map<number, RemovalReason>();
  for (let i = start + 1; i < body.end; i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || line.chars > LONGEST_HEADING || found.has(i) || !isShown(line)) continue;
    const part = partOf(line);
    if (!part || part === body || part.first !== i || part.end > body.end) continue;
    const { furniture } = line;
    if (furniture && isHeading(furniture)) for (let k = i; k < part.end; k++) found.set(k, furniture.reason);
  }
  return found;
}

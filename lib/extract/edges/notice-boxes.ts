import type { RemovalReason } from '../../reading/article.ts';
import type { EdgeContext } from './edge-context.ts';

/** A heading is no longer than this: 免责声明：, 相关阅读, 网友评论（3）. */
const LONGEST_HEADING = 14;

/**
 * The lines of boxes below the text's first line that open with the heading of something else: under 免责声明： its numbered
 * paragraphs, under 相关阅读 its summaries. They may be longer than a short article and count for nothing in its measure.
 */
export function noticeBoxes({ lines, body, shown }: EdgeContext, start: number): ReadonlyMap<number, RemovalReason> {
  const found = new Map<number, RemovalReason>();
  for (let i = start + 1; i < body.end; i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || line.chars > LONGEST_HEADING || found.has(i) || !shown(line)) continue;
    // The heading's own element holds nothing else; the one around it is the part.
    let box = line.box.end - line.box.first === 1 ? line.box.parent : line.box;
    while (box && box.end - box.first === 1) box = box.parent;
    if (!box || box === body || box.first !== i || box.end > body.end) continue;
    const { furniture } = line;
    if (!furniture || (furniture.where !== 'end' && furniture.reason !== 'copyright')) continue;
    if (furniture.reason === 'navigation') continue;
    for (let k = box.first; k < box.end; k++) found.set(k, furniture.reason);
  }
  return found;
}

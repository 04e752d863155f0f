import type { RemovalReason } from '../../reading/article.ts';
import { type Box, commonBox } from '../page/page.ts';
import { attached, type EdgeContext } from './edge-context.ts';

/** A run of this many lines that are links, after the last prose, is a list of other articles. */
const FEWEST_LINKS = 3;

type Reasons = (RemovalReason | undefined)[];

/** Drops the heading of a list (热榜) above a link that was dropped, for the link's reason. */
function dropHeadingOf(i: number, { lines, body }: EdgeContext, reasons: Reasons, start: number): void {
  const above = lines[i - 1];
  if (above?.kind !== 'text' || i - 1 <= start || i - 1 < body.first || reasons[i - 1] !== undefined) return;
  if (above.prose || above.linked || above.chars > 12 || attached(above) || above.box === lines[i - 2]?.box) return;
  reasons[i - 1] = reasons[i];
}

/** What the kept lines of the body are: where the prose is at home, how much is prose and links, links at the end. */
function survey({ lines, body }: EdgeContext, reasons: Reasons) {
  let home: Box | undefined;
  let prose = 0;
  let links = 0;
  let open: number[] = [];
  for (const line of lines.slice(body.first, body.end)) {
    if (reasons[line.index] !== undefined) continue;
    if (line.prose) home = home ? commonBox(home, line.box) : line.box;
    if (line.prose || line.table) {
      prose += line.chars;
      open = [];
    } else if (line.linked && !attached(line)) {
      links += line.chars;
      open.push(line.index);
    }
  }
  return { home, prose, links, open };
}

/** Whether a link stands too far from the prose in the tree to belong to it; `above`: before the text. */
function isFar(box: Box, home: Box, above: boolean): boolean {
  const shared = commonBox(home, box);
  const beyond = home.depth - shared.depth;
  const below = box.depth - shared.depth;
  return above ? below > 3 || beyond > 0 : beyond > 2 || (beyond > 1 && below > 2);
}

/**
 * Lists of links that stand in the body's box without being the body: a run of them after the last prose (a 相关 list with
 * no heading of its own), or far from the prose in the tree. In a digest, where links are most of the text, they stay.
 */
export function dropLinkLists(context: EdgeContext, reasons: Reasons, start: number): void {
  const { lines, body } = context;
  const { home, prose, links, open } = survey(context, reasons);
  if (links > 0.8 * prose) return;
  const drop = (i: number, why: RemovalReason): void => {
    reasons[i] = why;
    dropHeadingOf(i, context, reasons, start);
  };
  if (open.length >= FEWEST_LINKS) for (const i of open) drop(i, 'related');
  if (!home) return;
  for (const line of lines.slice(body.first, body.end)) {
    const i = line.index;
    if (reasons[i] !== undefined || !line.linked || attached(line)) continue;
    if (isFar(line.box, home, i < start)) drop(i, i < start ? 'navigation' : 'related');
  }
}

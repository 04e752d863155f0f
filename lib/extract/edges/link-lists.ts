import type { RemovalReason } from '../../reading/article.ts';
import { type Box, commonBox } from '../page/page.ts';
import { attached, type EdgeContext } from './edge-context.ts';

/** A run of this many lines that are links, after the last prose, is a list of other articles. */
const FEWEST_LINKS = 3;

/**
 * Lists of links that stand in the body's box without being the body: a run of them after the last prose (a 相关 list with
 * no heading of its own), or far from the prose in the tree. In a digest, where links are most of the text, they stay.
 */
export function dropLinkLists(context: EdgeContext, reasons: (RemovalReason | undefined)[], start: number): void {
  const { lines, body } = context;
  // The list's own heading (热榜) goes with its first link.
  const drop = (i: number, reason: RemovalReason): void => {
    reasons[i] = reason;
    const above = lines[i - 1];
    const titled = above?.kind === 'text' && !above.prose && !above.linked && above.chars <= 12 && i - 1 > start;
    if (
      titled &&
      reasons[i - 1] === undefined &&
      !attached(above) &&
      above.box !== lines[i - 2]?.box &&
      i - 1 >= body.first
    )
      reasons[i - 1] = reason;
  };
  let home: Box | undefined;
  let prose = 0;
  let links = 0;
  const open: number[] = [];
  for (let i = body.first; i < body.end; i++) {
    const line = lines[i];
    if (!line || reasons[i] !== undefined) continue;
    if (line.prose || line.table) {
      if (line.prose) home = home ? commonBox(home, line.box) : line.box;
      prose += line.chars;
      open.length = 0;
    } else if (line.linked && !attached(line)) {
      links += line.chars;
      open.push(i);
    }
  }
  if (links > 0.8 * prose) return;
  if (open.length >= FEWEST_LINKS) for (const i of open) drop(i, 'related');
  if (!home) return;
  for (let i = body.first; i < body.end; i++) {
    const line = lines[i];
    if (!line || reasons[i] !== undefined || !line.linked || attached(line)) continue;
    const shared = commonBox(home, line.box);
    const beyond = home.depth - shared.depth;
    const below = line.box.depth - shared.depth;
    if (i < start ? below > 3 || beyond > 0 : beyond > 2 || (beyond > 1 && below > 2)) {
      drop(i, i < start ? 'navigation' : 'related');
    }
  }
}

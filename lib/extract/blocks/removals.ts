import type { Block, Completeness, Removal, RemovalReason } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import { makeBlocks } from './blocks.ts';
import { cleanRuns } from './line-kinds.ts';

/** Characters of a removal's text that are kept to show what it was. */
const REMOVAL_TEXT_LIMIT = 300;

/** Groups of neighbouring lines dropped for one reason become one removal; `blockOf` tells where each kept line went. */
export function makeRemovals(
  lines: readonly ReadLine[],
  reasons: readonly (RemovalReason | undefined)[],
  blockOf: ReadonlyMap<number, number>,
  blockCount: number,
  body: Box,
): readonly Removal[] {
  const removals: Removal[] = [];
  let group: ReadLine[] = [];
  let reason: RemovalReason | undefined;
  let before = -1;
  const close = (next: number | undefined): void => {
    if (reason && group.some((line) => line.chars || line.figure)) {
      const at = next === undefined ? blockCount : next === before ? next + 1 : next;
      removals.push(removal(reason, group, Math.min(at, blockCount), body));
    }
    group = [];
  };
  // The place of a group is known when the next kept line is met.
  let open: { reason: RemovalReason; lines: ReadLine[] }[] = [];
  const closeAll = (next: number | undefined): void => {
    for (const each of open) {
      reason = each.reason;
      group = each.lines;
      close(next);
    }
    open = [];
  };
  lines.forEach((line, i) => {
    const why = reasons[i];
    if (why === undefined) {
      const block = blockOf.get(i) ?? blockCount;
      closeAll(block);
      before = block;
      return;
    }
    const last = open.at(-1);
    const inside = i >= body.first && i < body.end;
    const lastLine = last?.lines.at(-1);
    const lastInside = lastLine !== undefined && lastLine.index >= body.first && lastLine.index < body.end;
    if (last && last.reason === why && inside === lastInside) last.lines.push(line);
    else open.push({ reason: why, lines: [line] });
  });
  closeAll(undefined);
  return removals;
}

/** What stands outside the body comes back as it reads, without a search for headings and lists. */
const plainBlock = (line: ReadLine): Block[] => {
  if (line.table) return [line.table];
  if (line.figure) return [line.figure];
  return [{ kind: 'paragraph', runs: cleanRuns(line.runs) }];
};

function removal(reason: RemovalReason, group: readonly ReadLine[], at: number, body: Box): Removal {
  let text = '';
  let characters = 0;
  for (const line of group) {
    characters += line.chars;
    if (text.length < REMOVAL_TEXT_LIMIT && line.text)
      text += (text ? ' ' : '') + line.text.slice(0, REMOVAL_TEXT_LIMIT);
  }
  const first = group[0]?.index ?? -1;
  const inside = first >= body.first && first < body.end;
  return {
    reason,
    text: text.slice(0, REMOVAL_TEXT_LIMIT),
    characters,
    at,
    blocks: inside ? makeBlocks(group, body).blocks : group.flatMap(plainBlock),
  };
}

/** What was kept of what a reader of the page sees. */
export function completenessOf(
  lines: readonly ReadLine[],
  reasons: readonly (RemovalReason | undefined)[],
): Completeness {
  let kept = 0;
  let visible = 0;
  lines.forEach((line, i) => {
    const own = reasons[i] === undefined;
    if (own) kept += line.chars;
    if (own || line.hidden === 'none') visible += line.chars;
  });
  return { kept, visible };
}

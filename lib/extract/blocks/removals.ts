import type { Block, Completeness, Removal, RemovalReason } from '../../reading/article.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';
import { makeBlocks } from './blocks.ts';
import { cleanRuns } from './line-kinds.ts';

/** Characters of a removal's text that are kept to show what it was. */
const REMOVAL_TEXT_LIMIT = 300;

/** Where the lines that were kept went. */
export interface KeptPlaces {
  /** The index of the block each kept line went into, by the line's index in the page. */
  readonly blockOf: ReadonlyMap<number, number>;
  readonly blockCount: number;
}

/** Neighbouring lines that were left out for one reason, all inside of the body or all outside. */
interface RemovedGroup {
  readonly reason: RemovalReason;
  readonly inside: boolean;
  readonly lines: ReadLine[];
  /** The block of the last kept line before it; -1 where none is. */
  readonly after: number;
  /** The block of the next kept line; undefined where none is. */
  before: number | undefined;
}

const standsIn = (body: Box, i: number): boolean => i >= body.first && i < body.end;

/** The groups of lines that were left out, in order, with the blocks they stand between. */
function groupRemoved(
  lines: readonly ReadLine[],
  reasons: readonly (RemovalReason | undefined)[],
  { blockOf, blockCount }: KeptPlaces,
  body: Box,
): readonly RemovedGroup[] {
  const groups: RemovedGroup[] = [];
  let open: RemovedGroup[] = [];
  let after = -1;
  for (const line of lines) {
    const reason = reasons[line.index];
    if (reason === undefined) {
      const block = blockOf.get(line.index) ?? blockCount;
      for (const group of open) group.before = block;
      open = [];
      after = block;
      continue;
    }
    const inside = standsIn(body, line.index);
    const last = open.at(-1);
    if (last?.reason === reason && last.inside === inside) last.lines.push(line);
    else {
      const group: RemovedGroup = { reason, inside, lines: [line], after, before: undefined };
      open.push(group);
      groups.push(group);
    }
  }
  return groups;
}

/** Before which block a group stands; lines out of the middle of a block (of a list) come behind it. */
function placeOf({ after, before }: RemovedGroup, blockCount: number): number {
  if (before === undefined) return blockCount;
  return Math.min(before === after ? before + 1 : before, blockCount);
}

/** What stands outside the body comes back as it reads, without a search for headings and lists. */
const plainBlock = (line: ReadLine): Block[] => {
  if (line.table) return [line.table];
  if (line.figure) return [line.figure];
  return [{ kind: 'paragraph', runs: cleanRuns(line.runs) }];
};

function makeRemoval({ reason, inside, lines }: RemovedGroup, at: number, body: Box): Removal {
  let text = '';
  let characters = 0;
  for (const line of lines) {
    characters += line.chars;
    if (text.length < REMOVAL_TEXT_LIMIT && line.text)
      text += (text ? ' ' : '') + line.text.slice(0, REMOVAL_TEXT_LIMIT);
  }
  return {
    reason,
    text: text.slice(0, REMOVAL_TEXT_LIMIT),
    characters,
    at,
    blocks: inside ? makeBlocks(lines, body).blocks : lines.flatMap(plainBlock),
  };
}

/**
 * What was left out of the page, in order: neighbouring lines dropped for one reason are one removal. `reasons` is one a
 * line, undefined for those that were kept.
 */
export function makeRemovals(
  lines: readonly ReadLine[],
  reasons: readonly (RemovalReason | undefined)[],
  places: KeptPlaces,
  body: Box,
): readonly Removal[] {
  return groupRemoved(lines, reasons, places, body)
    .filter((group) => group.lines.some((line) => line.chars || line.figure))
    .map((group) => makeRemoval(group, placeOf(group, places.blockCount), body));
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

import type { List } from '../reading/article.ts';
import { numbersOf } from '../reading/list-numbers.ts';

/** An item, by its place in `List.items`, with the lists nested in it. */
export interface ListNode {
  readonly index: number;
  /** `undefined` in a list that is not ordered. */
  readonly number: number | undefined;
  readonly lists: readonly ListLevel[];
}

/** Items of one depth that follow each other, all numbered or none. */
export interface ListLevel {
  readonly ordered: boolean;
  readonly nodes: readonly ListNode[];
}

/** Most lists within each other: what is deeper stands at this depth. A page can nest without end, and a stack ends. */
const MOST_DEEP = 32;

interface Level {
  readonly ordered: boolean;
  readonly nodes: { readonly index: number; readonly number: number | undefined; readonly lists: Level[] }[];
}

/**
 * The items of a list, each nested in the one before it that is less deep. More than one list where the first items are
 * deeper than later ones, or numbered items follow bare ones.
 */
export function listTree(list: List): readonly ListLevel[] {
  const numbers = numbersOf(list);
  const root: Level[] = [];
  const open: { depth: number; levels: Level[] }[] = [{ depth: 0, levels: root }];
  list.items.forEach(({ depth }, index) => {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    const outer = open.at(-1);
    if (outer && outer.depth < depth && open.length <= MOST_DEEP)
      open.push({ depth, levels: outer.levels.at(-1)?.nodes.at(-1)?.lists ?? outer.levels });
    const levels = open.at(-1)?.levels ?? root;
    const number = numbers[index];
    let level = levels.at(-1);
    if (!level || level.ordered !== (number !== undefined)) {
      level = { ordered: number !== undefined, nodes: [] };
      levels.push(level);
    }
    level.nodes.push({ index, number, lists: [] });
  });
  return root;
}

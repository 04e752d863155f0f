import type { List } from './article.ts';

/** The number of each item; outermost items of an ordered list that carry none are counted from its start. */
export function numbersOf(list: List): readonly (number | undefined)[] {
  let next = list.start ?? 1;
  return list.items.map(({ number, depth }) => {
    const own = number ?? (list.ordered && depth === 0 ? next : undefined);
    if (depth === 0 && own !== undefined) next = own + 1;
    return own;
  });
}

import { attributeOf, firstElementOf, hasAttribute, nextElementOf, tagOf } from '../../dom/element.ts';
import { parentElementOf } from '../../dom/node.ts';
import type { PageElement } from '../../dom/page-node.ts';

/** CommonMark and browsers agree on numbers of at most nine digits. */
const integer = (text: string | null): number | undefined =>
  text !== null && /^\s*[+-]?\d{1,9}(?!\d)/.test(text) ? Number.parseInt(text, 10) : undefined;

const LISTS = /^(?:ol|ul|menu)$/;

/** The li elements that belong to a list, in order, not those of lists in it. */
function itemsOf(list: PageElement): readonly PageElement[] {
  const items: PageElement[] = [];
  let at: PageElement | null = firstElementOf(list);
  while (at) {
    const tag = tagOf(at);
    if (tag === 'li') items.push(at);
    // A list nested in no item (`<ol><ol>`), and what an item holds, are not gone into; anything else an editor wraps
    // items in is.
    if (tag !== 'li' && !LISTS.test(tag) && firstElementOf(at)) {
      at = firstElementOf(at);
      continue;
    }
    while (at && at !== list && !nextElementOf(at)) at = parentElementOf(at);
    at = at === list || !at ? null : nextElementOf(at);
  }
  return items;
}

/**
 * Tells the number an li shows: counted over the items of its own list, `start`, `reversed` and `value` honoured (HTML,
 * 4.4.8, ordinal value); undefined for an item of a list that is not ordered. A list is counted once.
 */
export function itemNumbers(): (item: PageElement, list: PageElement) => number | undefined {
  const counted = new Map<PageElement, ReadonlyMap<PageElement, number>>();
  const count = (list: PageElement): ReadonlyMap<PageElement, number> => {
    const numbers = new Map<PageElement, number>();
    const items = itemsOf(list);
    const reversed = hasAttribute(list, 'reversed');
    let next = integer(attributeOf(list, 'start')) ?? (reversed ? items.length : 1);
    for (const item of items) {
      next = integer(attributeOf(item, 'value')) ?? next;
      numbers.set(item, next);
      next += reversed ? -1 : 1;
    }
    return numbers;
  };
  return (item, list) => {
    if (tagOf(list) !== 'ol') return undefined;
    const numbers = counted.get(list) ?? count(list);
    counted.set(list, numbers);
    return numbers.get(item);
  };
}

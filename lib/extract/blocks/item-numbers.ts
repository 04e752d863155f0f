/** CommonMark and browsers agree on numbers of at most nine digits. */
const integer = (text: string | null): number | undefined =>
  text !== null && /^\s*[+-]?\d{1,9}(?!\d)/.test(text) ? Number.parseInt(text, 10) : undefined;

const LISTS = /^(?:ol|ul|menu)$/;

/** The li elements that belong to a list, in order, not those of lists in it. */
function itemsOf(list: Element): readonly Element[] {
  const items: Element[] = [];
  let at: Element | null = list.firstElementChild;
  while (at) {
    const { localName } = at;
    if (localName === 'li') items.push(at);
    // A list nested in no item (`<ol><ol>`), and what an item holds, are not gone into; anything else an editor wraps
    // items in is.
    if (localName !== 'li' && !LISTS.test(localName) && at.firstElementChild) {
      at = at.firstElementChild;
      continue;
    }
    while (at && at !== list && !at.nextElementSibling) at = at.parentElement;
    at = at === list || !at ? null : at.nextElementSibling;
  }
  return items;
}

/**
 * Tells the number an li shows: counted over the items of its own list, `start`, `reversed` and `value` honoured (HTML,
 * 4.4.8, ordinal value); undefined for an item of a list that is not ordered. A list is counted once.
 */
export function itemNumbers(): (item: Element, list: Element) => number | undefined {
  const counted = new Map<Element, ReadonlyMap<Element, number>>();
  const count = (list: Element): ReadonlyMap<Element, number> => {
    const numbers = new Map<Element, number>();
    const items = itemsOf(list);
    const reversed = list.hasAttribute('reversed');
    let next = integer(list.getAttribute('start')) ?? (reversed ? items.length : 1);
    for (const item of items) {
      next = integer(item.getAttribute('value')) ?? next;
      numbers.set(item, next);
      next += reversed ? -1 : 1;
    }
    return numbers;
  };
  return (item, list) => {
    if (list.localName !== 'ol') return undefined;
    const numbers = counted.get(list) ?? count(list);
    counted.set(list, numbers);
    return numbers.get(item);
  };
}

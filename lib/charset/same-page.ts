import { type AnyDocument, select } from '../dom/document.ts';
import { attributeOf, tagOf } from '../dom/element.ts';
import { dataOf, firstChildOf, nextSiblingOf, nodeTypeOf, TEXT } from '../dom/node.ts';
import type { PageElement } from '../dom/page-node.ts';

/**
 * Whether an address that was read a second time answered with the page that is shown. The text cannot tell: it is
 * read again because the browser decoded it wrongly. Tags, classes, addresses and digits can: they are ASCII, which
 * every charset of these sites writes the same way.
 */

/** Share of what the second answer holds that the page must hold too; the page's own scripts may have moved the rest. */
const LEAST_ALIKE = 0.7;
/** Share of the page that the second answer must hold: scripts may have added much. */
const LEAST_KEPT = 0.3;
/** With fewer numbers than this the numbers say nothing. */
const LEAST_NUMBERS = 4;

const ASCII = /^[\x20-\x7e]{1,300}$/;

/** What an element is, as far as ASCII tells: name, id, classes, address. */
function describe(element: PageElement): string {
  const told = ['id', 'class', 'href', 'src']
    .map((key) => attributeOf(element, key) ?? '')
    .filter((value) => ASCII.test(value));
  return [tagOf(element), ...told].join(' ');
}

/** Elements that scripts add, move and remove as they run. */
const RESTLESS = 'script, style, link, meta, noscript, template, iframe, frame';

const elementsOf = (document: AnyDocument): readonly PageElement[] => [
  ...select(document, `body, body *:not(${RESTLESS})`),
];

function numbersOf(elements: readonly PageElement[]): readonly string[] {
  const numbers: string[] = [];
  for (const element of elements) {
    for (let node = firstChildOf(element); node; node = nextSiblingOf(node))
      if (nodeTypeOf(node) === TEXT) numbers.push(...(dataOf(node).match(/\d{1,20}/g) ?? []));
  }
  return numbers;
}

/** The share of `part` that is in `whole`, each as often as it is there. */
function shareWithin(part: readonly string[], whole: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of whole) left.set(item, (left.get(item) ?? 0) + 1);
  let found = 0;
  for (const item of part) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    found++;
  }
  return part.length === 0 ? 0 : found / part.length;
}

/**
 * Whether two documents are one page, read twice.
 * @param shown the page as the browser shows it, its scripts run and its text perhaps decoded wrongly
 * @param again the same address as it answered when it was read a second time
 */
export function isSamePage(shown: AnyDocument, again: AnyDocument): boolean {
  const [before, now] = [elementsOf(shown), elementsOf(again)];
  const [wasThere, isThere] = [before.map(describe), now.map(describe)];
  if (shareWithin(isThere, wasThere) < LEAST_ALIKE || shareWithin(wasThere, isThere) < LEAST_KEPT) return false;
  const said = numbersOf(now);
  return said.length < LEAST_NUMBERS || shareWithin(said, numbersOf(before)) >= LEAST_ALIKE;
}

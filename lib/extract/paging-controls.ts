import { select } from '../dom/document.ts';
import { attributeOf, hasAttribute, selectIn } from '../dom/element.ts';
import { parentElementOf, textOf } from '../dom/node.ts';
import type { PageDocument, PageElement } from '../dom/page-node.ts';
import type { Pages } from '../reading/article.ts';
import { addressOfScript } from './page/elements.ts';
import { absolute } from './page/images.ts';
import { isPartOf, MOST_PAGES, stemOf } from './paging-strip.ts';

/** What selects and buttons, which are no text of the page, say of further parts of it. */
export interface PagingControls {
  /** Addresses of further parts by their number. */
  readonly numbers: ReadonlyMap<number, string>;
  /** There are further parts, with or without an address. */
  readonly tells: boolean;
}

/** 3 | 第3页 | 3/4 | 第 3 页 / 共 4 页 */
const NUMBER = /^第?\s?(\d{1,2})\s?页?\s?(?:[/／]\s?共?\s?\d{1,2}\s?页?)?$/;

/** What leads on to the next part. */
const NEXT = /^[\s<«【[]*(?:下一?页|后一?页|余下全文|剩余全文|翻页)/;

const numberOf = (text: string): number => Number(NUMBER.exec(text.trim())?.[1]);

/** Whether a select chooses a part: it holds 1, 2, 3 …, and what it does or what stands beside it speaks of pages. */
function choosesPart(control: PageElement, options: readonly PageElement[]): boolean {
  if (options.length < 2 || options.length > MOST_PAGES) return false;
  const parent = parentElementOf(control);
  const beside = parent ? textOf(parent).trim().slice(0, 200) : '';
  const does = attributeOf(control, 'onchange') ?? '';
  return (
    options.every((option, i) => numberOf(textOf(option)) === i + 1) && /页|page|location|href/i.test(beside + does)
  );
}

/** The selects and buttons of a page that lead to further parts of it; addresses count only where they are parts of it. */
export function readPagingControls(document: PageDocument, base: string): PagingControls {
  const here = stemOf(base);
  const numbers = new Map<number, string>();
  let tells = false;
  const take = (number: number, address: string | undefined): void => {
    const url = address === undefined ? undefined : absolute(address, base, ['http:', 'https:']);
    if (url && number >= 1 && number <= MOST_PAGES && isPartOf(url, here)) numbers.set(number, url);
  };
  for (const control of select(document, 'select')) {
    const options = [...selectIn(control, 'option')];
    if (!choosesPart(control, options)) continue;
    tells = true;
    for (const [i, option] of options.entries()) take(i + 1, attributeOf(option, 'value') ?? undefined);
  }
  for (const control of select(document, 'button, input[type=button], input[type=submit]')) {
    const text = attributeOf(control, 'value') ?? textOf(control);
    if (hasAttribute(control, 'disabled')) continue;
    if (NEXT.test(text)) tells = true;
    take(numberOf(text), addressOfScript(control));
  }
  return { numbers, tells };
}

/** The parts that controls name, if they name all of them but this one; `base` is the address of this part. */
export function pagesOfControls({ numbers, tells }: PagingControls, base: string): Pages | undefined {
  if (!tells || !numbers.size) return undefined;
  const own = [...numbers].find(([, url]) => url === base)?.[0];
  let missing = 1;
  while (numbers.has(missing)) missing++;
  const current = own ?? missing;
  const total = Math.max(...numbers.keys(), current);
  const urls = Array.from({ length: total }, (_, k) => (k + 1 === current ? base : numbers.get(k + 1)));
  return total > 1 && urls.every((url) => url !== undefined) ? { current, total, urls } : undefined;
}

import type { PageDocument } from '../dom/page-node.ts';
import type { Pages } from '../reading/article.ts';
import type { ReadLine } from './page/lines.ts';
import type { Box } from './page/page.ts';
import { pagesOfControls, readPagingControls } from './paging-controls.ts';
import { pagesByScript } from './paging-script.ts';

export { MOST_PAGES } from './paging-strip.ts';

import { isStripLine, readStrip, type Strip, stemOf, withoutHash } from './paging-strip.ts';

const firstMissing = (numbers: ReadonlyMap<number, string>): number => {
  let k = 1;
  while (numbers.has(k)) k++;
  return k;
};

/** The parts a strip names, if it names all of them; `base` is the address of this part. */
function pagesOf({ numbers, steps, plain }: Strip, base: string): Pages | undefined {
  const named = numbers.size + (plain ? 1 : 0);
  if (!numbers.size || (named < 2 && !steps)) return undefined;
  const total = Math.max(...numbers.keys(), plain ?? 1);
  const current = plain ?? [...numbers].find(([, url]) => url === base)?.[0] ?? firstMissing(numbers);
  if (total < 2 || current > total) return undefined;
  const urls = Array.from({ length: total }, (_, k) => (k + 1 === current ? base : numbers.get(k + 1)));
  return urls.every((url) => url !== undefined) ? { current, total, urls } : undefined;
}

/**
 * The parts of an article spread over several addresses: numbered links (【1】【2】, 上一页 1 2 3 下一页) near the body's end,
 * all on this origin and of one stem with this address, or a call of `createPageHTML`.
 */
export function findPages(
  document: PageDocument,
  lines: readonly ReadLine[],
  body: Box,
  base: string,
): Pages | undefined {
  const scripted = pagesByScript(document, base);
  if (scripted) return scripted;
  const here = stemOf(base);
  if (here === undefined) return undefined;
  const near = lines.slice(Math.max(0, body.first - 3), body.end + 12);
  for (const line of near) {
    if (!isStripLine(line) || !(line.linked || /页|【\d|\[\d/.test(line.text))) continue;
    const pages = pagesOf(readStrip(lines, line.index, here), withoutHash(base));
    if (pages) return pages;
  }
  return pagesOfControls(readPagingControls(document, base), withoutHash(base));
}

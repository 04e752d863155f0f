import { select } from '../dom/document.ts';
import { textOf } from '../dom/node.ts';
import type { PageDocument } from '../dom/page-node.ts';
import type { Pages } from '../reading/article.ts';
import { absolute } from './page/images.ts';
import { MOST_PAGES } from './paging-strip.ts';

/** `createPageHTML(4, 0, "t20190517_1", "html")`: parts, index of this one, file name, extension. TRS writes it so. */
const CREATE_PAGE =
  /createPageHTML\s{0,4}\(\s{0,4}["']?(\d{1,3})["']?\s{0,4},\s{0,4}["']?(\d{1,3})["']?\s{0,4},\s{0,4}["']([\w-]{1,80})["']\s{0,4},\s{0,4}["'](\w{1,8})["']/;

/** The parts that one call of `createPageHTML` names. */
function pagesOfCall(call: string, base: string): Pages | undefined {
  const [, total = '', index = '', name = '', extension = ''] = CREATE_PAGE.exec(call.slice(0, 400)) ?? [];
  const count = Number(total);
  if (count < 2 || count > MOST_PAGES) return undefined;
  const urls = Array.from({ length: count }, (_, i) =>
    absolute(`${name}${i ? `_${i}` : ''}.${extension}`, base, ['http:', 'https:']),
  );
  return urls.every((url) => url !== undefined) ? { current: Number(index) + 1, total: count, urls } : undefined;
}

/** The parts that a script of the page names, with a call of `createPageHTML`. */
export function pagesByScript(document: PageDocument, base: string): Pages | undefined {
  for (const script of select(document, 'script:not([src])')) {
    const text = textOf(script);
    if (text.length > 200_000 || !text.includes('createPageHTML')) continue;
    for (const call of text.split(/(?=createPageHTML)/)) {
      const pages = pagesOfCall(call, base);
      if (pages) return pages;
    }
  }
  return undefined;
}

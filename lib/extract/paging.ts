import { select } from '../dom/document.ts';
import { textOf } from '../dom/node.ts';
import type { PageDocument } from '../dom/page-node.ts';
import type { Pages } from '../reading/article.ts';
import { absolute } from './page/images.ts';
import type { ReadLine } from './page/lines.ts';
import type { Box } from './page/page.ts';

/** More parts than this are a list of articles, not an article. */
export const MOST_PAGES = 30;

/** `createPageHTML(4, 0, "t20190517_1", "html")`: parts, index of this one, file name, extension. TRS writes it so. */
const CREATE_PAGE =
  /createPageHTML\s*\(\s*["']?(\d{1,3})["']?\s*,\s*["']?(\d{1,3})["']?\s*,\s*["']([\w-]{1,80})["']\s*,\s*["'](\w{1,8})["']/;

const NUMBER = /^[【[(（\s]*(\d{1,3})[】\])）\s]*$/;
const STEP = /^[【[<«‹\s]*(上一页|前一页|上页|下一页|后一页|下页|首页|末页|尾页|最后一页)[】\]>»›\s]*$/;

function byScript(document: PageDocument, base: string): Pages | undefined {
  for (const script of select(document, 'script:not([src])')) {
    const text = textOf(script);
    if (text.length > 200_000 || !text.includes('createPageHTML')) continue;
    for (const part of text.split(/(?=createPageHTML)/)) {
      const [, total = '', index = '', name = '', extension = ''] = CREATE_PAGE.exec(part.slice(0, 400)) ?? [];
      const count = Number(total);
      if (count < 2 || count > MOST_PAGES) continue;
      const urls = Array.from({ length: count }, (_, i) =>
        absolute(`${name}${i ? `_${i}` : ''}.${extension}`, base, ['http:', 'https:']),
      );
      if (urls.every((url) => url !== undefined)) return { current: Number(index) + 1, total: count, urls };
    }
  }
  return undefined;
}

/** The address without the number of its part: `t1_2.html`, `t1-2.html`, `t1.html?page=2` are parts of `t1.html`. */
const stem = (url: string): string => {
  const { origin, pathname, search } = new URL(url);
  const path = pathname.replace(/(?:[_-]p?\d{1,2})?(\.\w{1,6}|\/)?$/, '$1');
  return (
    origin +
    path +
    search.replace(/[?&](?:p|page|pn|pageno|pageindex|curpage|page_no)=\d{1,3}/gi, '').replace(/^&/, '?')
  );
};

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
  const scripted = byScript(document, base);
  if (scripted) return scripted;
  let here: string;
  try {
    here = stem(base);
  } catch {
    return undefined;
  }
  const bare = (url: string): string => url.replace(/#.*$/, '');
  for (let i = Math.max(0, body.first - 3); i < Math.min(lines.length, body.end + 12); i++) {
    const line = lines[i];
    if (line?.kind !== 'text' || line.chars > 120 || !(line.linked || /页|【\d|\[\d/.test(line.text))) continue;
    // The numbers may be set as separate lines (floated list items): read on while they go on.
    const numbers = new Map<number, string>();
    let steps = false;
    let plain: number | undefined;
    for (let k = i; k < Math.min(lines.length, i + 40); k++) {
      const next = lines[k];
      if (next?.kind !== 'text' || next.chars > 120) break;
      let seen = false;
      for (const run of next.runs) {
        const href = run.href ? bare(run.href) : undefined;
        for (const word of href ? [run.text] : run.text.split(/(?<=[】\])）])|\s+/)) {
          const number = Number(NUMBER.exec(word)?.[1]);
          if (STEP.test(word) && href && sameStem(href, here)) steps = seen = true;
          else if (number >= 1 && number <= MOST_PAGES) {
            if (href && sameStem(href, here)) numbers.set(number, href);
            else if (!href) plain ??= number;
            seen = true;
          }
        }
      }
      if (!seen && k > i) break;
    }
    if (numbers.size + (plain ? 1 : 0) < 2 && !(numbers.size && steps)) continue;
    if (!numbers.size) continue;
    const total = Math.max(...numbers.keys(), plain ?? 1);
    const current = plain ?? [...numbers].find(([, url]) => url === bare(base))?.[0] ?? firstMissing(numbers);
    if (total < 2 || current > total) continue;
    const urls = Array.from({ length: total }, (_, k) => (k + 1 === current ? bare(base) : numbers.get(k + 1)));
    if (urls.every((url) => url !== undefined)) return { current, total, urls };
  }
  return undefined;
}

const sameStem = (url: string, here: string): boolean => {
  try {
    return stem(url) === here;
  } catch {
    return false;
  }
};

const firstMissing = (numbers: ReadonlyMap<number, string>): number => {
  let k = 1;
  while (numbers.has(k)) k++;
  return k;
};

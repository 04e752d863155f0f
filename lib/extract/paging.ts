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
  /createPageHTML\s{0,4}\(\s{0,4}["']?(\d{1,3})["']?\s{0,4},\s{0,4}["']?(\d{1,3})["']?\s{0,4},\s{0,4}["']([\w-]{1,80})["']\s{0,4},\s{0,4}["'](\w{1,8})["']/;

const NUMBER = /^[【[(（\s]*(\d{1,3})[】\])）\s]*$/;
const STEP = /^[【[<«‹\s]*(上一页|前一页|上页|下一页|后一页|下页|首页|末页|尾页|最后一页)[】\]>»›\s]*$/;

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

function pagesByScript(document: PageDocument, base: string): Pages | undefined {
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

/** What a strip of page numbers says. */
interface Strip {
  /** Addresses by the number they are linked from. */
  readonly numbers: ReadonlyMap<number, string>;
  /** 下一页 or the like leads to a part. */
  readonly steps: boolean;
  /** The number that is no link: this part. */
  readonly plain: number | undefined;
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '');

/** A number or step of a strip, or any other word beside them. */
interface StripWord {
  readonly word: string;
  readonly linked: boolean;
  /** The address of the part it leads to. */
  readonly part: string | undefined;
}

/** The words of a line, with the address of those that lead to a part of the page at `here`. */
const wordsOf = (line: ReadLine, here: string): readonly StripWord[] =>
  line.runs.flatMap((run) => {
    const href = run.href ? withoutHash(run.href) : undefined;
    const part = href !== undefined && sameStem(href, here) ? href : undefined;
    const words = href ? [run.text] : run.text.split(/(?<=[】\])）])|\s+/);
    return words.map((word) => ({ word, linked: href !== undefined, part }));
  });

/** A strip set as one list item a number has no more lines. */
const MOST_STRIP_LINES = 40;

const isStripLine = (line: ReadLine | undefined): line is ReadLine => line?.kind === 'text' && line.chars <= 120;

/** Reads the words of a strip, line by line. */
class StripReader {
  readonly #here: string;
  readonly #numbers = new Map<number, string>();
  #steps = false;
  #plain: number | undefined;

  /** @param here stem of the page's own address */
  constructor(here: string) {
    this.#here = here;
  }

  /** Reads a line; whether it is of a strip. */
  read(line: ReadLine): boolean {
    let seen = false;
    for (const word of wordsOf(line, this.#here)) seen = this.#readWord(word) || seen;
    return seen;
  }

  finish(): Strip {
    return { numbers: this.#numbers, steps: this.#steps, plain: this.#plain };
  }

  #readWord({ word, linked, part }: StripWord): boolean {
    if (part !== undefined && STEP.test(word)) {
      this.#steps = true;
      return true;
    }
    const number = Number(NUMBER.exec(word)?.[1]);
    if (!(number >= 1 && number <= MOST_PAGES)) return false;
    if (part) this.#numbers.set(number, part);
    if (!linked) this.#plain ??= number;
    return true;
  }
}

/** Reads the strip that begins at a line. The numbers may be separate lines (floated list items): on while they go on. */
function readStrip(lines: readonly ReadLine[], first: number, here: string): Strip {
  const reader = new StripReader(here);
  for (const line of lines.slice(first, first + MOST_STRIP_LINES)) {
    if (!isStripLine(line) || (!reader.read(line) && line.index > first)) break;
  }
  return reader.finish();
}

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
  return undefined;
}

/** The stem of an address; undefined for what is none. */
function stemOf(url: string): string | undefined {
  try {
    return stem(url);
  } catch {
    return undefined;
  }
}

const sameStem = (url: string, here: string): boolean => stemOf(url) === here;

const firstMissing = (numbers: ReadonlyMap<number, string>): number => {
  let k = 1;
  while (numbers.has(k)) k++;
  return k;
};

import type { ReadLine } from './page/lines.ts';

/** More parts than this are a list of articles, not an article. */
export const MOST_PAGES = 30;

const NUMBER = /^[【[(（\s]*(\d{1,3})[】\])）\s]*$/;
const STEP =
  /^[【[<«‹\s]*(?:(?:上一页|前一页|上页|下一页|后一页|下页|首页|末页|尾页|最后一页)[】\]>»›\s]*$|(?:下一页|后一页|余下全文)\s?[:：（(])/;

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
export interface Strip {
  /** Addresses by the number they are linked from. */
  readonly numbers: ReadonlyMap<number, string>;
  /** 下一页 or the like leads to a part. */
  readonly steps: boolean;
  /** The number that is no link: this part. */
  readonly plain: number | undefined;
}

/** The address without what it names inside of its page. */
export const withoutHash = (url: string): string => url.replace(/#.*$/, '');

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
    const part = href !== undefined && isPartOf(href, here) ? href : undefined;
    // 首页<<1 is one link where all three lead to the first part.
    const words =
      href !== undefined
        ? run.text.split(/(?<=^.{0,5}页)|(?<=^\d{1,2})(?=[下后末尾])|[<>«»‹›\s]+/)
        : run.text.split(/(?<=[】\])）])|\s+/);
    return words.map((word) => ({ word, linked: href !== undefined, part }));
  });

/** A strip set as one list item a number has no more lines. */
const MOST_STRIP_LINES = 40;

/** Whether a line can be a strip of page numbers or a part of one. */
export const isStripLine = (line: ReadLine | undefined): line is ReadLine => line?.kind === 'text' && line.chars <= 120;

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
export function readStrip(lines: readonly ReadLine[], first: number, here: string): Strip {
  const reader = new StripReader(here);
  for (const line of lines.slice(first, first + MOST_STRIP_LINES)) {
    if (!isStripLine(line) || (!reader.read(line) && line.index > first)) break;
  }
  return reader.finish();
}

/** The stem of an address; undefined for what is none. */
export function stemOf(url: string): string | undefined {
  try {
    return stem(url);
  } catch {
    return undefined;
  }
}

/**
 * Whether an address is one of the parts of the page whose stem is `here`. Nearly all links lead elsewhere, which their
 * beginning tells: parsing an address is slow.
 */
export function isPartOf(url: string, here: string | undefined): boolean {
  if (here === undefined) return false;
  const [path = ''] = here.split('?', 1);
  return url.startsWith(path.replace(/(?:\.\w{1,6}|\/)$/, '')) && stemOf(url) === here;
}

import { bareText, canonical, type Writing } from '../../text/canonical-line.ts';
import type { ReadLine } from '../page/lines.ts';
import type { Box } from '../page/page.ts';

/** A text that may be the title, and the lines that show it. */
export interface ShownTitle {
  readonly text: string;
  readonly bare: string;
  readonly lines: readonly ReadLine[];
  /** A part of its line, or several lines: it is taken only if it is confirmed word for word. */
  readonly pieced: boolean;
}

const TITLE_NAMES =
  /(?:^|[\s_-])(?:(?:h?-?title|tit|biaoti|bt|headline|tt|con-title|arti_?title|main_?title)(?:$|[\s_\d-])|h1(?:$|[\s_-]))|title$|^title|Title/;

/** How much one box looks like a title's: by its tag, and by its name. */
function ownRank({ tag, names }: Box): { readonly tag: number; readonly name: number } {
  return { tag: /^h\d$/.test(tag) ? 3.5 - Number(tag[1]) * 0.5 : 0, name: names && TITLE_NAMES.test(names) ? 2 : 0 };
}

/**
 * How much a box looks like a title's: 3 an h1, less for lower headings and for names, 0 not at all. The two boxes around
 * it count too, less the further out.
 */
export function headingRank(box: Box): number {
  let value = 0;
  for (let at: Box | undefined = box, up = 0; at && up < 3; at = at.parent, up++) {
    const rank = ownRank(at);
    value = Math.max(value, rank.tag && rank.tag - up * 0.3, rank.name && rank.name - up * 0.5);
  }
  return value;
}

const MOST_LINES = 4;
const LONGEST = 160;

/** Double-escaped entities show as they are written: `公示&nbsp;&nbsp;`. */
const tidy = (text: string): string =>
  text.includes('&') ? text.replace(/(?:&(?:amp;)?nbsp;\s?)+/g, ' ').trim() : text;

/** What `shownTitles` looks at. */
interface Search {
  readonly lines: readonly ReadLine[];
  /** Lines from here on are not looked at. */
  readonly last: number;
  /** The declared titles, in bare form. */
  readonly known: readonly string[];
  readonly headerLines: ReadonlyMap<number, unknown>;
  readonly writing: Writing;
}

/** 欢迎访问云溪县人民政府网站！ is a greeting, be it the document's title too. */
const GREETS = /^(?:热烈)?欢迎(?:您|你)?(?:访问|光临|来到|登录|进入|浏览)/;

const isUsable = ({ headerLines }: Search, line: ReadLine | undefined): line is ReadLine =>
  line?.kind === 'text' &&
  line.hidden === 'none' &&
  !headerLines.has(line.index) &&
  line.bare !== '' &&
  !GREETS.test(line.bare);

/** Whether a line may begin a title: no ——热烈祝贺…, no link but in a heading, no furniture but a pager's. */
const mayBegin = (line: ReadLine): boolean =>
  !/^[-—―─]{2}/.test(line.text) &&
  (!line.linked || line.box.tag === 'h1') &&
  (!line.furniture || line.furniture.reason === 'paging');

/** How the titles of official papers end. */
const PAPER = /(?:通知|报告|意见|办法|决定|公告|通告|批复|函|条例|规定|方案|细则|决议|说明)$/;

/**
 * Halves of one title, which a line break parts in one box: 宛溪区人民政府 above 关于…的通知, 关于宛溪区2022年 above
 * 决算的报告.
 */
function isHalf(line: ReadLine | undefined, next: ReadLine | undefined): next is ReadLine {
  if (!line || next?.broken !== true || next.box !== line.box) return false;
  const [first, second] = [line.form.text, next.form.text];
  if (/^关于/.test(second)) return /[\u3400-\u9fff]$/.test(first);
  return /^关于/.test(first) && !PAPER.test(first) && PAPER.test(second);
}

/** The line by itself. 讣告 is a title only where it is declared. */
function* wholeLine(line: ReadLine, { known, lines }: Search): Generator<ShownTitle> {
  const next = lines[line.index + 1];
  if (isHalf(line, next)) {
    const bare = line.bare + next.bare;
    yield { text: tidy(line.text) + tidy(next.text), bare, lines: [line, next], pieced: false };
    return;
  }
  const long =
    line.bare.length >= 4 ||
    (line.bare.length >= 2 && known.some((title) => title.startsWith(line.bare) || title.endsWith(line.bare)));
  if (long && line.text.length <= LONGEST * 2) {
    yield { text: tidy(line.text), bare: line.bare, lines: [line], pieced: false };
  }
}

/** The parts of a line before and behind each place where elements meet, where they are declared. */
function* partsOfLine(line: ReadLine, { known, writing }: Search): Generator<ShownTitle> {
  for (const seam of line.chars <= 120 && line.seams.length <= 6 ? line.seams : []) {
    for (const text of [line.text.slice(seam).trim(), line.text.slice(0, seam).trim()]) {
      const bare = text.length > 3 ? bareText(canonical(text, writing).text) : '';
      if (bare.length >= 4 && known.some((title) => title.includes(bare)))
        yield { text, bare, lines: [line], pieced: true };
    }
  }
}

/** Whether a line stands right below another as a part of one title: in its box or beside it, short, no sentence. */
const goesOn = (line: ReadLine, next: ReadLine): boolean =>
  next.chars <= 60 &&
  !next.prose &&
  (next.box === line.box || next.box.parent === line.box.parent || next.box.parent === line.box);

/** The line together with those that follow it, as long as they stand together and a declared title goes on so. */
function* joinedLines(line: ReadLine, search: Search): Generator<ShownTitle> {
  const heading = /^h\d$/.test(line.box.tag);
  const group = [line];
  let { bare } = line;
  for (const next of search.lines.slice(line.index + 1, Math.min(line.index + MOST_LINES, search.last))) {
    if (!isUsable(search, next) || !goesOn(line, next)) return;
    bare += next.bare;
    const broken = heading && next.broken;
    if (!broken && !search.known.some((title) => title.includes(bare))) return;
    group.push(next);
    const text = group.map((part) => tidy(part.text)).join(broken ? ' ' : '');
    if (text.length <= LONGEST) yield { text, bare, lines: [...group], pieced: false };
  }
}

/**
 * The texts before line `last` that may be the title: lines; parts of lines (`<a>[回复]</a> <span>关于…的答复</span>`); and
 * lines that stand together (`<h1>上<br>下</h1>`, 决议 set over three lines), where `known`, the declared titles, begin so.
 */
export function* shownTitles(search: Search): Generator<ShownTitle> {
  for (const line of search.lines.slice(0, search.last)) {
    if (!isUsable(search, line) || !mayBegin(line) || isHalf(search.lines[line.index - 1], line)) continue;
    yield* wholeLine(line, search);
    yield* partsOfLine(line, search);
    yield* joinedLines(line, search);
  }
}
